import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectData, expectRefusal, post } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const ask = (query: string, variables: object = {}) => post(server, { query, variables });
const badInput = async (query: string, variables: object = {}): Promise<string> =>
  expectRefusal(await ask(query, variables), 400, "BAD_USER_INPUT");
const tooComplex = async (query: string, variables: object = {}): Promise<string> =>
  expectRefusal(await ask(query, variables), 400, "QUERY_TOO_COMPLEX");

describe("a page size", () => {
  test("of 100 is answered and of 101 refused, from either end", async () => {
    for (const end of ["first", "last"]) {
      expectData(await ask(`{ papers(${end}: 100) { totalCount } }`));
      expect(await badInput(`{ papers(${end}: 101) { totalCount } }`)).toBe(`"${end}" is 101; it must be between 0 and 100.`);
    }
  });

  test("is bounded in whatever way it comes", async () => {
    const message = '"first" is 1000000000; it must be between 0 and 100.';
    expect(await badInput("{ papers(first: 1000000000) { totalCount } }")).toBe(message);
    expect(await badInput("query ($n: Int) { papers(first: $n) { totalCount } }", { n: 1e9 })).toBe(message);
    expect(await badInput("query ($n: Int = 1000000000) { papers(first: $n) { totalCount } }")).toBe(message);
    expect(await badInput("{ papers(first: 0) { nodes { introduces(first: 1000000000) { totalCount } } } }")).toBe(message);
  });

  test.each([
    ["matches", '{ resolve(ref: "c4", first: 101) { score } }'],
    ["hardware of the statistics", "{ statistics { hardware(first: 101) { results } } }"],
    ["groups of an aggregate", "{ results { aggregate(first: 101) { count } } }"],
    ["values of a facet", "{ papers { facets(by: [YEAR], first: 101) { field } } }"],
  ])("bounds %s too", async (_name, query) => {
    expect(await badInput(query)).toBe('"first" is 101; it must be between 0 and 100.');
  });

  test("below zero is refused", async () => {
    expect(await badInput("{ papers(first: -1) { totalCount } }")).toBe('"first" is -1; it must be between 0 and 100.');
    expect(await badInput("query ($n: Int) { papers(last: $n) { totalCount } }", { n: -1 })).toContain("between 0 and 100");
  });

  test("that is no 32-bit integer is refused", async () => {
    expect(await badInput("{ papers(first: 2147483648) { totalCount } }")).toContain("32-bit signed integer");
    expect(await badInput("query ($n: Int) { papers(first: $n) { totalCount } }", { n: 2 ** 31 })).toContain("32-bit signed integer");
    expect(await badInput("query ($n: Int) { papers(first: $n) { totalCount } }", { n: 1.5 })).toContain("non-integer value: 1.5");
  });

  test("of zero is an empty page that still counts", async () => {
    const query = "{ papers(first: 0) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage startCursor endCursor } } }";
    expect(expectData(await ask(query))).toEqual({
      papers: { totalCount: 3, nodes: [], edges: [], pageInfo: { hasNextPage: true, startCursor: null, endCursor: null } },
    });
  });

  test("is 20 where neither end is named or null is given, and only one end may be", async () => {
    const data = expectData(await ask("{ a: papers { nodes { id } } b: papers(first: null, last: null) { nodes { id } } }"));
    expect(data["a"]).toEqual(data["b"]);
    expect(await badInput("{ papers(first: 1, last: 1) { totalCount } }")).toBe('Give either "first" or "last", not both.');
  });
});

describe("the size of an answer", () => {
  const full = "a: methods(first: 100) { nodes { results(first: 100) { nodes { id } } } }";
  const rest = (first: string): string => `b: methods(first: 99) { nodes { results(first: ${first}) { nodes { id } } } }`;
  const message = /could hold 20,099 nodes; the limit is 20,000/;

  test("may reach 20,000 nodes over all root fields", async () => {
    expectData(await ask(`{ ${full} ${rest("99")} }`));
    expect(await tooComplex(`{ ${full} ${rest("100")} }`)).toMatch(message);
  });

  test("is known where the page size is a variable or a variable's default", async () => {
    const query = `query ($n: Int) { ${full} ${rest("$n")} }`;
    expectData(await ask(query, { n: 99 }));
    expect(await tooComplex(query, { n: 100 })).toMatch(message);
    expect(await tooComplex(query.replace("Int", "Int = 100"))).toMatch(message);
    expectData(await ask(query.replace("Int", "Int = 100"), { n: 99 }));
  });

  test("is known where a default of the schema gives the page size", async () => {
    const hardware = (first: string): string =>
      `{ statistics { hardware${first} { hardware { targetedBy(first: 30) { nodes { ... on Method { results(first: 35) { nodes { id } } } } } } } } }`;
    expect(await tooComplex(hardware(""))).toContain("21,620 nodes");
    expectData(await ask(hardware("(first: 18)")));
    expect(await tooComplex("{ methods { nodes { extends { nodes { extends { nodes { extends { nodes { id } } } } } } } } }")).toContain(
      "168,420 nodes",
    );
  });

  test("counts what stands in fragments, and not what is skipped", async () => {
    const query = `query ($skip: Boolean!) { ${full} ...more @skip(if: $skip) } fragment more on Query { ${rest("100")} }`;
    expectData(await ask(query, { skip: true }));
    expect(await tooComplex(query, { skip: false })).toMatch(message);
  });
});
