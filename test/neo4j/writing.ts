import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import neo4j from "neo4j-driver";
import { PapergraphError } from "../../src/errors.js";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { verifyServer } from "../../src/store/neo4j/verify.js";
import { followChanges } from "../../src/api/live/follow-changes.js";
import { RevisionWatch } from "../../src/api/live/revision-watch.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import type { WriteRequest } from "../../src/store/port/write.js";
import { editorOf, type Editor } from "../support/editable-graph.js";
import { expectData, post } from "../support/http.js";
import type { TestNeo4j } from "../support/neo4j-server.js";
import { neo4jStore } from "../support/neo4j-store.js";
import { Connection, type Run } from "../../src/store/neo4j/connect/connection.js";
import type { Neo4jConfig } from "../../src/store/neo4j/connect/make-driver.js";
import { Neo4jStore } from "../../src/store/neo4j/store.js";
import { readChanges } from "../../src/store/neo4j/write/history.js";
import { serveStore, type ServedStore } from "../support/served-store.js";
import { damages } from "./verification.js";
import { randomWrite, seeded } from "../support/random-batch.js";
import { openWorld, worldFolder, type World } from "../world/world.js";

const seeds = readSeeds(papergraph, worldFolder);

/** So many random writes follow each other, and after so many of them the whole graph is compared with one that is made anew. */
const [writes, between] = [24, 8];

const configOf = ({ uri, username, password }: TestNeo4j): Neo4jConfig => ({ uri, username, password, deadline: 60_000 });

