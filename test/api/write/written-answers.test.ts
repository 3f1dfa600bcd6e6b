import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse, validate } from "graphql";
import { buildGraphSchema } from "../../../src/api/build-schema.js";
import { papergraph } from "../../../src/model/papergraph.js";
import type { GraphStore } from "../../../src/store/port/graph-store.js";
import type { WriteBatch } from "../../../src/store/port/write-batch.js";
import { fillValues } from "../../differential/fill-values.js";
import { arbitraryShape } from "../../differential/operation-shape.js";
import { printShape } from "../../differential/print-shape.js";
import { seed } from "../../differential/seed.js";
import { readGoldens } from "../../golden/goldens.js";
import { arbitraryBatch } from "../../support/arbitrary-batch.js";
import { filterGenerator } from "../../support/arbitrary-filter.js";
import { openBothWays, type BothWays } from "../../support/both-ways.js";
import { sqliteStore } from "../../support/open-graph.js";
import { propertyRuns } from "../../support/property-runs.js";
import { referenceGraph } from "../../support/reference-graph.js";
import { strewDirectives } from "../../support/strewn-directives.js";
import { openWorld, type World } from "../../world/world.js";

type Variables = Readonly<Record<string, unknown>>;

/** Asks every way, and a second time for what is planned already, and compares every byte. Answers whether the executor was left out. */
async function compare(
  { written, writtenFromData, executed }: BothWays,
  query: string,
  variables: Variables,
): Promise<{ text: string; isWritten: boolean }> {
  const [one, again, data] = [await written(query, variables), await written(query, variables), await writtenFromData(query, variables)];
  const other = await executed(query, variables);
  for (const { text, status } of [one, again, data]) {
    // The question stands in the message only where there is something to say.
    if (text !== other.text || status !== other.status) expect({ query, variables, text, status }).toEqual({ query, variables, ...other });
  }
  return { text: one.text, isWritten: one.executed + again.executed + data.executed === 0 && one.text.startsWith('{"data":') };
}

describe("random operations over random graphs", () => {
  const graphs = 3;
  const runs = propertyRuns(60);
  const folder = mkdtempSync(join(tmpdir(), "papergraph-written-"));
  const schema = buildGraphSchema(papergraph);
  let store: GraphStore;
  let ways: BothWays;
  let written = 0;

  beforeAll(async () => {
    store = await sqliteStore(folder);
    ways = await openBothWays(store);
  });

  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const batches = arbitraryBatch(papergraph);
  const draws = fc.array(fc.nat(9_999), { minLength: 40, maxLength: 40 });

  test.each(Array.from({ length: graphs }, (_, index) => seed + index))("are answered alike, with seed %i", async (each) => {
    const [batch = { nodes: [], edges: [] }]: WriteBatch[] = fc.sample(batches, { seed: each, numRuns: 1 });
    await store.replaceCurated(batch, String(each));
    const graph = referenceGraph(batch, papergraph);
    await fc.assert(
      fc.asyncProperty(arbitraryShape(papergraph, filterGenerator(graph)), draws, async (shape, drawn) => {
        const operation = printShape(papergraph, shape);
        const { document, variables } = strewDirectives(operation.document, drawn);
        fc.pre(validate(schema, parse(operation.document)).length === 0);
        const { text, isWritten } = await compare(ways, document, { ...fillValues(graph, operation, drawn), ...variables });
        // What has no error is written.
        expect([document, isWritten]).toEqual([document, text.startsWith('{"data":')]);
        if (isWritten) written += 1;
      }),
      { seed: each, numRuns: runs },
    );
  });

  test("and most are written", () => {
    expect(written).toBeGreaterThan((graphs * runs) / 2);
  });
});

