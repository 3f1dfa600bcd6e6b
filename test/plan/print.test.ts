import { papergraph } from "../../src/model/papergraph.js";
import { describe, expect, test } from "@jest/globals";
import { printSelection } from "../../src/plan/print.js";
import { planQuery } from "../support/plan-query.js";

/** A query as its plan is printed. */
const print = (query: string): string[] => planQuery(query).flatMap((selection) => printSelection(selection).split("\n"));

const relationsButMentions = papergraph.relations.flatMap(({ name, weak }) => (weak ? [] : [name])).join("|");

/** Each question with the line that says what it asks. The response key leads it. */
const heads: [string, string, string][] = [
  ["list", "{ my: papers { totalCount } }", "my: list of PAPER"],
  ["item", '{ method(ref: "FA \\"2\\"") { id } }', 'method: the TECHNIQUE|SYSTEM called "FA \\"2\\""'],
  ["nodes", '{ nodes(ids: ["a", "b"]) { id } }', 'nodes: "a", "b"'],
  ["resolve", '{ resolve(ref: "C4", kinds: [MODEL, PAPER], first: 3) { text } }', 'resolve: 3 matches for "C4" among PAPER|MODEL'],
  ["search", '{ search(query: "weave", kinds: [PAPER]) { totalCount } }', 'search: search for "weave" among PAPER'],
  ["statistics", "{ statistics { nodes { count } } }", "statistics: statistics"],
  ["lineage", '{ lineage(of: "x", direction: ANCESTORS) { truncated } }', 'lineage: ANCESTORS of "x" by EXTENDS, depth 10, 200 nodes'],
  ["paths", '{ paths(from: "x", to: "y") { length } }', `paths: 3 paths from "x" to "y" by ${relationsButMentions}, length 6`],
  ["related", '{ related(to: "x", kinds: [MODEL]) { score } }', 'related: 10 of MODEL related to "x"'],
  ["compare", '{ compare(refs: ["x", "y"]) { aspects { name } } }', 'compare: comparison of "x", "y"'],
  [
    "neighborhood",
    '{ neighborhood(of: "x", relations: [USES, EXTENDS]) { truncated } }',
    'neighborhood: around "x" by EXTENDS|USES, depth 1, 100 nodes',
  ],
];

describe("the first line of a plan says what is asked by", () => {
  test.each(heads)("%s", (_question, query, expected) => {
    expect(print(query)[0]).toBe(expected);
  });
});

describe("a list is printed", () => {
  test("with what is not as usual: its filter, its scope and its order", () => {
    expect(
      print("{ papers(filter: { year: { eq: 2024 } }, orderBy: [{ field: NAME, direction: DESC }], last: 3) { totalCount } }"),
    ).toEqual(["papers: list of PAPER", "  where year eq 2024", "  order NAME desc, ID", "  last 3", "  totalCount"]);
  });

  test("with each way in which its rows are shown, under its response key", () => {
    expect(print("{ papers { pageInfo { endCursor } rows: nodes { id year } edges { cursor node { name } } } }")).toEqual([
      "papers: list of PAPER",
      "  order ID",
      "  first 20",
      "  pageInfo: pageInfo",
      "  rows: nodes",
      "    id year",
      "  edges: edges cursor",
      "    node: node",
      "      name",
    ]);
  });

  test("with its facets and the nodes of their values", () => {
    expect(print("{ results(first: 0) { facets(by: [METRIC, HARDWARE], first: 3) { values { node { id } } } } }").slice(3)).toEqual([
      "  facets: facets by METRIC, HARDWARE, first 3",
      "    values: values",
      "      node: node",
      "        id",
    ]);
  });
});

describe("a node is printed", () => {
  test("with each relation as an arrow between kinds, and its scope where it reaches further", () => {
    expect(print('{ hardware(ref: "x") { targetedBy { totalCount } } }')).toEqual([
      'hardware: the HARDWARE called "x"',
      "  targetedBy: on HARDWARE <-TARGETS- TECHNIQUE|SYSTEM|MODEL|BENCHMARK",
      "    scope WITH_FAMILIES",
      "    order INHERITED, ID",
      "    first 20",
      "    totalCount",
    ]);
  });

  test("with each link, and whether it leads to one node or to many", () => {
    expect(print('{ result(id: "x") { paper { id } models { id } } }')).toEqual([
      'result: "x"',
      "  paper: on RESULT -RESULT_PAPER-> PAPER (one)",
      "    id",
      "  models: on RESULT -RESULT_MODELS-> MODEL (many)",
      "    id",
    ]);
  });
});
