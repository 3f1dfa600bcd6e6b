import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectData, expectRefusal, post } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const refusalOf = async (query: string, variables: object = {}): Promise<string> =>
  expectRefusal(await post(server, { query, variables }), 400, "BAD_USER_INPUT");
const dataOf = async (query: string, variables: object = {}): Promise<unknown> => expectData(await post(server, { query, variables }));

describe("null in a filter", () => {
  test.each([
    ["filter.targets.some.ref", "$v: String", "methods(filter: { targets: { some: { ref: $v } } })"],
    ["filter.targets.some.refs", "$v: [String!]", "methods(filter: { targets: { some: { refs: $v } } })"],
    ["filter.year.in", "$v: [Int!]", "papers(filter: { year: { in: $v } })"],
    ["filter.year.lt", "$v: Int", "papers(filter: { year: { lt: $v } })"],
    ["filter.or", "$v: [PaperFilter!]", "papers(filter: { or: $v })"],
    ["filter.introduces.none", "$v: EntityFilter", "papers(filter: { introduces: { none: $v } })"],
    ["filter", "$v: PaperFilter", "papers(filter: $v)"],
  ])("is refused as %s, and is no condition where the variable is absent", async (path, variable, field) => {
    const query = `query (${variable}) { ${field} { totalCount } }`;
    const message = `"${path}" is null; leave it out where nothing is asked, or give a value.`;
    expect(await refusalOf(query, { v: null })).toBe(message);
    expect(await refusalOf(`{ ${field.replace("$v", "null")} { totalCount } }`)).toBe(message);
    expect(await dataOf(query)).toBeTruthy();
  });

  test("is refused in a list, literal or in a variable", async () => {
    expect(await refusalOf("{ papers(filter: { year: { in: [2024, null] } }) { totalCount } }")).toContain("null");
    const query = "query ($in: [Int!]) { papers(filter: { year: { in: $in } }) { totalCount } }";
    expect(await refusalOf(query, { in: [null] })).toContain("null");
    expect(await refusalOf("query ($f: PaperFilter) { papers(filter: $f) { totalCount } }", { f: { and: [null] } })).toContain("null");
  });

  test("means that there is none in `eq`, in `ne` and of a relation to one node", async () => {
    const query = "query ($v: PartialDate) { a: papers(filter: { published: { eq: $v } }) { totalCount } all: papers { totalCount } }";
    expect(await dataOf(query, { v: null })).toEqual({ a: { totalCount: 0 }, all: { totalCount: 3 } });
    expect(await dataOf("{ results(filter: { paper: null }) { totalCount } }")).toEqual({ results: { totalCount: 0 } });
  });
});

describe("null beside a filter", () => {
  test("is not given for the arguments of a page", async () => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: [PaperOrder!]) {
      papers(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) { nodes { id } }
    }`;
    const variables = { first: null, after: null, last: null, before: null, orderBy: null };
    expect(await dataOf(query, variables)).toEqual(await dataOf(query));
  });

  test("is refused for others", async () => {
    expect(await refusalOf('{ resolve(ref: "a", kinds: null) { text } }')).toContain('"kinds" is null');
  });
});

test("900 empty members of `or` are refused, as are those of `and`", async () => {
  const query = "query ($filter: PaperFilter) { papers(filter: $filter) { totalCount } }";
  for (const name of ["or", "and"])
    expect(await refusalOf(query, { filter: { [name]: Array(900).fill({}) } })).toContain("more than 200 conditions");
});
