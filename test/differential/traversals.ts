import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { papergraph } from "../../src/model/papergraph.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";
import { arbitraryWeb } from "../support/arbitrary-web.js";
import { askStore } from "../support/ask-store.js";
import type { TestNeo4j } from "../support/neo4j-server.js";
import { readSeedBatch, sqliteStore } from "../support/open-graph.js";
import { propertyRuns } from "../support/property-runs.js";
import { neo4jStore } from "../support/neo4j-store.js";
import { distancesFrom } from "../support/reference-traversals.js";
import { seed } from "./seed.js";

/** What the nodes of a traversal show: their own relations, results and pages, as in any list. */
const shown = `
  fragment Shown on Entity {
    __typename id name aliases origin
    ... on Method {
      extends(first: 2) { totalCount edges { cursor node { id } sources { title } } }
      results(first: 3) { nodes { claim factor hardware { name } } }
    }
    ... on Hardware { targetedBy(first: 2) { edges { inherited via { id } node { id } } pageInfo { endCursor } } }
    ... on Paper { year introduces(last: 1) { nodes { id } } }
  }`;

/** The traversals, with few sets of relations: the server plans each new statement for up to a second. */
const operations: Readonly<Record<string, string>> = {
  lineage: `query ($a: String!, $depth: Int!, $size: Int!) { lineage(of: $a, maxDepth: $depth, maxNodes: $size) {
    root { ...Shown } up: nodes { depth node { ...Shown } }
    edges { from { id } to { name } relation references note origin sources { ...Shown } } truncated } }`,
  descents: `query ($a: String!, $depth: Int!, $size: Int!) {
    lineage(of: $a, relations: [USES, EXTENDS, IMPLEMENTS, PART_OF, SUCCEEDS], direction: ANCESTORS, maxDepth: $depth, maxNodes: $size) {
    nodes { d: depth node { id } } edges { from { id } to { id } relation } truncated } }`,
  neighborhood: `query ($a: String!, $depth: Int!, $size: Int!) { neighborhood(of: $a, depth: $depth, maxNodes: $size) {
    nodes { ...Shown } far: nodesByDepth { depth node { name } } edges { id from { id } to { id } relation sources { id } } truncated } }`,
  paths: `query ($a: String!, $b: String!, $depth: Int!, $size: Int!) { paths(from: $a, to: $b, maxLength: $depth, first: $size) {
    length nodes { ...Shown } steps { from { id } to { id } relation direction sources { title year } references } } }`,
  via: `query ($a: String!, $b: String!, $depth: Int!, $size: Int!) {
    paths(from: $a, to: $b, via: [MENTIONS, INTRODUCES, EXTENDS], maxLength: $depth, first: $size) { steps { to { id } relation direction } } }`,
  related: `query ($a: String!, $size: Int!) { related(to: $a, first: $size) {
    score node { ...Shown } reasons { kind text via { id } } } }`,
  compare: `query ($a: String!, $b: String!) { compare(refs: [$a, $b]) {
    items { ...Shown } aspects { name shared { id } perItem { item { id } values { name } } }
    headToHead { claim } pairs { comparable reasons left { claim subject { name } } right { factor } } } }`,
  disagreements: `query ($size: Int!) { disagreements(first: $size) { totalCount truncated nodes {
    subject { ...Shown } metric unit min max likelyReason results { claim } sources { title } pairs { reasons left { id } } } } }`,
  records: `query ($size: Int!) { records(metric: SPEEDUP, unsaid: [HARDWARE, MODEL, PRECISION], first: $size) {
    totalCount undated truncated leftOut { context count }
    lines { bound unit baseline { ...Shown } models { name } count records { published number result { claim } } } } }`,
};

/** Paths, with nothing but what tells them apart. */
const farPaths = `query ($a: String!, $b: String!, $depth: Int!, $size: Int!) { paths(from: $a, to: $b, maxLength: $depth, first: $size) {
  length nodes { id } steps { relation direction sources { id } references } } }`;

