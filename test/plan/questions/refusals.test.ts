import { describe, expect, test } from "@jest/globals";
import { planQuery, refusalOf } from "../../support/plan-query.js";

const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(" ");

/** Each question with an argument just within its bounds, and one just beyond. */
const bounds: [string, string, string, string][] = [
  ["nodes of at most 100 ids", list(100), list(101), '"ids" lists 101 ids; at most 100 are allowed.'],
  [
    "an id that is text",
    '{ node(id: "a") { id } }',
    '{ node(id: "a\\u0000") { id } }',
    "An id holds a NUL character or half of a surrogate pair.",
  ],
  ["at most 100 candidates", resolve(100), resolve(101), '"first" is 101; it must be between 0 and 100.'],
  ["a query of 500 characters", search("x".repeat(500)), search("x".repeat(501)), "The query has 501 characters; at most 500 are allowed."],
  ["a query of 50 words", search(words(50)), search(words(51)), "The query has 51 words; at most 50 are allowed."],
  ["a query that is text", search("a"), search("a\\u0000"), "The query holds a NUL character or half of a surrogate pair."],
  ["at most 100 counts of hardware", statistics(100), statistics(101), '"first" is 101; it must be between 0 and 100.'],
  ["a lineage of 25 steps", lineage("maxDepth: 25"), lineage("maxDepth: 26"), '"maxDepth" is 26; it must be between 0 and 25.'],
  ["a lineage of 1,000 nodes", lineage("maxNodes: 1000"), lineage("maxNodes: 1001"), '"maxNodes" is 1001; it must be between 1 and 1000.'],
  ["a lineage of one node", lineage("maxNodes: 1"), lineage("maxNodes: 0"), '"maxNodes" is 0; it must be between 1 and 1000.'],
  ["a neighborhood of 10 steps", neighborhood("depth: 10"), neighborhood("depth: 11"), '"depth" is 11; it must be between 0 and 10.'],
  ["paths of 8 steps", paths("maxLength: 8"), paths("maxLength: 9"), '"maxLength" is 9; it must be between 0 and 8.'],
  ["at most 100 paths", paths("first: 100"), paths("first: 101"), '"first" is 101; it must be between 0 and 100.'],
  ["at most 100 related things", related(100), related(101), '"first" is 101; it must be between 0 and 100.'],
  ["100 disagreements", disagreements(100), disagreements(101), '"first" is 101; it must be between 0 and 100.'],
  ["100 lines of records", records("metric: COST", 100), records("metric: COST", 101), '"first" is 101; it must be between 0 and 100.'],
  [
    "records of a metric",
    records("metric: COST", 1),
    records("unsaid: []", 1),
    'Records are of something: give "metric", "hardware" or "benchmark".',
  ],
  ["two things to compare", compare(2), compare(1), '"refs" names 1 things; compare two to six.'],
  ["six things to compare", compare(6), compare(7), '"refs" names 7 things; compare two to six.'],
];

function list(count: number): string {
  return `{ nodes(ids: [${words(count).replace(/\w+/g, '"$&"')}]) { id } }`;
}
function disagreements(first: number): string {
  return `{ disagreements(first: ${first}) { totalCount } }`;
}
function records(of: string, first: number): string {
  return `{ records(${of}, first: ${first}) { totalCount } }`;
}
function resolve(first: number): string {
  return `{ resolve(ref: "x", first: ${first}) { text } }`;
}
function search(query: string): string {
  return `{ search(query: "${query}") { totalCount } }`;
}
function statistics(first: number): string {
  return `{ statistics { hardware(first: ${first}) { results } } }`;
}
function lineage(args: string): string {
  return `{ lineage(of: "x", ${args}) { truncated } }`;
}
function neighborhood(args: string): string {
  return `{ neighborhood(of: "x", ${args}) { truncated } }`;
}
function paths(args: string): string {
  return `{ paths(from: "x", to: "y", ${args}) { length } }`;
}
function related(first: number): string {
  return `{ related(to: "x", first: ${first}) { score } }`;
}
function compare(count: number): string {
  return `{ compare(refs: [${words(count).replace(/\w+/g, '"$&"')}]) { aspects { name } } }`;
}

describe("the bounds of a question let pass", () => {
  test.each(bounds)("%s", (_name, within, beyond, message) => {
    expect(planQuery(within)).toHaveLength(1);
    expect(refusalOf(beyond)).toBe(`BAD_USER_INPUT: ${message}`);
  });
});

test("a lineage does not follow what is no descent, and says what it follows", () => {
  expect(refusalOf(lineage("relations: [EXTENDS, TARGETS]"))).toMatch(
    /^BAD_USER_INPUT: A lineage does not follow TARGETS; "relations" may name EXTENDS, /,
  );
});

test("paths take a weak relation only where it is named", () => {
  const [usual, named] = planQuery('{ a: paths(from: "x", to: "y") { length } b: paths(from: "x", to: "y", via: [MENTIONS]) { length } }');
  expect(usual).toMatchObject({ relations: expect.not.arrayContaining(["MENTIONS"]) });
  expect(named).toMatchObject({ relations: ["MENTIONS"] });
});
