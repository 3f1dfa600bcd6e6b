import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../../src/model/papergraph.js";
import { parseFilter } from "../../../src/plan/parse/filter.js";
import { printFilter } from "../../../src/plan/parts/print-filter.js";

/** What a filter of a list of a type means, printed. */
function meaning(typeName: string, input: unknown): string {
  const type = papergraph.type(typeName);
  return printFilter(parseFilter(papergraph, type, type.kinds, input));
}

/** A filter that goes through so many relations. */
const nested = (depth: number): object => (depth === 0 ? {} : { extends: { some: nested(depth - 1) } });

describe("a filter that asks for nothing", () => {
  test.each([[undefined], [null], [{}], [{ name: null }], [{ and: [] }], [{ name: {} }]])("lets everything pass: %j", (input) => {
    expect(meaning("Paper", input)).toBe("all");
  });
});

describe("the fields of one filter", () => {
  test("are joined by and, in the order given; one alone stands alone", () => {
    expect(meaning("Paper", { year: { gte: 2024 }, name: { contains: "x" } })).toBe('(year gte 2024 and name contains "x")');
    expect(meaning("Paper", { year: { gte: 2024 } })).toBe("year gte 2024");
  });

  test("are joined by `and`, `or` and `not` at any depth", () => {
    const year = (eq: number): object => ({ year: { eq } });
    expect(meaning("Paper", { or: [year(1), { not: { and: [year(2), year(3)] } }] })).toBe("(year eq 1 or not (year eq 2 and year eq 3))");
  });

  test("none of which an empty `or` lets pass", () => {
    expect(meaning("Paper", { or: [] })).toBe("none");
  });
});

describe("a comparison", () => {
  test.each([
    ["eq", 5, "year eq 5"],
    ["ne", 5, "not year eq 5"],
    ["eq", null, "year absent"],
    ["ne", null, "not year absent"],
    ["lt", 5, "year lt 5"],
    ["lte", 5, "year lte 5"],
    ["gt", 5, "year gt 5"],
    ["gte", 5, "year gte 5"],
    ["in", [1, 2], "year in [1,2]"],
    ["in", [], "year in []"],
    ["notIn", [1, 2], "not year in [1,2]"],
    ["isNull", true, "year absent"],
    ["isNull", false, "not year absent"],
  ])("by %s with %j", (operator, value, expected) => {
    expect(meaning("Paper", { year: { [operator]: value } })).toBe(expected);
  });

  test.each(["lt", "gte", "in", "isNull"])("by %s with null asks for nothing", (operator) => {
    expect(meaning("Paper", { year: { [operator]: null } })).toBe("all");
  });

  test("of a boolean is its value itself", () => {
    expect(meaning("Result", { complete: false })).toBe("complete eq false");
  });

  test("of a list is by a word of it, or by whether it is empty", () => {
    expect(meaning("Paper", { aliases: { has: "FA2" } })).toBe('aliases has "FA2"');
    expect(meaning("Paper", { aliases: { isEmpty: true } })).toBe("aliases absent");
    expect(meaning("Paper", { aliases: { isEmpty: false } })).toBe("not aliases absent");
  });

  test("with text that no store could hold is refused", () => {
    expect(() => meaning("Paper", { title: { eq: "a\0" } })).toThrow("The value for title holds a NUL character");
    expect(() => meaning("Paper", { title: { in: ["fine", "\ud800"] } })).toThrow("half of a surrogate pair");
  });

  test("with what is not a date is refused", () => {
    expect(() => meaning("Paper", { published: { gte: "2024-13" } })).toThrow(
      '"2024-13" is not a date; write 2024, 2024-07 or 2024-07-11.',
    );
  });

  test("with a list may name 1,000 values, and is refused with one more", () => {
    expect(meaning("Paper", { year: { in: Array(1000).fill(1) } })).toContain("year in [1,");
    expect(() => meaning("Paper", { year: { in: Array(1001).fill(1) } })).toThrow('"in" lists 1001 values; at most 1000 are allowed.');
  });
});

describe("a ref in a filter", () => {
  test("is looked up among the kinds that may stand there", () => {
    const type = papergraph.type("Method");
    expect(parseFilter(papergraph, type, ["SYSTEM"], { ref: "vLLM" })).toMatchObject({
      is: "named",
      refs: [{ text: "vLLM", kinds: ["SYSTEM"] }],
    });
    expect(parseFilter(papergraph, type, type.kinds, { targets: { some: { ref: "H100" } } })).toMatchObject({
      filter: { refs: [{ text: "H100", kinds: ["HARDWARE"] }] },
    });
  });

  test("may be one of several", () => {
    expect(meaning("Technique", { refs: ["a", "b"] })).toBe('called "a" or "b"');
  });

  test("that is empty is refused", () => {
    expect(() => meaning("Technique", { refs: ["a", ""] })).toThrow("A ref is empty");
  });
});

describe("a filter of a relation", () => {
  test("asks for some, none or every one of the related nodes", () => {
    expect(meaning("Technique", { extends: { some: { ref: "a" }, none: { ref: "b" }, every: {} } })).toBe(
      '(some extends [called "a"] and none extends [called "b"] and every extends [all])',
    );
  });

  test("reaches as far as the relation's default, and as far as it says", () => {
    expect(meaning("Technique", { targets: { some: {} } })).toBe("some targets WITH_FAMILIES [all]");
    expect(meaning("Technique", { evaluatedOn: { some: {} } })).toBe("some evaluatedOn WITH_MEMBERS [all]");
    expect(meaning("Technique", { targets: { some: {}, scope: "EXACT" } })).toBe("some targets [all]");
    expect(meaning("Technique", { targets: { scope: "BOTH" } })).toBe("all");
  });

  test("of a link to one node is a filter of that node; null asks that there is none", () => {
    expect(meaning("Result", { baseline: { ref: "a" } })).toBe('some baseline [called "a"]');
    expect(meaning("Result", { baseline: {} })).toBe("some baseline [all]");
    expect(meaning("Result", { baseline: null })).toBe("none baseline [all]");
  });

  test("of a link that every node has is not asked for by null", () => {
    expect(meaning("Result", { paper: null })).toBe("all");
  });
});

describe("the bounds of a filter", () => {
  test("let it go through ten relations, and refuse the next", () => {
    expect(meaning("Technique", nested(10))).toContain("some extends");
    expect(() => meaning("Technique", nested(11))).toThrow("A filter goes through more than 10 relations.");
  });

  test("let it have 200 conditions, and refuse the next", () => {
    const conditions = (count: number): object => ({ and: Array.from({ length: count - 1 }, () => ({ year: { eq: 1 } })) });
    expect(meaning("Paper", conditions(200))).toContain("year eq 1");
    expect(() => meaning("Paper", conditions(201))).toThrow("A filter has more than 200 conditions.");
  });

  test("count each ref, for each is looked up by itself", () => {
    expect(meaning("Paper", { refs: Array(199).fill("a") })).toContain("called");
    expect(() => meaning("Paper", { refs: Array(200).fill("a") })).toThrow("A filter has more than 200 conditions, refs included.");
  });
});
