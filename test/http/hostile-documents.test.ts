import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { fragmentChain, nested, times } from "../support/documents.js";
import { expectData, expectRefusal, post } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

/** After every attack the same process serves the next request. */
afterEach(async () => {
  expect(expectData(await post(server, { query: "{ __typename }" }))).toEqual({ __typename: "Query" });
});

afterAll(() => server.close());

const wide = "methods(first: 100) { nodes { extends(first: 100) { nodes { extends(first: 100) { nodes { id } } } } } }";
const unclosed = "papers(filter: ";

describe("a document is refused for its shape", () => {
  test.each([
    ["for relations nested 20 deep", nested(20)],
    ["for 16 fragments that each spread the next one twice", fragmentChain(16, 2, "__typename")],
    ["for 25 fragments that double and hold no field", fragmentChain(25, 2, "...f25")],
    ["for fragments that fan out to one that does not exist", fragmentChain(6, 30, "...missing")],
    ["for fragments that contain one another", "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }"],
    ["for 101 aliases of one field", `{ ${times(101, (index) => `a${index}: __typename`)} }`],
    ["for 200 aliases of a page", `{ ${times(200, (index) => `a${index}: papers { totalCount }`)} }`],
    ["for one field 500 times", `{ ${times(500, "__typename")} }`],
    ["for one nested field 500 times", `{ papers { nodes { ${times(500, "id")} } } }`],
    ["for 1,980 overlapping fields", `{ papers { nodes { ${times(1980, "id")} } } }`],
    ["for 240 overlapping selections", `{ papers { nodes { ${times(240, "introduces { nodes { id } }")} } } }`],
    ["for 900 directives", `{ __typename ${times(900, "@aa")} }`],
    ["for 250 levels", `${"{ a ".repeat(250)}${"}".repeat(250)}`],
    ["for 400 unknown fields", `{ ${times(400, (index) => `unknown${index}`)} }`],
    ["for 400 unused variables", `query (${times(400, (index) => `$v${index}: Int`)}) { __typename }`],
    ["for 250 unused fragments", `{ __typename } ${times(250, (index) => `fragment u${index} on Query { __typename }`)}`],
    ["for a schema asked in circles", `{ __schema { types { ${"fields { type { ".repeat(7)} name ${"} }".repeat(7)} } } }`],
  ])("%s", async (_name, query) => {
    const answer = await post(server, { query });
    expectRefusal(answer, 400, "GRAPHQL_VALIDATION_FAILED");
    expect(answer.text.length).toBeLessThan(2_000);
  });
});

describe("a document is refused for its length before it is read to the end", () => {
  test.each([
    ["3,000 aliases", `{ ${times(3000, (index) => `a${index}: paper(ref: "x") { id }`)} }`],
    ["200 aliases of a full page", `{ ${times(200, (index) => `a${index}: papers(first: 100) { nodes { id } }`)} }`],
    ["7,000 times one field", `{ ${times(7000, "__typename")} }`],
    ["3,000 overlapping selections", `{ ${times(3000, "papers { nodes { id } }")} }`],
    ["20,000 directives", `{ __typename ${"@aa".repeat(20_000)} }`],
    ["4,000 directives that are known", `{ __typename ${"@include(if:true)".repeat(4000)} }`],
    ["45,000 opened selections", "{a".repeat(45_000)],
    ["5,000 levels", `${"{a".repeat(5000)}${"}".repeat(5000)}`],
    ["45,000 opened lists", `{ ${unclosed}${"[".repeat(45_000)}`],
    ["8,000 unknown fields", `{ ${times(8000, (index) => `u${index}`)} }`],
    ["4,000 variables", `query (${times(4000, (index) => `$v${index}: Int`)}) { __typename }`],
    ["2,500 fragments", `{ __typename } ${times(2500, (index) => `fragment u${index} on Query { id }`)}`],
  ])("%s", async (_name, query) => {
    const answer = await post(server, { query });
    expect(expectRefusal(answer, 400, "GRAPHQL_PARSE_FAILED")).not.toContain("call stack");
    expect(answer.text.length).toBeLessThan(2_000);
  });
});

describe("a document is refused for the size of its answer", () => {
  test("where pages fan out within the limit of levels", async () => {
    expect(expectRefusal(await post(server, { query: `{ ${wide} }` }), 400, "QUERY_TOO_COMPLEX")).toBe(
      'The answer could hold 1,010,100 nodes; the limit is 20,000. Ask for smaller pages ("first") or fewer levels.',
    );
  });

  test("where it is asked by an operation beside a small one", async () => {
    const query = `query Small { __typename } query Large { ${wide} }`;
    expectData(await post(server, { query, operationName: "Small" }));
    expectRefusal(await post(server, { query, operationName: "Large" }), 400, "QUERY_TOO_COMPLEX");
  });
});
