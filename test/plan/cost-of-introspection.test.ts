import { describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { planQuery, refusalOf } from "../support/plan-query.js";
import { times } from "../support/documents.js";

describe("questions to the schema", () => {
  test("may be all that clients ask of it at once", () => {
    const everything = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    expect(planQuery(everything)).toEqual([]);
    expect(planQuery(getIntrospectionQuery({ descriptions: false }))).toEqual([]);
  });

  test.each([
    ["however small each is", `{ ${times(20, (index) => `a${index}: __schema { queryType { name } }`)} }`],
    ["of all its types", `{ ${times(20, (index) => `a${index}: __schema { types { name fields { name } } }`)} }`],
    ["through a fragment", `{ ${times(20, (index) => `a${index}: __schema { ...all }`)} } fragment all on __Schema { types { name } }`],
  ])("cost, and twenty are too many: %s", (_name, query) => {
    expect(refusalOf(query)).toMatch(/^QUERY_TOO_COMPLEX: The answer could hold [\d,]+ nodes; the limit is 20,000\./);
  });

  test("share the limit with what is read from the graph", () => {
    const papers = "papers(first: 100) { nodes { introduces(first: 100) { nodes { id } } } }";
    expect(planQuery(`{ ${papers} __schema { queryType { name } } }`)).toHaveLength(1);
    expect(refusalOf(`{ ${papers} again: ${papers} }`)).toMatch(/^QUERY_TOO_COMPLEX/);
    expect(refusalOf(`{ ${papers} ${times(10, (index) => `a${index}: __schema { queryType { name } }`)} }`)).toMatch(/^QUERY_TOO_COMPLEX/);
  });

  test("about several types stay cheap", () => {
    expect(planQuery(`{ ${times(20, (index) => `a${index}: __type(name: "Paper") { name fields { name } }`)} }`)).toEqual([]);
  });
});
