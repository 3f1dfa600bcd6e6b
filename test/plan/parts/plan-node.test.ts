import { describe, expect, test } from "@jest/globals";
import type { Branch, NodeSelection, PageSelection } from "../../../src/plan/selection.js";
import { planOne } from "../../support/plan-query.js";

const nodeOf = (query: string): NodeSelection => planOne("item", query).node;
const properties = (node: NodeSelection): string[] => node.properties.map(({ name }) => name);
const branches = (node: NodeSelection): string[] =>
  node.branches.map(({ key, end, kinds }) => `${key}: ${end.field} on ${kinds.join("|")}`);
const pageOf = (branch: Branch | undefined): PageSelection => {
  if (branch?.is !== "page") throw new Error("The field is no page.");
  return branch.page;
};

describe("a node", () => {
  test("reads each property once, however often it is asked for", () => {
    expect(properties(nodeOf('{ paper(ref: "x") { name again: name year ... on Entity { name } } }'))).toEqual(["name", "year"]);
  });

  test("reads a relation once for each response key, with the arguments of that key", () => {
    const node = nodeOf('{ paper(ref: "x") { introduces(first: 1) { totalCount } more: introduces(first: 2) { totalCount } } }');
    expect(branches(node)).toEqual(["introduces: introduces on PAPER", "more: introduces on PAPER"]);
    expect(node.branches.map((branch) => pageOf(branch).range.size)).toEqual([1, 2]);
  });

  test("of several kinds reads a field of the interface as one branch of all of them", () => {
    expect(branches(nodeOf('{ method(ref: "x") { extends { totalCount } } }'))).toEqual(["extends: extends on TECHNIQUE|SYSTEM"]);
  });

  test("of several kinds reads each kind's own fields for that kind", () => {
    const node = nodeOf(
      '{ method(ref: "x") { ... on Technique { implementedBy { totalCount } } ... on System { implements { totalCount } } } }',
    );
    expect(branches(node)).toEqual(["implementedBy: implementedBy on TECHNIQUE", "implements: implements on SYSTEM"]);
  });

  test("reads one response key that means two fields as a branch for each", () => {
    const node = nodeOf(
      '{ method(ref: "x") { ... on Technique { by: implementedBy { totalCount } } ... on System { by: implements { totalCount } } } }',
    );
    expect(branches(node)).toEqual(["by: implementedBy on TECHNIQUE", "by: implements on SYSTEM"]);
  });
});

describe("a page", () => {
  const page = (fields: string): PageSelection => planOne("list", `{ papers { ${fields} } }`).page;

  test("reads only what is asked of it", () => {
    expect(page("totalCount")).toMatchObject({ totalCount: true, views: [], facets: [], pageInfo: [] });
    expect(page("pageInfo { endCursor } info: pageInfo { hasNextPage }")).toMatchObject({
      totalCount: false,
      pageInfo: ["pageInfo", "info"],
    });
  });

  test("reads of its edges the cursor, their own properties and the nodes that they show", () => {
    const edges = "edges { cursor references note origin inherited node { id } sources { id } via { id } }";
    const [view] = pageOf(nodeOf(`{ hardware(ref: "x") { targetedBy { ${edges} } } }`).branches[0]).views;
    expect(view).toMatchObject({
      is: "edges",
      cursor: true,
      properties: ["references", "note", "origin", "inherited"],
      parts: [{ is: "node" }, { is: "sources", node: { kinds: ["PAPER"] } }, { is: "via", node: { kinds: ["HARDWARE"] } }],
    });
  });

  test("counts by each facet once, and shows the nodes of the kinds at the other end", () => {
    const [facet] = planOne("list", "{ results { facets(by: [HARDWARE, METRIC, HARDWARE]) { values { node { id } } } } }").page.facets;
    expect(facet?.by.map(({ name }) => name)).toEqual(["HARDWARE", "METRIC"]);
    expect(facet?.values[0]?.nodes[0]?.node.kinds).toEqual(["HARDWARE"]);
  });
});

describe("the signature of a list, by which it knows its cursors,", () => {
  const signature = (query: string): string => planOne("list", query).page.signature;
  const ofBranch = (field: string): string => pageOf(nodeOf(`{ hardware(ref: "x") { ${field} { totalCount } } }`).branches[0]).signature;

  test("is the same for every filter and page of one order", () => {
    const same = ["", "(first: 3)", "(filter: { year: { eq: 1 } })", "(orderBy: [{ field: ID }])"].map((args) =>
      signature(`{ papers${args} { totalCount } }`),
    );
    expect(new Set(same).size).toBe(1);
  });

  test("differs by type, by order and by direction", () => {
    const order = (field: string): string => `{ papers(orderBy: [${field}]) { totalCount } }`;
    const all = [
      "{ papers { totalCount } }",
      "{ models { totalCount } }",
      order("{ field: NAME }"),
      order("{ field: NAME, direction: DESC }"),
    ];
    expect(new Set(all.map(signature)).size).toBe(4);
  });

  test("differs by relation and by scope", () => {
    expect(new Set(["targetedBy", "targetedBy(scope: EXACT)", "usedToEvaluate", "parts", "partOf"].map(ofBranch)).size).toBe(5);
  });
});
