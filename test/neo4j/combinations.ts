import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { Neo4jStore } from "../../src/store/neo4j/store.js";
import { askStore } from "../support/ask-store.js";
import type { TestNeo4j } from "../support/neo4j-server.js";
import { until } from "../support/program.js";
import { openWorld, worldFolder, type World } from "../world/world.js";

const documents: readonly (readonly [name: string, query: string, least: number])[] = [
  [
    "five items of one shape",
    `{ a: hardware(ref: "onyx-90") { ...shown } b: hardware(ref: "onyx") { ...shown } c: technique(ref: "quickweave-2") { ...shown }
       d: technique(ref: "quickweave") { ...shown } e: technique(ref: "nothing of this name") { ...shown } }
     fragment shown on Entity { id name aliases ... on Hardware { targetedBy(first: 2) { totalCount edges { inherited node { id } } } } }`,
    1,
  ],
  [
    "lists, with a filter, facets, pages and nodes",
    `{ papers(first: 2) { totalCount nodes { id introduces { nodes { id } } } pageInfo { hasNextPage endCursor } facets(by: [YEAR]) { values { value count } } }
       techniques(filter: { targets: { some: { ref: "onyx-90" } } }) { totalCount nodes { id } } nodes(ids: ["hardware:onyx", "none"]) { id }
       allHardware(last: 1) { nodes { name } } }`,
    1,
  ],
  [
    "searches and traversals, whose second statements are one as well",
    `{ a: search(query: "weave", first: 3) { nodes { id } } b: search(query: "onyx", first: 3) { totalCount nodes { name } }
       lineage(of: "quickweave-2") { nodes { depth node { id } } } paths(from: "quickweave-2", to: "onyx-90", first: 2) { nodes { id } }
       related(to: "quickweave-2", first: 2) { score node { id } } technique(ref: "quickweave") { name } }`,
    2,
  ],
  [
    "names that mean nothing",
    `{ techniques(filter: { targets: { some: { ref: "onix-90" } } }) { totalCount } papers(filter: { introduces: { some: { ref: "quickwave" } } }) { totalCount } }`,
    1,
  ],
];

/** Several root fields of a request, by themselves and as one statement, compared with the embedded store. */
export function describeCombinations(server: () => TestNeo4j): void {
  const heard: string[] = [];
  let world: World;
  let store: Neo4jStore;

  beforeAll(async () => {
    await server().clear();
    world = await openWorld();
    const { uri, username, password } = server();
    store = Neo4jStore.open({ uri, username, password, deadline: 180_000 }, papergraph, (cypher) => {
      heard.push(cypher);
      return undefined;
    });
    const { fingerprint, toBatch } = readSeeds(papergraph, worldFolder);
    await store.replaceCurated(toBatch(), fingerprint);
  });

  afterAll(async () => {
    await world.close();
    await store.close();
  });

  test.each(documents)("%s are answered as on SQLite, by fewer statements once they were asked before", async (_name, query, least) => {
    const expected = await askStore(world.store, query);
    expect(expected.errors).toBeUndefined();
    const statements = async (): Promise<number> => {
      heard.length = 0;
      expect(await askStore(store, query)).toEqual(expected);
      return heard.length;
    };
    const apart = await statements();
    expect(apart).toBeGreaterThan(least);
    await until(async () => (await statements()) < apart, 120_000);
    expect(await statements()).toBeGreaterThanOrEqual(least);
  });

  test("what one of several root fields is refused for is told as on SQLite, also once they are one statement", async () => {
    const query =
      '{ technique(ref: "quickweave") { name } compare(refs: ["nothing", "onyx"]) { aspects { name } } papers(first: 1) { totalCount } }';
    const expected = await askStore(world.store, query);
    expect(expected.errors).toHaveLength(1);
    for (let time = 0; time < 4; time += 1) expect(await askStore(store, query)).toEqual(expected);
  });
}
