import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectData, expectRefusal, post } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const papers = "papers(filter: $filter) { totalCount }";
const literal = async (filter: string): Promise<string> =>
  expectRefusal(await post(server, { query: `{ ${papers.replace("$filter", filter)} }` }), 400, "BAD_USER_INPUT");
const variable = async (filter: string): Promise<string> =>
  expectRefusal(
    await post(server, `{ "query": "query ($filter: PaperFilter) { ${papers} }", "variables": { "filter": ${filter} } }`),
    400,
    "BAD_USER_INPUT",
  );

describe("a date", () => {
  const expected = 'write a string like "2024", "2024-07" or "2024-07-11"';

  test.each(["0000-00-00", "2024-13", "2024-02-30", "24", "2024-7", "", "2024-07-11T00:00:00Z", "' OR 1=1 --"])(
    "cannot be %j",
    async (date) => {
      const message = `PartialDate cannot be ${JSON.stringify(date)}: ${expected}.`;
      expect(await literal(`{ published: { eq: ${JSON.stringify(date)} } }`)).toBe(message);
      expect(await variable(`{ "published": { "eq": ${JSON.stringify(date)} } }`)).toContain(message);
    },
  );

  test.each(["2024", "20.24", "true", "{ a: 1 }", "JULY"])("is no %s without quotes", async (date) => {
    expect(await literal(`{ published: { in: [${date}] } }`)).toContain(expected);
  });
});

describe("a number", () => {
  test("is not rounded to the one that it could be", async () => {
    expect(await literal("{ year: { eq: 9007199254740993 } }")).toContain("32-bit signed integer value: 9007199254740993");
    expect(await literal("{ year: { eq: 2024.5 } }")).toContain("non-integer value: 2024.5");
    expect(await variable('{ "year": { "in": [9007199254740993] } }')).toContain("32-bit signed integer");
    expect(await variable('{ "year": { "eq": "2024" } }')).toContain('non-integer value: "2024"');
  });

  test("is finite", async () => {
    for (const number of ["1e400", "-1e400", "9".repeat(400)]) {
      const query = `{ results(filter: { value: { lt: ${number} } }) { totalCount } }`;
      const answer = await post(server, { query });
      expect(expectRefusal(answer, 400, "BAD_USER_INPUT")).toBe(`The number ${number} is too large; numbers go up to about 1.8e308.`);
    }
    const query = "query ($n: Float) { results(filter: { value: { lt: $n } }) { totalCount } }";
    const infinite = await post(server, `{ "query": "${query}", "variables": { "n": 1e400 } }`);
    expect(expectRefusal(infinite, 400, "BAD_USER_INPUT")).toContain("non numeric value: Infinity");
    expectRefusal(await post(server, `{ "query": "${query}", "variables": { "n": NaN } }`), 400, "BAD_REQUEST");
    expectRefusal(await post(server, { query, variables: { n: "NaN" } }), 400, "BAD_USER_INPUT");
    expect(expectData(await post(server, { query, variables: { n: 1.7e308 } }))).toHaveProperty("results.totalCount");
  });
});

describe("an enum's word", () => {
  const words = /Contribution is one of [A-Z_]+(, [A-Z_]+)+\.$/;

  test("that it does not have is refused with those that it has", async () => {
    expect(await literal("{ contribution: { eq: METHODS } }")).toMatch(words);
    expect(await literal("{ contribution: { in: [METHOD, METHODS] } }")).toMatch(words);
    expect(await variable('{ "contribution": { "eq": "METHODS" } }')).toMatch(words);
    expect(await variable('{ "contribution": { "notIn": ["METHOD", "METHODS"] } }')).toMatch(words);
  });

  test("is no text in a document, no number, and nothing that an object has by itself", async () => {
    expect(await literal('{ contribution: { eq: "METHOD" } }')).toMatch(words);
    expect(await literal("{ contribution: { eq: 1 } }")).toMatch(words);
    for (const word of ["toString", "__proto__", "constructor", "", "method"])
      expect(await variable(`{ "contribution": { "eq": "${word}" } }`)).toMatch(words);
  });
});

describe("a value of the wrong kind", () => {
  test.each([
    ["{ title: { eq: 1 } }", "String cannot represent a non string value: 1"],
    ['{ title: "x" }', 'Expected value of type "StringFilter", found "x"'],
    ['{ refs: [["x"]] }', "String cannot represent a non string value"],
    ['{ title: { isNull: "yes" } }', 'Boolean cannot represent a non boolean value: "yes"'],
  ])("%s is refused", async (filter, message) => {
    expect(await literal(filter)).toContain(message);
  });

  test("is quoted in short, however long it is", async () => {
    const long = "9".repeat(50_000);
    expect((await literal(`{ published: { eq: "${long}" } }`)).length).toBeLessThan(1_100);
    expect((await variable(`{ "published": { "eq": "${long}" } }`)).length).toBeLessThan(1_100);
    expectRefusal(await post(server, { query: `{ ${"a".repeat(50_000)} }` }), 400, "GRAPHQL_VALIDATION_FAILED");
  });

  test("is missing where one is required", async () => {
    const query = "query ($ref: String!) { paper(ref: $ref) { id } }";
    expect(expectRefusal(await post(server, { query }), 400, "BAD_USER_INPUT")).toContain("was not provided");
    expect(expectRefusal(await post(server, { query, variables: { ref: null } }), 400, "BAD_USER_INPUT")).toContain("must not be null");
  });
});
