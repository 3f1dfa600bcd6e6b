import { expect, test } from "@jest/globals";
import { buildGraphSchema } from "../../../src/api/build-schema.js";
import { papergraph } from "../../../src/model/papergraph.js";
import { isFoundFirst } from "../../../src/plan/parts/found-first.js";
import { plan } from "../../golden/goldens.js";

const schema = buildGraphSchema(papergraph);

/** Whether the rows of a list of techniques are found once for all that is asked of them. */
const isFound = (filter: string, parts: string): boolean =>
  plan(schema, `{ techniques(filter: { ${filter} }) { ${parts} } }`).some((each) => each.is === "list" && isFoundFirst(each.page));

const facets = "facets(by: [CATEGORY]) { values { count } }";
const deep = "extends: { some: { targets: { some: {} } } }";

test.each([
  ["related nodes", deep],
  ["a part of a text", 'summary: { contains: "tile" }'],
  ["the opposite of either", `not: { or: [{ ${deep} }, { name: { startsWith: "F" } }] }`],
])("a list that is counted and filtered by %s is found first", (_, filter) => {
  expect(isFound(filter, `totalCount ${facets}`)).toBe(true);
});

test("a list of which a page is asked is not found first, nor one whose filter is read with its rows", () => {
  expect(isFound(deep, "totalCount nodes { id }")).toBe(false);
  expect(isFound("category: { eq: KERNEL }", facets)).toBe(false);
});