describe("operations that people wrote", () => {
  let world: World;
  let ways: BothWays;

  beforeAll(async () => {
    world = await openWorld();
    ways = await openBothWays(world.store);
  });

  afterAll(() => world.close());

  test.each(readGoldens())("$name", async ({ name, query, variables }) => {
    const { isWritten } = await compare(ways, query, variables);
    expect([name, isWritten]).toEqual([name, name !== "ambiguous-ref"]);
  });

  const listed = [...papergraph.types.values()].flatMap(({ list, ends, isInterface }) => {
    const lists = [...ends.values()].filter(({ shape }) => shape === "relation" || shape === "list");
    return list && !isInterface && lists.length > 0 ? [{ root: list.field, lists }] : [];
  });
  test.each(listed)("the ends of the lists of $root, of nodes alone and of nodes with lists of their own", async ({ root, lists }) => {
    const asked = lists.map(({ field, target }) => {
      const deeper = papergraph.type(target).ends.keys().next().value;
      const more = deeper === undefined ? "" : ` with_${field}: ${field}(last: 2) { nodes { id ${deeper} { __typename } } }`;
      return `${field}(last: 2) { nodes { id } }${more}`;
    });
    expect((await compare(ways, `{ ${root}(last: 20) { nodes { ${asked.join(" ")} } } }`, {})).isWritten).toBe(true);
  });

  test.each<[string, string, Variables]>([
    ["several root fields, one twice", "{ papers(first: 1) { totalCount } a: papers { nodes { id } } a: papers { nodes { name } } }", {}],
    [
      "type names at all places",
      "{ a: __typename papers(first: 1) { __typename nodes { t: __typename id } pageInfo { __typename } } }",
      {},
    ],
    [
      "fields that are all left out",
      "query ($no: Boolean!) { papers @include(if: $no) { totalCount } statistics { nodes @skip(if: true) { count } } }",
      { no: false },
    ],
    ["names that mean nothing", '{ methods(filter: { targets: { some: { ref: "no such" } } }) { totalCount nodes { id } } }', {}],
    ["names that mean nothing, for a list of which nothing is read", '{ papers(filter: { refs: ["no such"] }) { __typename } }', {}],
    ["something that is not there", '{ paper(ref: "no such") { id } nodes(ids: ["paper:nothing"]) { id } }', {}],
    ["a name of JavaScript's own", "{ __proto__: papers(first: 1) { __proto__: nodes { __proto__: id constructor: name } } }", {}],
  ])("%s", async (_name, query, variables) => {
    expect((await compare(ways, query, variables)).isWritten).toBe(true);
  });

  test.each<[string, string]>([
    ["a field that fails beside one that does not", '{ lineage(of: "no such") { truncated } papers { totalCount } }'],
    [
      "what no store reads, beside what it does",
      "{ revision viewer { name } changes(first: 1) { totalCount } papers { totalCount nodes { id } } }",
    ],
    ["the schema", '{ __schema { queryType { name } } __type(name: "Paper") { name } papers { totalCount } }'],
  ])("what is not written is executed: %s", async (_name, query) => {
    const { text, isWritten } = await compare(ways, query, {});
    expect([text.includes('"data":'), isWritten]).toEqual([true, false]);
  });

  test.each<[string, string, Variables]>([
    ["an operation that has to be named", "query A { __typename } query B { papers { totalCount } }", {}],
    ["a document that does not fit the schema", "{ papers { nothing } }", {}],
    ["an argument out of bounds", "{ papers(first: 101) { totalCount } }", {}],
    ["a variable that is lacking", "query ($ref: String!) { paper(ref: $ref) { id } }", {}],
    ["null for @include", "query ($is: Boolean = true) { papers { totalCount @include(if: $is) } }", { is: null }],
  ])("what is refused is refused alike: %s", async (_name, query, variables) => {
    const { text } = await compare(ways, query, variables);
    expect(text).toMatch(/^\{"errors":.*"code":"(OPERATION_RESOLUTION_FAILURE|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)"/);
    expect(text).not.toContain('"data":');
  });

  test("a variable of @include decides anew in each request", async () => {
    const query = "query ($is: Boolean = true) { papers(first: 1) { totalCount nodes @include(if: $is) { id } } }";
    const texts: string[] = [];
    for (const variables of [{}, { is: false }, { is: true }, { is: false }]) {
      const { text, isWritten } = await compare(ways, query, variables);
      expect(isWritten).toBe(true);
      texts.push(text);
    }
    expect(texts.map((text) => text.includes("nodes"))).toEqual([true, false, true, false]);
  });
});