/** Writing on a server, compared with the embedded store. */
export function describeWriting(server: () => TestNeo4j): void {
  let world: World;
  let store: GraphStore;

  beforeAll(async () => {
    await server().clear();
    world = await openWorld();
    store = await neo4jStore(server)("");
    await store.replaceCurated(seeds.toBatch(), seeds.fingerprint);
  });
  afterAll(async () => {
    await world.close();
    await store.close();
  });

  const verify = (): Promise<string[]> => verifyServer(configOf(server()), papergraph, seeds.toBatch(), seeds.fingerprint);
  const outcome = async (written: GraphStore, request: WriteRequest): Promise<unknown> => {
    try {
      return (await written.write(request)).outcome;
    } catch (error) {
      if (!(error instanceof PapergraphError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
      return { code: error.code, message: error.message, details: error.details };
    }
  };

  test("mutations are answered as on SQLite, and so are the revision and the history", async () => {
    const [one, other] = [editorOf(world.store), editorOf(store)];
    for (const [query, variables] of mutations)
      expect(await answerOf(other, query, variables)).toEqual(await answerOf(one, query, variables));
    // The rest is refused, asks, or changes nothing.
    expect(await store.revision()).toBe(13);
    expect(await verify()).toEqual([]);
  });

  test("random writes give the same answers as on SQLite, and the same graph as a rebuild from scratch", async () => {
    const random = seeded(7);
    for (let count = 1; count <= writes; count += 1) {
      const request = randomWrite(random, world.path);
      const expected = await outcome(world.store, request);
      expect({ request, outcome: await outcome(store, request) }).toEqual({ request, outcome: expected });
      if (count % between === 0) expect({ request, findings: await verify() }).toEqual({ request, findings: [] });
    }
  });

  test("what was written stays above other seeds, and what is part of them leaves the log", async () => {
    const others = seeds.toBatch();
    const nodes = others.nodes.filter(({ id }) => id !== "hardware:onyx");
    const edges = others.edges.filter(({ from, to }) => ![from, to].includes("hardware:onyx"));
    for (const each of [world.store, store]) await each.replaceCurated(others, "the same");
    const told = await Promise.all([world.store, store].map((each) => each.replaceCurated({ nodes, edges }, "others")));
    expect(told[1]).toEqual(told[0]);
    const [one, other] = [editorOf(world.store), editorOf(store)];
    const query = `{ revision changes(onlyProblems: true) { nodes { revision problem } } techniques(first: 100) { nodes { id origin } } }`;
    expect(await other.ask(query)).toEqual(await one.ask(query));
    await store.replaceCurated(seeds.toBatch(), seeds.fingerprint);
    expect(await verify()).toEqual([]);
  });

  test("seeds that say the same write nothing anew, and mend what somebody has done to the graph", async () => {
    const statements: string[] = [];
    const filling = Neo4jStore.open(configOf(server()), papergraph, (cypher) => {
      statements.push(cypher);
      return undefined;
    });
    await filling.replaceCurated(seeds.toBatch(), "the same again");
    expect(statements.filter((cypher) => cypher.startsWith("UNWIND $given.rows"))).toEqual([]);
    const driver = neo4j.driver(server().uri, neo4j.auth.basic(server().username, server().password));
    for (const [cypher] of damages) await driver.executeQuery(cypher);
    await driver.close();
    expect(await verify()).not.toEqual([]);
    await filling.replaceCurated(seeds.toBatch(), seeds.fingerprint);
    expect(await verify()).toEqual([]);
    await filling.close();
  });

  test("an answer says a revision that it holds: its own writes at once, and those of others", async () => {
    const second = Neo4jStore.open(configOf(server()), papergraph);
    const servers = [await serveStore(store), await serveStore(second)] as const;
    const revisionOf = async (at: ServedStore, query: string): Promise<string | null> => {
      const answer = await post(at, { query }, at.asEditor);
      expectData(answer);
      return answer.headers.get("x-papergraph-revision");
    };
    for (const name of ["Weft", "Warp"]) {
      const put = `mutation { putTechnique(input: { name: "${name}", category: ATTENTION }) { revision } }`;
      const written = await revisionOf(servers[0], put);
      const [one, several] = ["{ papers { totalCount } }", '{ revision papers { totalCount } ask(question: "what is Weft") { answer } }'];
      expect(await revisionOf(servers[0], one)).toBe(written);
      for (const query of [several, one, "{ changes { totalCount } }"]) expect(await revisionOf(servers[1], query)).toBe(written);
      // Longer than a revision that was read is taken for that of the graph.
      await setTimeout(50);
    }
    for (const each of servers) await each.close();
    await second.close();
  });

  test("what another process writes is followed, also by what is related to a ref", async () => {
    const second = Neo4jStore.open(configOf(server()), papergraph);
    const leaving = new AbortController();
    await editorOf(second).ask('mutation { putTechnique(input: { name: "Reed", category: ATTENTION }) { revision } }');
    const watch = new RevisionWatch(store);
    const [all, related] = await Promise.all(
      [{}, { about: "Reed", relation: "EXTENDS" }].map(async (question) =>
        followChanges(store, watch, { ...question, sinceRevision: await store.revision() }, leaving.signal),
      ),
    );
    const editor = editorOf(second);
    const put = (name: string): Promise<unknown> =>
      editor.ask(`mutation { putTechnique(input: { name: "${name}", category: ATTENTION }) { revision } }`);
    await put("Heddle");
    const relate =
      'mutation { relate(input: { from: "Heddle", relation: EXTENDS, to: "Reed", references: ["https://a.example"] }) { revision } }';
    const { relate: written } = await editor.ask(relate);
    const told = [await all?.next(), await all?.next()].map((next) => next?.value as { readonly revision: number });
    expect(told[1]?.revision).toBe((written as { revision: number }).revision);
    expect([(await related?.next())?.value, (await related?.next())?.value]).toEqual(told);
    leaving.abort();
    await second.close();
  });

  test("a page of the history ends with the revision that it says, whoever writes while it is read", async () => {
    const [second, reader] = [Neo4jStore.open(configOf(server()), papergraph), Connection.open(configOf(server()))];
    const put = (summary: string): Promise<unknown> =>
      editorOf(second).ask(
        `mutation { putTechnique(input: { name: "Selvage", category: ATTENTION, summary: "${summary}" }) { revision } }`,
      );
    await put("First.");
    const since = (await store.revision()) - 1;
    for (const about of [undefined, "Selvage"]) {
      const revision = await store.revision();
      let asked = 0;
      const page = await reader.read((run) => {
        const interrupted: Run = async (statement) => {
          const rows = await run(statement);
          asked += 1;
          if (asked === 1) await put(`After ${revision}.`);
          return rows;
        };
        const question = { sinceRevision: since, oldestFirst: true, size: 10, ...(about !== undefined && { about }) };
        return readChanges(interrupted, papergraph, question);
      });
      expect(await store.revision()).toBe(revision + 1);
      expect(page).toMatchObject({ revision, totalCount: revision - since, hasNext: false });
      expect(page.changes.map((each) => each.revision)).toEqual(Array.from({ length: revision - since }, (_, index) => since + index + 1));
    }
    await Promise.all([second.close(), reader.close()]);
  });

  test("whatever is written by whoever leaves another mark of what the graph is at, and nothing else does", async () => {
    const second = Neo4jStore.open(configOf(server()), papergraph);
    const marks: unknown[] = [];
    const note = async (): Promise<unknown> => marks.push(await store.askVersion?.());
    const put = (value: number, dryRun: boolean): WriteRequest => ({
      batch: { nodes: [{ kind: "MODEL", values: { name: "Marked", parameters: value } }] },
      action: "PUT",
      origin: "CONTRIBUTED",
      by: "ada",
      dryRun,
    });
    await note();
    await second.write(put(1, false));
    await note();
    await second.replaceCurated(seeds.toBatch(), "marked");
    await note();
    await store.replaceCurated(seeds.toBatch(), seeds.fingerprint);
    await note();
    expect(marks.every((mark) => typeof mark === "string" && mark.length > 8)).toBe(true);
    expect(new Set(marks).size).toBe(4);
    for (const request of [put(2, true), put(1, false)]) await second.write(request);
    await store.replaceCurated(seeds.toBatch(), seeds.fingerprint);
    await note();
    expect(marks[4]).toBe(marks[3]);
    await second.close();
  });

  test("two writers who count in the same property, each from the revision that it has read, lose no update", async () => {
    const put = `mutation ($parameters: Float!, $expected: Int!) {
      putModel(input: { name: "Counter", parameters: $parameters }, expectedRevision: $expected) { changed }
    }`;
    await editorOf(store).ask(`mutation { putModel(input: { name: "Counter", parameters: 1 }) { changed } }`);
    const second = Neo4jStore.open(configOf(server()), papergraph);
    const count = async (editor: Editor): Promise<void> => {
      for (let done = 0; done < increments;) {
        const { revision, model } = await editor.ask(`{ revision model(ref: "Counter") { parameters } }`);
        const next = (model as { parameters: number }).parameters + 1;
        const { code } = (await answerOf(editor, put, { parameters: next, expected: revision })) as { code?: string };
        if (code === undefined) done += 1;
        else expect(code).toBe("CONFLICT");
      }
    };
    await Promise.all([store, second].map((each) => count(editorOf(each))));
    expect(await editorOf(second).ask(`{ model(ref: "Counter") { parameters } }`)).toEqual({ model: { parameters: 1 + 2 * increments } });
    await second.close();
  });
}

/** How often each of two writers counts. */
const increments = 8;

/** The data of an operation, or the code and path of its error. The moment of a write is left out: it is of the store's own clock. */
async function answerOf(editor: Editor, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  try {
    return await editor.ask(query, variables);
  } catch (error) {
    const [told] = /(?<=failed: )\[\{.*\}\]$/s.exec((error as Error).message) ?? [];
    if (told === undefined) throw error;
    return (JSON.parse(told) as { extensions: unknown }[])[0]?.extensions;
  }
}

/** What somebody writes, one after the other: what succeeds, and what is refused. */
const mutations: readonly (readonly [query: string, variables?: Readonly<Record<string, unknown>>])[] = [
  [
    `mutation { putTechnique(input: { name: "Night Weft", aliases: ["NWft"], category: KERNEL, summary: "Wefts." }) { revision changed technique { id name aliases origin introduced } } }`,
  ],
  [
    `mutation { relate(input: { from: "NWft", relation: EXTENDS, to: "QuickWeave", sources: ["quickweave-2"] }) { revision changed from { id } to { id ... on Technique { extendedBy { totalCount } } } } }`,
  ],
  [`mutation { relate(input: { from: "NWft", relation: EXTENDS, to: "QuickWeave", sources: ["quickweave-2"] }) { revision changed } }`],
  [`mutation { relate(input: { from: "QuickWeave", relation: EXTENDS, to: "NWft", sources: ["quickweave-2"] }) { revision } }`],
  [
    `mutation { relate(input: { from: "NWft", relation: TARGETS, to: "Onyx", sources: ["quickweave"], note: "At night." }) { revision to { ... on Hardware { targetedBy(first: 50) { totalCount edges { note sources { id } node { id } } } } } } }`,
  ],
  [
    `mutation { putResult(input: { paper: "quickweave", subject: "NWft", metric: SPEEDUP, claim: "Up to 2x faster.", value: 2, unit: "x", bound: UP_TO, hardware: ["Onyx"] }) { revision result { id factor complete missingContext paper { id } hardware { id } } } }`,
  ],
  [
    `mutation { putResult(input: { paper: "quickweave", key: "speedup-night-weft", subject: "NWft", metric: SPEEDUP, claim: "Up to 2x faster.", value: 2 }) { revision } }`,
  ],
  [`mutation { putTechnique(input: { name: "Night Weft", category: KERNEL }, expectedRevision: 1) { revision } }`],
  [`mutation { putTechnique(input: { name: "Day Weft", aliases: ["NWft"], category: KERNEL }) { revision } }`],
  [
    `mutation { apply(dryRun: true, input: { techniques: [{ name: "Dry Weft", category: KERNEL }], relations: [{ from: "Dry Weft", relation: PART_OF, to: "NWft", references: ["https://example.org/"] }] }) { revision changed created { id ... on Technique { partOf { nodes { id } } } } relationsAdded } }`,
  ],
  [`{ technique(ref: "Dry Weft") { id } search(query: "weft") { totalCount nodes { id } } }`],
  [
    `mutation { apply(input: { papers: [{ title: "Weaving the Weft", contribution: METHOD, arxivId: "2501.00001", published: "2025-01-01" }], techniques: [{ name: "Weft", category: KERNEL }], relations: [{ from: "Weaving the Weft", relation: INTRODUCES, to: "Weft", sources: ["2501.00001"] }, { from: "NWft", relation: PART_OF, to: "Weft", sources: ["2501.00001"] }] }) { revision created { id ... on Technique { introduced introducedBy { nodes { title } } } } relationsAdded } }`,
  ],
  [
    `{ search(query: "weft") { totalCount edges { score node { id } } } techniques(first: 100, orderBy: { field: INTRODUCED }) { nodes { id introduced } } statistics { nodes { kind count } relations { relation count } } }`,
  ],
  [
    `mutation { merge(keep: "technique:weft", drop: "technique:night-weft") { revision node { id aliases formerIds ... on Technique { results { totalCount } } } } }`,
  ],
  [`mutation { merge(keep: "technique:weft", drop: "hardware:onyx") { revision } }`],
  [`{ technique(ref: "technique:night-weft") { id } search(query: "night weft") { nodes { id } } }`],
  [`mutation { unrelate(input: { from: "Weft", relation: TARGETS, to: "Onyx" }) { revision changed } }`],
  [`mutation { remove(id: "technique:weft") { revision removed } }`],
  [`mutation { remove(id: "paper:weaving-the-weft", force: true) { revision removed relationsRemoved } }`],
  [`mutation { remove(id: "technique:quickweave", force: true) { revision removed relationsRemoved } }`],
  [
    `mutation { importPapers(input: { text: "2501.00002\\n2501.00003", format: ID_LIST }) { revision changed papers { title status } problems { message } } }`,
  ],
  [
    `mutation { importPapers(input: { text: "TY  - JOUR\\nTI  - Kiln: Baking Threads\\nAB  - We present Kiln, a serving system that keeps threads in INT6. Kiln runs 2.3x faster than LoomServe.\\nER  - ", format: RIS }) { revision changed papers { status statements { from relation to metric value baseline evidence { quote start end paper { id } } } } } }`,
  ],
  [
    `{ system(ref: "Kiln") { introducedBy(minConfidence: 0.9) { edges { confidence evidence { quote start end rule paper { id } } } } results { nodes { value evidence { quote paper { id } } } } } systems(filter: { introducedBy: { some: {}, minConfidence: 0.99 } }) { totalCount } }`,
  ],
  [`{ paper(ref: "Kiln: Baking Threads") { abstract } neighborhood(of: "Kiln", minConfidence: 0) { edges { id origin confidence } } }`],
  [
    `mutation { review(input: { verdict: ACCEPT, relations: [{ from: "Kiln: Baking Threads", relation: INTRODUCES, to: "Kiln" }] }) { revision changed accepted rejected } }`,
  ],
  [
    `mutation { review(input: { verdict: REJECT, results: ["result:kiln-baking-threads/speedup-kiln-2-3-x", "result:quickweave/none"] }) { revision changed } }`,
  ],
  ...[1, 2].map((): readonly [string] => [
    `mutation { review(input: { verdict: REJECT, results: ["result:kiln-baking-threads/speedup-kiln-2-3-x"] }) { revision changed accepted rejected } }`,
  ]),
  [
    `{ system(ref: "Kiln") { origin introducedBy { edges { origin confidence evidence { quote } } } results(minConfidence: 0) { totalCount } } paper(ref: "Kiln: Baking Threads") { origin rejected } }`,
  ],
  [
    `mutation { importPapers(input: { text: "TY  - JOUR\\nTI  - Kiln: Baking Threads\\nAB  - We present Kiln, a serving system that keeps threads in INT6. Kiln runs 2.3x faster than LoomServe.\\nER  - ", format: RIS }) { revision changed } }`,
  ],
  [`mutation { review(input: { verdict: REJECT, relations: [{ from: "No Such", relation: USES, to: "Kiln" }] }) { revision changed } }`],
  [`{ revision changes(first: 100) { totalCount pageInfo { hasNextPage } nodes { id revision by action summary ids problem } } }`],
  [`{ changes(first: 100) { nodes { revision summary } } }`],
  [
    `{ changes(about: "technique:weft", by: "ada", sinceRevision: 3, first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { revision } } }`,
  ],
];
