import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import neo4j from "neo4j-driver";
import { papergraph } from "../../src/model/papergraph.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { Neo4jStore } from "../../src/store/neo4j/store.js";
import { arbitraryBatch, texts } from "../support/arbitrary-batch.js";
import { arbitraryQuery } from "../support/arbitrary-query.js";
import { askStore } from "../support/ask-store.js";
import type { TestNeo4j } from "../support/neo4j-server.js";
import { readSeedBatch, sqliteStore } from "../support/open-graph.js";
import { propertyRuns } from "../support/property-runs.js";
import { smallLibrary } from "../support/small-library.js";
import { neo4jStore } from "../support/neo4j-store.js";
import { seed } from "./seed.js";

const document = `query ($query: String!, $kinds: [Kind!], $first: Int = 15, $after: String, $last: Int, $before: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    unmatchedWords
    facets(by: [ORIGIN, KIND], first: 4) { field values { value count node { id } } }
    edges { cursor score field matchedText ranges { start end } node { id name ... on Method { extends { totalCount } } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
  resolve(ref: $query, kinds: $kinds, first: 20) { matched text score node { id } }
}`;

/** Searches and refs: the same nodes in the same order. */
export function compareSearch(server: () => TestNeo4j): void {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-search-"));
  const batch = readSeedBatch();
  let stores: readonly GraphStore[] = [];

  beforeAll(async () => {
    stores = [await sqliteStore(folder), await neo4jStore(server)(folder)];
    for (const store of stores) await store.replaceCurated(batch, "seeds");
  });

  afterAll(async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true });
  });

  async function ask(variables: Readonly<Record<string, unknown>>): Promise<{ search: { pageInfo: { endCursor: string | null } } }> {
    const [sqlite, graph] = await Promise.all(stores.map((store) => askStore(store, document, variables)));
    expect({ variables, answer: JSON.stringify(graph, null, 1) }).toEqual({ variables, answer: JSON.stringify(sqlite, null, 1) });
    return sqlite?.data as unknown as { search: { pageInfo: { endCursor: string | null } } };
  }

  const kinds = fc.option(fc.subarray([...papergraph.kinds]), { freq: 4, nil: undefined });

  test("for random queries over the curated graph", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryQuery(batch), kinds, async (query, among) => {
        const { search } = await ask({ query, kinds: among });
        const after = search.pageInfo.endCursor;
        if (after !== null) await ask({ query, kinds: among, after });
        if (after !== null) await ask({ query, kinds: among, first: null, last: 6, before: after });
      }),
      { seed, numRuns: propertyRuns(200) },
    );
    expect.hasAssertions();
  });

  test("for what has the names of random graphs, in any script", async () => {
    const graphs = fc.sample(arbitraryBatch(papergraph), { seed, numRuns: 4 });
    for (const [index, graph] of graphs.entries()) {
      for (const store of stores) await store.replaceCurated(graph, `graph ${index}`);
      for (const query of texts) await ask({ query });
    }
    for (const store of stores) await store.replaceCurated(batch, "seeds");
    expect.hasAssertions();
  });

  test.each([
    "flsh atention",
    "h",
    "%",
    "AND OR NOT",
    "a* b~2 c^3",
    "/(a+)+$/",
    "\u202eh100\u202c",
    "E\u0301lan",
    "注意力",
    "{!x} \\u0041 +- &&||",
  ])("for %j", async (query) => {
    const { search } = await ask({ query });
    expect(search.pageInfo).toBeDefined();
  });

  describe("in a database that was filled before there was an index", () => {
    test("once its schema is brought up to date and it is filled again", async () => {
      const { uri, username, password } = server();
      const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
      const old = [
        ...["word_text", "word_typos", "entity_by_number", "entity_by_called", "entity_by_order"].map((name) => `DROP INDEX ${name}`),
        "MATCH (m:Migration) WHERE m.name IN ['004-search', '005-search-order'] DELETE m",
        "MATCH (w:Word) DELETE w",
        "MATCH (n:Entity) REMOVE n.searchNumber, n.searchStanding, n.searchCalled",
      ];
      for (const cypher of old) await driver.executeQuery(cypher);
      await driver.close();
      const store = Neo4jStore.open({ uri, username, password, deadline: 60_000 }, papergraph);
      expect(await store.curatedFingerprint()).toBeNull();
      await store.replaceCurated(smallLibrary, "library");
      expect(await askStore(store, `{ search(query: "quikweave") { nodes { id } } }`)).toMatchObject({
        data: { search: { nodes: [{ id: "technique:quickweave" }, { id: "paper:quickweave" }, { id: "technique:quickweave-2" }] } },
      });
      await store.close();
    });
  });
}
