import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { readerProgram } from "../../src/program-files.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { expectData, post, request } from "../support/http.js";
import { serveStore, type ServedStore } from "../support/served-store.js";
import { openWorld, type World } from "../world/world.js";

let world: World;
/** Another process, as far as the file can tell. */
let other: GraphStore;
let server: ServedStore;

beforeAll(async () => {
  world = await openWorld();
  other = SqliteStore.open(world.path, papergraph);
  server = await serveStore(world.store);
});

afterAll(async () => {
  await server.close();
  await other.close();
  await world.close();
});

const list = "{ papers { totalCount nodes { id summary } } }";

/** What an answer says beside its text. */
async function revisionOf(query: string, variables: object = {}): Promise<string | null> {
  const answer = await post(server, { query, variables }, server.asEditor);
  expectData(answer);
  return answer.headers.get("x-papergraph-revision");
}

let summaries = 0;
const put = (): string => `mutation { putTechnique(input: { name: "Weft ${(summaries += 1)}", category: ATTENTION }) { revision } }`;

/** Writes past the server. */
async function writeElsewhere(): Promise<number> {
  const node = { kind: "TECHNIQUE", values: { name: `Warp ${(summaries += 1)}`, category: "ATTENTION" } } as const;
  const written = await other.write({ batch: { nodes: [node] }, action: "PUT", origin: "CONTRIBUTED", by: "bob" });
  return written.outcome.revision;
}

test("every way to an answer says the revision that it saw: executed, written, as text, from the cache and by GET", async () => {
  const ways = [
    list,
    list,
    list,
    "{ papers { facets(by: [CONTRIBUTION]) { field } } }",
    "{ revision }",
    "{ changes { totalCount } }",
    `{ revision ${list.slice(2)}`,
  ];
  for (const write of [writeElsewhere, () => revisionOf(put()), writeElsewhere]) {
    const revision = String(await write());
    for (const query of ways) expect([query, await revisionOf(query)]).toEqual([query, revision]);
    const got = await request(server, `/graphql?query=${encodeURIComponent(list)}`);
    expect(got.headers.get("x-papergraph-revision")).toBe(revision);
    const same = await request(server, `/graphql?query=${encodeURIComponent(list)}`, {
      headers: { "if-none-match": got.headers.get("etag") ?? "" },
    });
    expect([same.status, same.headers.get("x-papergraph-revision")]).toEqual([304, revision]);
  }
});

test("it is that of the field `revision` where this is asked beside the graph", async () => {
  const answer = await post(server, { query: `{ revision ${list.slice(2)}` });
  expect(String(expectData(answer)["revision"])).toBe(answer.headers.get("x-papergraph-revision"));
});

test("what a reader reads says it as well", async () => {
  const store = SqliteStore.open(world.path, papergraph, undefined, { count: 1, deadline: 20_000, program: readerProgram });
  const reading = await serveStore(store, { answerCacheSize: 0 });
  const revision = String(await writeElsewhere());
  const heavy =
    '{ methods(filter: { name: { contains: "e" } }, orderBy: { field: NAME }) { totalCount nodes { id extends { nodes { id } } } } }';
  const answer = await post(reading, { query: heavy });
  expectData(answer);
  expect(answer.headers.get("x-papergraph-revision")).toBe(revision);
  await reading.close();
  await store.close();
});

test("an answer that tells nothing of the graph, and a refusal, say none", async () => {
  expect(await revisionOf("{ __typename }")).toBeNull();
  expect((await post(server, { query: "{ nothing }" })).headers.get("x-papergraph-revision")).toBeNull();
});