/** Paths are no longer than this. */
const longest = 8;

/**
 * Pairs of a graph that are far apart, and how far: from one in the midst of it, and from what is farthest from that. Between the first two there are not as
 * many short paths as are asked for, so that much is read for longer ones.
 */
function farPairs(batch: WriteBatch): (readonly [from: string, to: string, length: number])[] {
  const relations = papergraph.relations.flatMap(({ name, weak }) => (weak ? [] : [name]));
  const between = (start: string): readonly (readonly [string, string, number])[] =>
    [...distancesFrom(batch, start, relations, ["out", "in"])].map(([end, length]) => [start, end, length] as const);
  const midst = between("technique:flashattention-2");
  const [, edge = ""] = midst.at(-1) ?? [];
  const reached = (pairs: ReturnType<typeof between>): ReturnType<typeof between> => pairs.filter(([, , length]) => length <= longest);
  return [["technique:flashattention-2", "paper:cudaforge", 6], ...reached(midst).slice(-5), ...reached(between(edge)).slice(-5)];
}

/** Traversals: the same ways through the same graphs. */
export function compareTraversals(server: () => TestNeo4j): void {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-traversals-"));
  let stores: readonly GraphStore[] = [];
  let held: WriteBatch | undefined;

  beforeAll(async () => {
    stores = [await sqliteStore(folder), await neo4jStore(server)(folder)];
  });

  afterAll(async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true });
  });

  async function hold(batch: WriteBatch): Promise<void> {
    if (batch === held) return;
    held = undefined;
    for (const store of stores) await store.replaceCurated(batch, String(performance.now()));
    held = batch;
  }

  const asked = fc.record({ start: fc.nat(), end: fc.nat(), depth: fc.integer({ min: 0, max: 6 }), size: fc.constantFrom(1, 3, 10, 60) });

  async function walk(
    batch: WriteBatch,
    { start, end, depth, size }: { start: number; end: number; depth: number; size: number },
  ): Promise<void> {
    const entities = batch.nodes.filter(({ kind }) => kind !== "RESULT");
    const [a, b] = [start, end].map((place) => entities[place % entities.length]?.id ?? "");
    for (const [name, operation] of Object.entries(operations)) {
      const query = `${operation}${operation.includes("...Shown") ? shown : ""}`;
      const variables = Object.fromEntries(Object.entries({ a, b, depth, size }).filter(([key]) => query.includes(`$${key}:`)));
      const [sqlite, neo4j] = await Promise.all(
        stores.map(async (store) => JSON.stringify(await askStore(store, query, variables), null, 1)),
      );
      if (sqlite !== neo4j) expect({ name, variables, answer: neo4j }).toEqual({ name, variables, answer: sqlite });
    }
  }

  test("over the curated graph", async () => {
    const batch = readSeedBatch();
    await hold(batch);
    await fc.assert(
      fc.asyncProperty(asked, (question) => walk(batch, question)),
      { seed, numRuns: propertyRuns(40) },
    );
    expect(held).toBe(batch);
  });

  test("between ends that are far apart", async () => {
    const batch = readSeedBatch();
    await hold(batch);
    const pairs = farPairs(batch);
    expect(pairs.length).toBeGreaterThan(8);
    for (const [a, b, depth] of pairs) {
      const variables = { a, b, depth, size: 50 };
      const [sqlite, neo4j] = await Promise.all(
        stores.map(async (store) => JSON.stringify(await askStore(store, farPaths, variables), null, 1)),
      );
      if (sqlite !== neo4j) expect({ variables, answer: neo4j }).toEqual({ variables, answer: sqlite });
      expect(sqlite).toContain('"length": ');
    }
  });

  test("over graphs that are all cycles, diamonds and hubs", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWeb(papergraph), fc.array(asked, { minLength: 3, maxLength: 6 }), async (batch, questions) => {
        await hold(batch);
        for (const question of questions) await walk(batch, question);
      }),
      { seed, numRuns: propertyRuns(12) },
    );
    expect(held).toBeDefined();
  });
}
