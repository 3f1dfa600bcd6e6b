import { describe, expect, test } from "@jest/globals";
import { weigh } from "../../../src/store/read/weigh.js";
import { planQuery } from "../../support/plan-query.js";

const weightOf = (query: string, variables: Readonly<Record<string, unknown>> = {}): string => weigh(planQuery(query, variables));

/** Relation filters within one another, with a condition in the innermost. */
function nested(depth: number, innermost: string): string {
  let filter = innermost;
  for (let level = 0; level < depth; level += 1)
    filter = level % 2 === 0 ? `{ hardware: { some: ${filter} } }` : `{ resultsOn: { some: ${filter} } }`;
  return depth % 2 === 0
    ? `{ allHardware(filter: ${filter}, first: 5) { totalCount } }`
    : `{ results(filter: ${filter}, first: 5) { totalCount } }`;
}

describe("a read is light where it reads little more than it answers:", () => {
  test.each([
    ["an item with pages below it", '{ hardware(ref: "h100") { name targetedBy(first: 5) { totalCount nodes { id name } } } }'],
    ["a list without a condition", "{ papers(first: 20) { totalCount nodes { id introduces(first: 5) { nodes { id } } } } }"],
    ["a list of what is named", '{ hardwareFamily: allHardware(filter: { ref: "h100" }) { nodes { id } } }'],
    ["nodes by their ids", '{ nodes(ids: ["hardware:h100"]) { id } }'],
    ["a ref that is resolved", '{ resolve(ref: "h100") { node { id } } }'],
    ["a search for a few words", '{ search(query: "flash attention 2", first: 5) { nodes { id } } }'],
    ["a lineage", '{ lineage(of: "flashattention", maxNodes: 50) { nodes { node { id } } } }'],
  ])("%s", (_name, query) => {
    expect(weightOf(query)).toBe("light");
  });
});

describe("a read is unsure where a condition may look at a whole kind, or at all that is around a node:", () => {
  test.each([
    ["a text condition", '{ papers(filter: { title: { contains: "attention" } }) { nodes { id } } }'],
    ["a comparison", "{ allHardware(filter: { memoryGB: { gt: 40 } }) { nodes { id } } }"],
    ["a relation filter", '{ methods(filter: { targets: { some: { ref: "h100" } } }) { nodes { id } } }'],
    ["a condition below an item", '{ hardware(ref: "h100") { targetedBy(filter: { name: { contains: "a" } }) { nodes { id } } } }'],
    ["facets", "{ methods(first: 1) { facets(by: [KIND]) { values { value } } } }"],
    ["a search for many words", '{ search(query: "one two three four five", first: 5) { nodes { id } } }'],
    ["paths", '{ paths(from: "h100", to: "flashattention") { length } }'],
    ["statistics", "{ statistics { nodes { kind count } } }"],
    ["many nodes", "{ methods(first: 100) { nodes { extends(first: 100) { nodes { id } } } } }"],
    ["one root field of several", '{ papers(first: 1) { totalCount } statistics { nodes { kind count } } hardware(ref: "h100") { id } }'],
  ])("%s", (_name, query) => {
    expect(weightOf(query)).toBe("unsure");
  });
});

describe("a read is heavy where its work may grow with a product:", () => {
  test("relation filters three deep", () => {
    expect(weightOf(nested(2, '{ name: { contains: "x" } }'))).toBe("unsure");
    expect(weightOf(nested(3, '{ name: { contains: "x" } }'))).toBe("heavy");
    expect(weightOf(nested(10, '{ name: { contains: "x" } }'))).toBe("heavy");
  });

  test("many conditions", () => {
    const many = (count: number): string =>
      `{ papers(filter: { or: [${Array.from({ length: count }, (_, index) => `{ title: { contains: "${index}" } }`).join(", ")}] }) { totalCount } }`;
    expect(weightOf(many(20))).toBe("unsure");
    expect(weightOf(many(21))).toBe("heavy");
  });
});

test("one document is light or not by the values of its variables", () => {
  const query = "query ($text: String!) { search(query: $text, first: 5) { nodes { id } } }";
  expect(weightOf(query, { text: "attention" })).toBe("light");
  expect(weightOf(query, { text: "a b c d e f g h i" })).toBe("unsure");
});
