import { describe, expect, test } from "@jest/globals";
import { weigh } from "../../../src/store/read/weigh.js";
import { graphOf } from "../../support/counted-graph.js";
import { planQuery } from "../../support/plan-query.js";

const few = 4_000;
const many = 200_000;

const weightOf = (query: string, nodes: number, variables: Readonly<Record<string, unknown>> = {}): string =>
  weigh(planQuery(query, variables), graphOf(nodes));

describe("a read is light where it reads little more than it answers, however large the graph is:", () => {
  test.each([
    ["an item with pages below it", '{ hardware(ref: "h100") { name targetedBy(first: 5) { nodes { id name } } } }'],
    ["a list without a condition", "{ papers(first: 20) { nodes { id introduces(first: 5) { nodes { id } } } } }"],
    ["a list of what is named", '{ allHardware(filter: { ref: "h100" }) { nodes { id } } }'],
    ["nodes by their ids", '{ nodes(ids: ["hardware:h100"]) { id } }'],
  ])("%s", (_name, query) => {
    expect([weightOf(query, few), weightOf(query, many)]).toEqual(["light", "light"]);
  });
});

test("a condition on all of a kind is light in a small graph, and not in a large one", () => {
  const query = '{ papers(filter: { title: { contains: "attention" } }) { totalCount nodes { id } } }';
  expect([weightOf(query, 400), weightOf(query, many)]).toEqual(["light", "heavy"]);
});

test("a read is heavy where it may take more than a quarter of a second", () => {
  const texts = Array.from({ length: 20 }, (_, index) => `{ claim: { contains: "${index}" } }`).join(", ");
  const query = `{ results(filter: { or: [${texts}] }) { totalCount } }`;
  expect([weightOf(query, few), weightOf(query, many)]).toEqual(["unsure", "heavy"]);
});

test("one document is light or not by the values of its variables", () => {
  const query = "query ($text: String!) { search(query: $text, first: 5) { nodes { id } } }";
  expect(weightOf(query, 20_000, { text: "attention" })).toBe("light");
  expect(weightOf(query, 20_000, { text: "a b c d e f g h i j k l m n o p q r s t" })).toBe("unsure");
});

test("several root fields weigh together", () => {
  const query = '{ papers(first: 1) { totalCount } statistics { nodes { kind count } } hardware(ref: "h100") { id } }';
  expect(weightOf(query, many)).not.toBe("light");
});
