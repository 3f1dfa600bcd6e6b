import { expect } from "@jest/globals";
import type { MutateElsewhere } from "../../src/api/mutate-elsewhere.js";
import { viewerOf } from "../../src/api/auth/viewer.js";
import { importText, type ImportedText, type TextToImport } from "../../src/import/import-text.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { CypherListener } from "../../src/store/neo4j/connect/connection.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import type { OwnNeo4j } from "./neo4j-server.js";
import { until } from "./program.js";
import { seeded } from "./random-batch.js";

/** How many papers a text holds; each introduces something of its own and is compared with what is there. */
const papers = 10;

const textOf = (number: number): TextToImport => ({
  text: Array.from({ length: papers }, (_, index) => {
    const name = `Killed${number}x${index}`;
    const said = `We present ${name}, a serving system. On an NVIDIA H100, ${name} achieves 2.${index}x higher throughput than LoomServe.`;
    return `TY  - JOUR\nTI  - ${name}: Baking Weights\nAB  - ${said}\nER  - \n`;
  }).join(""),
  ...{ format: "RIS", pageYear: null, extract: true, dryRun: false, by: "ada" },
});

const importing = "mutation ($input: ImportInput!) { imported: importPapers(input: $input) { revision changed problems { message } } }";

type Imported = Pick<ImportedText, "revision" | "changed" | "problems">;

/** Imports a text by a mutation in another process. */
async function importBy(
  mutate: MutateElsewhere,
  { by, pageYear: _pageYear, ...input }: TextToImport,
  signal?: AbortSignal,
): Promise<Imported> {
  const sent = { query: importing, variables: { input }, operationName: null, viewer: viewerOf(by, ["EDITOR"]) };
  const { result } = await mutate(sent, signal);
  expect(result.errors).toBeUndefined();
  return (result.data as { readonly imported: Imported }).imported;
}

/**
 * Imports texts by a process that is killed at a random moment of each, and expects that the graph has all of a text then or nothing of it, and that
 * the same import brings what is missing.
 */
export async function killImports(mutate: MutateElsewhere, store: GraphStore, kills: number): Promise<void> {
  const random = seeded(11);
  const importer = (text: TextToImport, signal?: AbortSignal): Promise<Imported> => importBy(mutate, text, signal);
  let { revision } = await importer(textOf(0));
  let size = await store.size();
  // How long one takes is seen by those that were not killed in time: a server becomes quicker.
  let duration = Infinity;
  const [lost, kept]: [number[], number[]] = [[], [0]];
  for (let kill = 1; kill <= kills || (lost.length === 0 && kill <= 5 * kills); kill += 1) {
    const started = performance.now();
    const controller = new AbortController();
    const timer =
      duration < Infinity
        ? setTimeout(() => {
            controller.abort();
          }, random() * duration)
        : undefined;
    const answered = await importer(textOf(kill), controller.signal).then(
      () => true,
      () => false,
    );
    clearTimeout(timer);
    if (answered) duration = performance.now() - started;
    // A server may still be ending what the process began: a write waits for that.
    await store.write({ batch: {}, action: "IMPORT", origin: "IMPORTED", by: "ada" });
    const [now, after] = [await store.size(), await store.revision()];
    const isThere = after !== revision;
    if (answered) expect(isThere).toBe(true);
    (isThere ? kept : lost).push(kill);
    if (isThere) expect({ kill, after, nodes: now.nodes - size.nodes > papers }).toEqual({ kill, after: revision + 1, nodes: true });
    else expect({ kill, ...now }).toEqual({ kill, ...size });
    [size, revision] = [now, after];
  }
  expect(lost.length).toBeGreaterThan(0);
  for (const each of lost.slice(0, 2)) expect(await importer(textOf(each))).toMatchObject({ changed: true, problems: [] });
  for (const each of kept.slice(-1)) expect(await importer(textOf(each))).toMatchObject({ changed: false });
}

/** A server that is killed, and how what it holds is looked at. */
export interface KilledServer {
  readonly server: Pick<OwnNeo4j, "kill" | "restart">;
  /** Opens a store whose calls may take so many milliseconds. */
  readonly open: (deadline: number, onStatement: CypherListener) => GraphStore;
  readonly dump: () => Promise<unknown>;
}

/** Milliseconds: who has the ones waits until a server has started anew, and who has the others does not. */
const deadlines = { patient: 60_000, hasty: 5_000 };

/**
 * Imports texts into a server that is killed after a random statement of an import, or while it commits, and starts again at once. Expects that the graph
 * has all of a text then or nothing of it, and that the same import brings what is missing and changes nothing after that.
 */
export async function killServers({ server, open, dump }: KilledServer, kills: number): Promise<void> {
  const random = seeded(12);
  let ended = 0;
  let isMoment: (cypher: string) => boolean = () => false;
  let restarted: Promise<void> | undefined;
  const onStatement: CypherListener = (cypher) => () => {
    ended += 1;
    if (isMoment(cypher)) restarted ??= server.kill().then(() => server.restart());
  };
  const [patient, hasty] = [open(deadlines.patient, onStatement), open(deadlines.hasty, onStatement)];
  const importInto = (store: GraphStore, number: number): Promise<ImportedText> => {
    ended = 0;
    return importText(store, papergraph, textOf(number));
  };
  await importInto(hasty, 0);
  const statements = ended;
  for (let kill = 1; kill <= kills; kill += 1) {
    const [before, revision, last] = [await dump(), await patient.revision(), 1 + Math.floor(random() * statements)];
    isMoment = (cypher) => (kill === kills ? cypher.includes("l.mark") : ended === last);
    const answered = await importInto(hasty, kill).then(
      () => true,
      () => false,
    );
    isMoment = () => false;
    expect(restarted).toBeDefined();
    await restarted;
    restarted = undefined;
    const after = await revisionOf(patient);
    if (after === revision) expect({ kill, answered, graph: await dump() }).toEqual({ kill, answered: false, graph: before });
    expect(await importInto(patient, kill)).toMatchObject({ changed: after === revision, revision: revision + 1, problems: [] });
    expect(await importInto(patient, kill)).toMatchObject({ changed: false });
  }
}

/** The number of the last write, as soon as a server answers. */
async function revisionOf(store: GraphStore): Promise<number> {
  let revision = NaN;
  const isRead = async (): Promise<boolean> => {
    revision = await store.revision().catch(() => NaN);
    return !Number.isNaN(revision);
  };
  await until(isRead, deadlines.patient);
  return revision;
}
