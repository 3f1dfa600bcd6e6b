import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { PapergraphError } from "../../../src/errors.js";
import { papergraph } from "../../../src/model/papergraph.js";
import { checkWork, estimateWork, maxWork } from "../../../src/plan/work/estimate-work.js";
import { noCounts } from "../../../src/plan/work/graph-counts.js";
import { filterGenerator } from "../../support/arbitrary-filter.js";
import { arbitraryListQuestion } from "../../support/arbitrary-question.js";
import { graphOf } from "../../support/counted-graph.js";
import { deepFilter, times } from "../../support/documents.js";
import { listDocument, pageParts, variablesOf } from "../../support/list-document.js";
import { readSeedBatch } from "../../support/open-graph.js";
import { planQuery } from "../../support/plan-query.js";
import { referenceGraph } from "../../support/reference-graph.js";

const rows = (query: string, size = 1_000): number => estimateWork(planQuery(query), graphOf(size));

function refusalOf(query: string, size: number): string {
  try {
    checkWork(planQuery(query), graphOf(size));
  } catch (error) {
    if (error instanceof PapergraphError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error("The query was let through.");
}

describe("the work of a request", () => {
  test("does not follow from the size of the graph where it starts at a name", () => {
    for (const query of ['{ paper(ref: "x") { id } }', '{ methods(filter: { targets: { some: { ref: "x" } } }) { totalCount } }'])
      expect(rows(query, 1_000_000)).toBe(rows(query, 1_000));
  });

  test("is nothing in rows of lists where there is nothing", () => {
    expect(estimateWork(planQuery("{ papers { totalCount } }"), noCounts)).toBe(0);
  });

  /** Each with what takes more. */
  const pairs: [string, string, string][] = [
    ["all rows where they are counted", "{ papers { nodes { id } } }", "{ papers { totalCount nodes { id } } }"],
    [
      "the texts that are compared",
      '{ papers(filter: { title: { eq: "x" } }) { totalCount } }',
      '{ papers(filter: { title: { contains: "x" } }) { totalCount } }',
    ],
    [
      "what a relation leads to",
      "{ papers(filter: { year: { lt: 2020 } }) { totalCount } }",
      "{ papers(filter: { introduces: { some: {} } }) { totalCount } }",
    ],
    ["the rows of each facet", "{ results { totalCount } }", "{ results { totalCount facets(by: [METRIC]) { values { count } } } }"],
    [
      "the numbers of an aggregate",
      "{ results(first: 0) { aggregate { count } } }",
      "{ results(first: 0) { aggregate(of: [VALUE]) { numbers { median } } } }",
    ],
    ["the nodes that are shown", "{ papers(first: 10) { nodes { id } } }", "{ papers(first: 20) { nodes { id } } }"],
    ["the lists that hang on them", "{ papers { nodes { id } } }", "{ papers { nodes { introduces(first: 0) { totalCount } } } }"],
    ["the words of a search", '{ search(query: "x") { totalCount } }', '{ search(query: "x y") { totalCount } }'],
    [
      "the ways that paths may take",
      '{ paths(from: "x", to: "y", maxLength: 2) { length } }',
      '{ paths(from: "x", to: "y", maxLength: 8) { length } }',
    ],
    ["what is counted", "{ statistics { nodes { count } } }", "{ statistics { nodes { count } relations { count } } }"],
    [
      "the nodes of a lineage",
      '{ lineage(of: "x", maxDepth: 1) { nodes { depth } } }',
      '{ lineage(of: "x") { nodes { depth node { id } } } }',
    ],
    ["the depth of a neighborhood", '{ neighborhood(of: "x") { truncated } }', '{ neighborhood(of: "x", depth: 2) { truncated } }'],
    [
      "the things that are compared",
      '{ compare(refs: ["x", "y"]) { items { id } } }',
      '{ compare(refs: ["x", "y", "z"]) { items { id } } }',
    ],
    ["what is shown of related things", '{ related(to: "x") { score } }', '{ related(to: "x") { node { id } } }'],
    ["what is shown of candidates", '{ resolve(ref: "x") { text } }', '{ resolve(ref: "x") { node { id } } }'],
    ["each root field", "{ papers { totalCount } }", "{ papers { totalCount } again: papers { totalCount } }"],
  ];

  test.each(pairs)("counts %s", (_name, less, more) => {
    expect(rows(more)).toBeGreaterThan(rows(less));
  });

  test("grows with each level of a filter by no more than the level", () => {
    const deep = (depth: number): number => rows(deepFilter(depth, '{ summary: { contains: "x" } }'));
    expect(deep(10) - deep(8)).toBeLessThan(1.01 * (deep(8) - deep(6)));
    expect(deep(10)).toBeLessThan(maxWork);
  });

  test("of any filter that the tests make is let through at the size of the curated graph", () => {
    const batch = readSeedBatch();
    const reference = referenceGraph(batch, papergraph);
    const filter = filterGenerator(reference);
    const lists = [...papergraph.types.values()].filter((type) => type.list);
    fc.assert(
      fc.property(
        fc.constantFrom(...lists).chain((type) => arbitraryListQuestion(filter, type)),
        (question) => {
          const selections = planQuery(listDocument(papergraph, question, pageParts), variablesOf(question, {}));
          expect(estimateWork(selections, graphOf(batch.nodes.length))).toBeLessThan(maxWork);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("what cannot be answered in time is refused, and the part that takes most is named", () => {
  test("a filter on texts", () => {
    const texts = times(150, (index) => `{ claim: { contains: "${index}" } }`);
    expect(refusalOf(`{ found: results(filter: { or: [${texts}] }) { totalCount } }`, 100_000)).toBe(
      "QUERY_TOO_COMPLEX: Answering would read about 60.8 million rows; the limit is 30 million. " +
        'The largest part, 99 %, is found.filter.claim.contains: compare it with "eq", or "search" for the words.',
    );
  });

  test("facets", () => {
    const query = `{ ${times(10, (index) => `a${index}: results { facets(by: [METRIC, HARDWARE, MODELS, SUBJECT]) { values { count } } }`)} }`;
    expect(refusalOf(query, 1_000_000)).toMatch(/ is a0\.facets: ask for less in one request\.$/);
  });

  test("paths", () => {
    const query = `{ ${times(20, (index) => `a${index}: paths(from: "x", to: "y", maxLength: 8, first: 100) { length }`)} }`;
    expect(refusalOf(query, 100_000)).toMatch(/ is a0: ask for less in one request\.$/);
  });
});
