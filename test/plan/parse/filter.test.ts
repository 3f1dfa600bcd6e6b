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
  test.each([[undefined], [{}], [{ name: undefined }], [{ and: [] }], [{ name: {} }], [{ year: { lt: undefined } }]])(
    "lets everything pass: %j",
    (input) => {
      expect(meaning("Paper", input)).toBe("all");
    },
  );
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

  test("of a link that every node has holds for none by null", () => {
    expect(meaning("Result", { paper: null })).toBe("none paper [all]");
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

  test.each([
    ["and", (size: number) => ({ and: Array(size - 1).fill({}) })],
    ["or", (size: number) => ({ or: Array(size - 1).fill({}) })],
    ["or of empty lists", (size: number) => ({ or: Array(size - 1).fill({ or: [] }) })],
    ["refs", (size: number) => ({ refs: Array(size).fill("a") })],
    ["in", (size: number) => ({ name: { in: Array(size).fill("a") } })],
    ["notIn", (size: number) => ({ name: { notIn: Array(size).fill("a") } })],
    ["a relation", (size: number) => ({ or: Array(Math.floor((size - 1) / 2)).fill({ extends: { some: {} } }) })],
  ])("count each member of %s", (_name, filter) => {
    expect(meaning("Technique", filter(200))).toBeTruthy();
    expect(() => meaning("Technique", filter(203))).toThrow("A filter has more than 200 conditions. Each member of a list counts as one.");
  });
});

describe("null", () => {
  test.each([
    ["filter", null],
    ["filter.name", { name: null }],
    ["filter.complete", { complete: null }],
    ["filter.and", { and: null }],
    ["filter.or", { or: null }],
    ["filter.not", { not: null }],
    ["filter.or[1].not", { or: [{}, { not: null }] }],
    ["filter.and[0]", { and: [null] }],
    ["filter.value.lt", { value: { lt: null } }],
    ["filter.value.in", { value: { in: null } }],
    ["filter.value.isNull", { value: { isNull: null } }],
    ["filter.claim.contains", { claim: { contains: null } }],
    ["filter.subject.ref", { subject: { ref: null } }],
    ["filter.subject.refs", { subject: { refs: null } }],
    ["filter.hardware", { hardware: null }],
    ["filter.hardware.some", { hardware: { some: null } }],
    ["filter.hardware.none.ref", { hardware: { none: { ref: null } } }],
    ["filter.hardware.every.targetedBy.every", { hardware: { every: { targetedBy: { every: null } } } }],
    ["filter.hardware.scope", { hardware: { some: {}, scope: null } }],
  ])("is refused as %s", (path, filter) => {
    expect(() => meaning("Result", filter)).toThrow(`"${path}" is null; leave it out where nothing is asked, or give a value.`);
  });

  test("means that there is none in `eq`, in `ne` and of a link", () => {
    expect(meaning("Result", { value: { eq: null }, unit: { ne: null }, baseline: null })).toBe(
      "(value absent and not unit absent and none baseline [all])",
    );
  });
});
