import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { post } from "../support/http.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ PAPERGRAPH_ANSWER_CACHE: "0" });
});

afterAll(() => server.close());

/** What does not change from one answer to the next. */
async function ask(body: unknown, headers: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  const { status, text, headers: sent } = await post(server, body, headers);
  const names = [...sent.keys()].filter((name) => name !== "date" && name !== "x-request-id").sort();
  return [status, text.replaceAll(/"errorId":"[^"]*"/g, ""), names.map((name) => [name, sent.get(name)])];
}

const query = "query ($ref: String!, $first: Int = 2) { hardware(ref: $ref) { name targetedBy(first: $first) { nodes { id } } } }";
const two = "query A { papers(first: 1) { nodes { id } } } query B { papers(first: 2) { nodes { id } } }";

/** A space at its end makes another document of it, which is not known the first time. */
const asNew = (text: string, index: number): string => text + " ".repeat(index + 1);

describe("a document that is known is answered as the first time", () => {
  test.each<[string, string, object]>([
    ["an answer", query, { variables: { ref: "H100" } }],
    ["nothing found", query, { variables: { ref: "no such thing" } }],
    ["no variables, as null", "{ papers(first: 1) { nodes { id } } }", { variables: null, operationName: null }],
    ["variables that are no object", query, { variables: [] }],
    ["variables that are text", query, { variables: "{}" }],
    ["a variable that is lacking", query, {}],
    ["a variable that is null", query, { variables: { ref: null } }],
    ["a page that is too large", query, { variables: { ref: "H100", first: 1_000 } }],
    ["a key that is forbidden", query, { variables: JSON.parse('{"ref":"H100","__proto__":{}}') as object }],
    ["one of two operations", two, { operationName: "B" }],
    ["none of two operations", two, {}],
    ["an operation that is not there", two, { operationName: "C" }],
    ["an operation without a name", two, { operationName: "" }],
    ["a name that means nothing", '{ methods(filter: { targets: { some: { ref: "no such" } } }) { totalCount } }', {}],
    ["a field that fails beside one that does not", '{ lineage(of: "no such") { truncated } papers { totalCount } }', {}],
    ["who asks", "{ viewer { name roles } papers(first: 1) { totalCount } }", {}],
    ["the schema", "{ __schema { queryType { name } } }", {}],
    ["a mutation", "mutation { apply(input: { writes: [] }) { revision } }", {}],
    ["extensions", query, { variables: { ref: "H100" }, extensions: {} }],
    ["something else beside the query", query, { variables: { ref: "H100" }, more: 1 }],
  ])("%s", async (_name, text, others) => {
    const accepts = [
      {},
      { accept: "application/graphql-response+json" },
      { accept: "text/plain" },
      { accept: "*/*;q=0.1", "accept-encoding": "gzip" },
    ];
    for (const [index, headers] of accepts.entries()) {
      const body = { query: asNew(text, index), ...others };
      const first = await ask(body, headers);
      expect([headers, await ask(body, headers)]).toEqual([headers, first]);
      expect([headers, await ask(body, headers)]).toEqual([headers, first]);
    }
  });
});

test("a wrong token is refused also where the document is known", async () => {
  const body = { query, variables: { ref: "H100" } };
  await ask(body, {});
  expect((await ask(body, { authorization: "Bearer nothing" }))[0]).toBe(401);
});
