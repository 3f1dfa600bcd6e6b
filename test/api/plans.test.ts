import { expect, test } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { Plans } from "../../src/api/plans.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { RootSelection } from "../../src/plan/selection.js";
import { times } from "../support/documents.js";

const schema = buildGraphSchema(papergraph);

/** Asks plans of a document, which is parsed once, as the server keeps it. */
function planner(plans: Plans, text: string): (variables?: object, name?: string) => readonly RootSelection[] {
  const document = parse(text);
  return (variables = {}, name) => {
    const operation = getOperationAST(document, name);
    if (!operation) throw new Error("The document has no such operation.");
    return plans.planOf(schema, document, operation, variables as Record<string, unknown>, { layouts: () => new Map() }).selections;
  };
}

const byRef = "query ($ref: String!, $is: Boolean = true) { paper(ref: $ref) { id name @include(if: $is) } }";

test("a document is planned once, whatever the values are that it compares and the refs that it asks for", () => {
  const plan = planner(new Plans(papergraph), byRef);
  const first = plan({ ref: "a" });
  expect(first).toEqual([expect.objectContaining({ is: "item", key: "paper" })]);
  expect([plan({ ref: "a" }), plan({ ref: "another" })]).toEqual([first, first]);
  expect(plan({ ref: "another" })).toBe(first);
});

test("what decides the form of an answer has plans of its own: pages, conditions, how long a date is, what is absent, null or empty", () => {
  const plan = planner(
    new Plans(papergraph),
    `query ($before: PartialDate, $text: String, $first: Int, $is: Boolean = true) {
      papers(filter: { published: { ne: $before }, name: { contains: $text } }, first: $first) { totalCount @include(if: $is) nodes { id } }
    }`,
  );
  const given = { before: "2024-01", text: "a", first: 2 };
  expect(plan({ ...given, before: "2023-11", text: "other" })).toBe(plan(given));
  const others = [{ first: 3 }, { is: false }, { before: "2024" }, { before: null }, { text: "" }, { text: "´" }];
  const all = [given, ...others.map((other) => ({ ...given, ...other }))].map((variables) => plan(variables));
  expect(new Set(all).size).toBe(all.length);
});

test("a variable that stands anywhere else as well is not left open", () => {
  const plan = planner(new Plans(papergraph), "query ($ref: String!) { paper(ref: $ref) { id } lineage(of: $ref) { truncated } }");
  expect(plan({ ref: "a" })).not.toBe(plan({ ref: "b" }));
  const listed = planner(new Plans(papergraph), "query ($ref: String!) { papers(filter: { refs: [$ref] }) { totalCount } }");
  expect(listed({ ref: "a" })).not.toBe(listed({ ref: "b" }));
});

test("a value that is refused is refused by the plan of others as well", () => {
  const plan = planner(new Plans(papergraph), byRef);
  plan({ ref: "a" });
  expect(() => plan({ ref: "a".repeat(501) })).toThrow("A ref has 501 characters");
  expect(() => plan({ ref: "a\0" })).toThrow("NUL");
  expect(() => plan({ ref: 7 })).toThrow("String cannot represent");
});

test("each operation of a document has plans of its own", () => {
  const plan = planner(new Plans(papergraph), "query A { papers { totalCount } } query B { models { totalCount } }");
  expect([plan({}, "A"), plan({}, "B"), plan({}, "A")].map(([root]) => root?.key)).toEqual(["papers", "models", "papers"]);
});

test("a number that is too large for JSON is not taken for null", () => {
  const plan = planner(new Plans(papergraph), "query ($least: Float) { results(filter: { value: { eq: $least } }) { totalCount } }");
  expect(plan({ least: null })).toHaveLength(1);
  expect(() => plan(JSON.parse('{ "least": 1e400 }') as object)).toThrow("non numeric");
});

test("what is refused is refused each time", () => {
  const plan = planner(new Plans(papergraph), "query ($first: Int) { papers(first: $first) { totalCount } }");
  for (let round = 0; round < 2; round += 1) expect(() => plan({ first: 101 })).toThrow("between 0 and 100");
});

test("plans are bounded by what they select, and those that were asked for last are kept", () => {
  const plans = new Plans(papergraph, 50);
  const plan = planner(plans, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }");
  const kept = plan({ ids: ["kept"] });
  for (let index = 0; index < 100; index += 1) {
    plan({ ids: [`other ${index}`] });
    expect(plan({ ids: ["kept"] })).toBe(kept);
    expect(plans.size).toBeLessThanOrEqual(50);
  }
  // One that is larger than all that may be kept leaves nothing behind.
  planner(plans, `{ papers { nodes { ${times(60, (index) => `a${index}: id`)} } } }`)();
  expect(plans.size).toBe(0);
  expect(plan({ ids: ["kept"] })).not.toBe(kept);
});

test("long variables are planned each time", () => {
  const plans = new Plans(papergraph);
  const plan = planner(plans, "query ($refs: [String!]!) { methods(filter: { refs: $refs }) { totalCount } }");
  const variables = { refs: Array.from({ length: 150 }, (_, index) => `a name of some length, ${index}`) };
  expect(plan(variables)).not.toBe(plan(variables));
  expect(plans.size).toBe(0);
});
