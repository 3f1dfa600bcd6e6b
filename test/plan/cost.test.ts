import { describe, expect, test } from "@jest/globals";
import { costOf } from "../../src/plan/cost.js";
import { planQuery, refusalOf } from "../support/plan-query.js";

/** The nodes that a query could return. */
const cost = (query: string, variables: Readonly<Record<string, unknown>> = {}): number =>
  planQuery(query, variables).reduce((sum, selection) => sum + costOf(selection), 0);

describe("a list costs", () => {
  test.each([
    ["its page", "{ papers(first: 7) { nodes { id } } }", 7],
    ["20 where no page size is given", "{ papers { nodes { id } } }", 20],
    ["nothing where only its rows are counted", "{ papers(first: 7) { totalCount pageInfo { hasNextPage } } }", 0],
    ["nothing where its page is empty", "{ papers(first: 0) { nodes { introduces { nodes { id } } } } }", 0],
    ["each way in which its rows are shown", "{ papers(first: 7) { nodes { id } again: nodes { id } edges { node { id } } } }", 21],
    ["no node for an edge that shows none", "{ papers(first: 7) { edges { cursor } } }", 0],
    ["its page and what hangs on each row", "{ papers(first: 7) { nodes { introduces(first: 3) { nodes { id } } } } }", 7 + 21],
    ["one more for each link to one node", "{ results(first: 7) { nodes { paper { id } subject { id } } } }", 7 + 7 + 7],
    ["five more for each list without a page", "{ results(first: 7) { nodes { hardware { id } } } }", 7 + 35],
  ])("%s", (_name, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  test("what its edges show: the node, the papers that say so and the hardware for which it was stated", () => {
    const query = '{ hardware(ref: "H100") { targetedBy(first: 3) { edges { node { id } sources { id } via { id } } } } }';
    expect(cost(query)).toBe(1 + 3 + 15 + 3);
  });

  test("the nodes of its facets: of each key as many values as are asked for", () => {
    const facets = "facets(by: [HARDWARE, SUBJECT], first: 4) { values { node { id } } }";
    expect(cost(`{ results(first: 0) { ${facets} } }`)).toBe(8);
    expect(cost("{ results(first: 0) { facets(by: [METRIC], first: 4) { values { value count } } } }")).toBe(0);
  });

  test("the groups of its aggregates, each with the nodes of its keys", () => {
    expect(cost("{ results(first: 0) { aggregate { count } } }")).toBe(1);
    expect(cost("{ results(first: 0) { aggregate(by: [METRIC], first: 4) { keys { value } } } }")).toBe(4);
    const nodes = "aggregate(by: [METRIC, HARDWARE, MODELS], first: 4) { keys { node { id } } }";
    expect(cost(`{ results(first: 0) { ${nodes} } }`)).toBe(4 + 8);
    expect(cost(`{ techniques(first: 3) { nodes { results(first: 0) { ${nodes} } } } }`)).toBe(3 + 3 * 12);
  });

  test("what its page size is, where that came in a variable", () => {
    expect(cost("query ($n: Int) { papers(first: $n) { nodes { id } } }", { n: 9 })).toBe(9);
  });

  test("the same from its end", () => {
    expect(cost("{ papers(last: 7) { nodes { id } } }")).toBe(7);
  });
});

/** What the other questions cost, by what bounds each. */
const questions: [string, string, number][] = [
  ["an item is one node", '{ paper(ref: "x") { id } }', 1],
  ["one node by its id is one", '{ node(id: "x") { id } }', 1],
  ["nodes are as many as their ids", '{ nodes(ids: ["x", "y", "z"]) { id } }', 3],
  ["an item without a name is one", '{ result(id: "x") { id paper { id } } }', 2],
  ["a resolve is as many nodes as candidates", '{ resolve(ref: "x", first: 6) { node { id } } }', 6],
  ["a resolve that shows no node is nothing", '{ resolve(ref: "x", first: 6) { text } }', 0],
  ["a search is its page", '{ search(query: "x", first: 6) { nodes { id } edges { node { id } } } }', 12],
  ["statistics are nothing", "{ statistics { nodes { count } relations { count } papersByYear { count } } }", 0],
  ["statistics of hardware are that hardware", "{ statistics { hardware(first: 6) { hardware { id } count: results } } }", 6],
  [
    "a lineage is its nodes, its edges as often, and a few papers for each edge",
    '{ lineage(of: "x", maxNodes: 10) { root { id } nodes { node { id } } edges { from { id } sources { id } } } }',
    1 + 10 + 10 + 50,
  ],
  [
    "a neighborhood is its nodes, its edges as often, and a few papers for each edge",
    '{ neighborhood(of: "x", maxNodes: 10) { nodes { id } edges { to { id } sources { id } } } }',
    10 + 10 + 50,
  ],
  [
    "paths are as many as asked for, each with a node more than its steps",
    '{ paths(from: "x", to: "y", maxLength: 4, first: 2) { nodes { id } steps { from { id } sources { id } } } }',
    2 * (5 + 4 + 20),
  ],
  [
    "related things are as many as asked for, with a few reasons",
    '{ related(to: "x", first: 4) { node { id } reasons { via { id } } } }',
    4 + 20,
  ],
  [
    "a comparison is its items, ten aspects of each, and the usual number of results",
    `{ compare(refs: ["x", "y"]) { items { id } headToHead { id } pairs { left { id } right { id } }
      aspects { shared { id } perItem { item { id } values { id } } } } }`,
    2 + 10 + 50 + 50 + 10 * (5 + 2 + 2 * 5),
  ],
];

describe("of the other questions", () => {
  test.each(questions)("%s", (_name, query, expected) => {
    expect(cost(query)).toBe(expected);
  });
});

describe("an operation", () => {
  test("may ask for 20,000 nodes over all its root fields", () => {
    const half = "papers(first: 100) { nodes { introduces(first: 99) { nodes { id } } } }";
    expect(cost(`{ a: ${half} b: ${half} }`)).toBe(20_000);
  });

  test("is refused for the next one", () => {
    const half = "papers(first: 100) { nodes { introduces(first: 99) { nodes { id } } } }";
    expect(refusalOf(`{ a: ${half} b: ${half} c: paper(ref: "x") { id } }`)).toBe(
      'QUERY_TOO_COMPLEX: The answer could hold 20,001 nodes; the limit is 20,000. Ask for smaller pages ("first") or fewer levels.',
    );
  });
});
