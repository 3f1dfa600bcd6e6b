import { describe, expect, test } from "@jest/globals";
import { planOne, planQuery, refusalOf } from "../support/plan-query.js";

describe("an operation is planned", () => {
  test("into one selection for each root field, in their order, under their response keys", () => {
    const selections = planQuery('{ b: papers { totalCount } a: paper(ref: "x") { id } statistics { nodes { count } } }');
    expect(selections.map(({ is, key }) => `${key}: ${is}`)).toEqual(["b: list", "a: item", "statistics: statistics"]);
  });

  test("without what asks the schema", () => {
    expect(planQuery('{ __typename __schema { queryType { name } } __type(name: "Paper") { name } }')).toEqual([]);
  });

  test("with the fields of fragments on Query, and without those that are skipped", () => {
    const query =
      "query ($no: Boolean = false) { ...more papers @include(if: $no) { totalCount } } fragment more on Query { models { totalCount } }";
    expect(planQuery(query).map(({ key }) => key)).toEqual(["models"]);
    expect(planQuery(query, { no: true }).map(({ key }) => key)).toEqual(["models", "papers"]);
  });

  test("with variables, their defaults, and null for what is not given of a page", () => {
    const query = "query ($first: Int = 3, $filter: PaperFilter) { papers(first: $first, filter: $filter) { totalCount } }";
    expect(planOne("list", query).page.range.size).toBe(3);
    expect(planOne("list", query, { first: 5 }).page.range.size).toBe(5);
    expect(planOne("list", query, { first: null }).page.range.size).toBe(20);
    expect(planOne("list", query, { filter: { year: { eq: 2024 } } }).page.filter).toMatchObject({ is: "compared", value: 2024 });
  });
});

describe("an operation is refused", () => {
  test("for variables that do not fit, the first three named", () => {
    const fields = "papers(first: $a, last: $b) { totalCount } models(first: $c, last: $d) { totalCount }";
    const query = `query ($a: Int, $b: Int, $c: Int, $d: Int) { ${fields} }`;
    const refusal = refusalOf(query, { a: "1", b: "2", c: "3", d: "4" });
    expect(refusal).toMatch(/^BAD_USER_INPUT: Variable "\$a" .*Variable "\$b" .*Variable "\$c" /);
    expect(refusal).not.toContain("$d");
  });

  test("for an argument that is null and is none of a page's", () => {
    const query = "query ($filter: PaperFilter) { papers(filter: $filter) { totalCount } }";
    expect(refusalOf(query, { filter: null })).toMatch(/^BAD_USER_INPUT: "filter" is null/);
    expect(refusalOf('{ search(query: "a", kinds: null) { totalCount } }')).toMatch(/^BAD_USER_INPUT: "kinds" is null/);
  });

  test("for a variable that is missing where an argument needs one", () => {
    expect(refusalOf("query ($ref: String!) { paper(ref: $ref) { id } }")).toMatch(
      /^BAD_USER_INPUT: Variable "\$ref" of required type "String!"/,
    );
  });
});
