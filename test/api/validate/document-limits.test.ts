import { describe, expect, test } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { documentLimitsRule } from "../../../src/api/validate/document-limits.js";
import { fragmentChain, times } from "../../support/documents.js";

const schema = buildSchema("type Query { a: Query b: Query value: Int } type Mutation { put: Int }");

/** What the rule says of a document; undefined where it passes. */
const problem = (text: string): string | undefined => validate(schema, parse(text), [documentLimitsRule])[0]?.message;

const levels = (count: number): string => `{ ${"a { ".repeat(count - 1)} value ${"}".repeat(count - 1)} }`;
const schemaLevels = (count: number): string => `{ __schema { types { ${"ofType { ".repeat(count - 3)} name ${"}".repeat(count - 3)} } } }`;
const aliases = (count: number): string => `{ a { ${times(count, (index) => `k${index}: value`)} } }`;

/** So many fields, below a field `a`. */
const fields = (count: number): string => `${times(Math.floor(count / 30), `a { ${times(29, "value")} }`)} ${times(count % 30, "value")}`;

/** Each limit with a document that just fits and one that just does not. */
const limits: [string, string, string, string][] = [
  ["15 levels", levels(15), levels(16), "is nested 16 levels deep; the limit is 15"],
  ["20 levels of the schema", schemaLevels(20), schemaLevels(21), "asks the schema 21 levels deep; the limit is 20"],
  ["20 root fields", `{ ${times(20, "value")} }`, `{ ${times(21, "value")} }`, "has 21 root fields; the limit is 20"],
  [
    "10 mutations",
    `mutation { ${times(10, "put")} }`,
    `mutation { ${times(11, "put")} }`,
    "has 11 mutations; the limit is 10, and `apply` takes any number of writes as one",
  ],
  ["30 aliases", aliases(30), aliases(31), "has 31 aliases; the limit is 30"],
  [
    "30 directives",
    `{ a { ${times(30, "... @skip(if: false) { value }")} } }`,
    `{ a { ${times(31, "... @skip(if: false) { value }")} } }`,
    "has 31 directives; the limit is 30",
  ],
  [
    "30 times one field in one place",
    `{ a { ${times(30, "value")} } }`,
    `{ a { ${times(31, "value")} } }`,
    "repeats one field 31 times in one place; the limit is 30",
  ],
];

describe("a document may have", () => {
  test.each(limits)("%s, and is refused for one more", (_name, fits, exceeds, message) => {
    expect(problem(fits)).toBeUndefined();
    expect(problem(exceeds)).toBe(`The document ${message}.`);
  });

  test("2,000 fields once its fragments are opened, and is refused for one more", () => {
    const opened = (count: number): string =>
      `{ a { ${times(19, "...hundred")} ${fields(count - 1_901)} } } fragment hundred on Query { ${fields(100)} }`;
    expect(problem(opened(2_000))).toBeUndefined();
    expect(problem(opened(2_001))).toBe("The document selects 2,001 fields once its fragments are opened; the limit is 2,000.");
  });
});

describe("a fragment", () => {
  test("counts wherever it is spread, and is measured once: a chain that doubles 25 times is refused at once", () => {
    expect(problem(fragmentChain(25, 2, "value"))).toBe(
      "The document selects 33,554,432 fields once its fragments are opened; the limit is 2,000.",
    );
  });

  test("gives its root fields and its levels to the operation that spreads it", () => {
    expect(problem(`{ ...f } fragment f on Query { ${times(21, "value")} }`)).toContain("21 root fields");
    expect(problem(`{ a { ...f } } fragment f on Query ${levels(15)}`)).toContain("16 levels deep");
  });

  test("that nobody spreads counts for nothing, and one that is missing or spreads itself is another rule's", () => {
    expect(problem(`{ value } fragment f on Query ${levels(16)}`)).toBeUndefined();
    expect(problem("{ ...f ...missing } fragment f on Query { value ...f }")).toBeUndefined();
  });
});

test("every operation counts, also one that is not run", () => {
  expect(problem(`query Small { value } query Large ${levels(16)}`)).toContain("16 levels deep");
});

test("the first limit that is exceeded is named, what the text itself has before what it opens to", () => {
  expect(problem(`${aliases(31).slice(0, -1)} ...f } fragment f on Query ${levels(16)}`)).toContain("31 aliases");
});
