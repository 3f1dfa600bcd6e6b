import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApolloServer } from "../../src/api/apollo-server.js";
import { papergraph } from "../../src/model/papergraph.js";
import { checkSeeds } from "../../src/seed/check-seeds.js";
import { readSeedFiles } from "../../src/seed/read-seed-files.js";
import { toBatch } from "../../src/seed/to-batch.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { asSent } from "./as-sent.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";

/** Opens an empty store that keeps its files, if it has any, in a folder of its own: each store that passes the suites has one. */
export type StoreFactory = (folder: string) => GraphStore | Promise<GraphStore>;

export const sqliteStore: StoreFactory = (folder) => SqliteStore.open(join(folder, "test.sqlite"), papergraph);

/** What the server answers where nothing failed. */
export type Data = Readonly<Record<string, unknown>>;

/** A store with the GraphQL server over it, without HTTP. */
export interface OpenGraph {
  /** The answer to an operation that has to succeed. */
  ask(query: string, variables?: Data): Promise<Data>;
  /** What the answer to an operation says beside its data. */
  extensions(query: string, variables?: Data): Promise<Data>;
  /** The codes of the errors that an operation answers: none where it succeeds. */
  codes(query: string, variables?: Data): Promise<readonly unknown[]>;
  /** Makes this batch the whole graph. */
  replace(batch: WriteBatch): Promise<void>;
  close(): Promise<void>;
}

let seeds: WriteBatch | undefined;

/** The curated graph of the real seeds. */
export const readSeedBatch = (): WriteBatch => (seeds ??= checkedSeeds());

function checkedSeeds(): WriteBatch {
  const { graph, findings } = checkSeeds(readSeedFiles("seeds"), papergraph);
  if (findings.length > 0) throw new Error(`The seeds have findings: ${JSON.stringify(findings)}`);
  return toBatch(graph, papergraph);
}

/** Says what a batch holds, so that a store which holds it already is not filled again. */
const fingerprintOf = (batch: WriteBatch): string => createHash("sha256").update(JSON.stringify(batch)).digest("hex");

/** Opens a store that holds a batch, and a server over it. */
export async function openGraph(openStore: StoreFactory, batch: WriteBatch): Promise<OpenGraph> {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-"));
  const store = await openStore(folder);
  const failures: unknown[] = [];
  const server = createApolloServer(papergraph, store, (_id, error) => failures.push(error));

  const execute = async (
    query: string,
    variables: Data = {},
  ): Promise<{ data?: Data | null; errors: readonly unknown[]; extensions: Data }> => {
    const { body } = await server.executeOperation({ query, variables: asSent(variables) }, { contextValue: { answers: new Map() } });
    if (body.kind !== "single") throw new Error("The answer came in parts.");
    const { data, errors = [], extensions = {} } = body.singleResult;
    // What nobody foresaw is a bug, also where an error was expected.
    if (failures.length > 0) throw new Error(`Unexpected failure of ${JSON.stringify(variables)}`, { cause: failures.pop() });
    return { ...(data !== undefined && { data }), errors, extensions };
  };
  const replace = async (next: WriteBatch): Promise<void> => {
    await store.replaceCurated(next, fingerprintOf(next));
  };
  await replace(batch);
  return {
    replace,
    ask: async (query, variables) => {
      const { data, errors } = await execute(query, variables);
      if (!data || errors.length > 0) throw new Error(`${JSON.stringify(errors)} for ${JSON.stringify(variables)} in ${query}`);
      return data;
    },
    extensions: async (query, variables) => (await execute(query, variables)).extensions,
    codes: async (query, variables) => {
      const { errors } = await execute(query, variables);
      return errors.map((error) => (error as { extensions?: Data }).extensions?.["code"]);
    },
    close: async () => {
      await server.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
