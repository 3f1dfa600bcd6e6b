import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectData, expectRefusal, post, type HttpAnswer } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const filtered = "query ($filter: PaperFilter) { papers(filter: $filter) { totalCount } }";

/** A body with these variables, as text: JSON.stringify would leave out what an attacker writes. */
const withVariables = (query: string, variables: string): string => `{ "query": ${JSON.stringify(query)}, "variables": ${variables} }`;

describe("a body", () => {
  test.each(["{bad", "", " ", '{"query":"{ __typename }"} x', "{'query':'x'}", "\u0000"])(
    "that is no JSON is refused: %j",
    async (body) => {
      expect(expectRefusal(await post(server, body), 400, "BAD_REQUEST")).toContain("not JSON in UTF-8");
    },
  );

  test.each([
    "null",
    "1",
    "true",
    '"x"',
    "[]",
    "[null]",
    "{}",
    '{"query":1}',
    '{"query":null}',
    '{"query":""}',
    '{"query":"{ __typename }","variables":1}',
    '{"query":"{ __typename }","variables":"{}"}',
    '{"query":"{ __typename }","variables":[]}',
    '{"query":"{ __typename }","operationName":1}',
    '{"query":"{ __typename }","extensions":1}',
  ])("that is JSON but no GraphQL request is refused: %s", async (body) => {
    expectRefusal(await post(server, body), 400, "BAD_REQUEST");
  });

  test("that is no UTF-8 is refused rather than read with other letters", async () => {
    for (const bytes of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0xf5, 0x80, 0x80, 0x80]]) {
      const body = Buffer.concat([Buffer.from('{"query":"{ paper(ref: \\"'), Buffer.from(bytes), Buffer.from('\\") { id } }"}')]);
      expect(expectRefusal(await post(server, body), 400, "BAD_REQUEST")).toContain("UTF-8");
    }
    expect(expectData(await post(server, Buffer.from('\ufeff{"query":"{ __typename }"}')))).toEqual({ __typename: "Query" });
  });

  test("up to 100 KB is read, and a larger one refused", async () => {
    const padded = (size: number): string => `{"query":"{ __typename }"}${" ".repeat(size - 26)}`;
    expectData(await post(server, padded(100_000)));
    for (const size of [100_001, 200_000])
      expect(expectRefusal(await post(server, padded(size)), 413, "PAYLOAD_TOO_LARGE")).toBe("The body is larger than 100 KB.");
    // The connection is closed while the client still sends, so it may not come to read the answer.
    const far = await post(server, padded(20_000_000)).catch((error: unknown) => error);
    // The error is made outside of the tests' own realm, where it is no instance of this one's classes.
    if (typeof far === "object" && far !== null && "cause" in far)
      expect(String((far.cause as { code?: unknown }).code)).toMatch(/EPIPE|ECONNRESET|UND_ERR_SOCKET/);
    else expectRefusal(far as HttpAnswer, 413, "PAYLOAD_TOO_LARGE");
    expectData(await post(server, padded(100_000)));
  });
});

describe("variables", () => {
  test("that are nested without end are refused, used or not", async () => {
    for (const variables of [
      `{ "a": ${"[".repeat(45_000)}${"]".repeat(45_000)} }`,
      `${'{"a":'.repeat(14_000)}1${"}".repeat(14_000)}`,
      `{ "filter": ${'{"not":'.repeat(9_000)}{}${"}".repeat(9_000)} }`,
      `{ "filter": { "and": ${"[".repeat(45_000)}${"]".repeat(45_000)} } }`,
    ])
      expect(expectRefusal(await post(server, withVariables(filtered, variables)), 400, "BAD_USER_INPUT")).toContain("200 levels");
  });

  test("that are nested as deep as a filter may be are read", async () => {
    const variables = `{ "filter": ${'{"not":'.repeat(150)}{}${"}".repeat(150)} }`;
    expect(expectData(await post(server, withVariables(filtered, variables)))).toEqual({ papers: { totalCount: 3 } });
    const deeper = withVariables(filtered, `{ "filter": { "or": [${Array(201).fill('{ "not": {} }').join()}] } }`);
    expect(expectRefusal(await post(server, deeper), 400, "BAD_USER_INPUT")).toContain("A filter has more than 200 conditions.");
  });

  test.each([
    '{ "__proto__": { "polluted": true } }',
    '{ "constructor": { "prototype": { "polluted": true } } }',
    '{ "filter": { "__proto__": { "polluted": true } } }',
    '{ "filter": { "and": [{ "constructor": { "prototype": { "polluted": true } } }] } }',
    '{ "filter": { "title": { "\\u005f_proto__": { "polluted": true } } } }',
  ])("with keys that reach for a prototype are refused: %s", async (variables) => {
    const answer = await post(server, withVariables(filtered, variables));
    expect(expectRefusal(answer, 400, "BAD_USER_INPUT")).toMatch(/^Variables cannot hold the key "(__proto__|constructor)"/);
    const next = expectData(await post(server, { query: "{ papers(first: 1) { polluted: totalCount } }" }));
    expect(next).toEqual({ papers: { polluted: 3 } });
  });

  test("of a document are refused with such keys too", async () => {
    for (const filter of ["{ __proto__: { polluted: true } }", "{ constructor: {} }", "{ and: [{ __proto__: {} }] }"])
      expectRefusal(await post(server, { query: `{ papers(filter: ${filter}) { totalCount } }` }), 400, "GRAPHQL_VALIDATION_FAILED");
  });

  test("and aliases may be called like what every object has", async () => {
    const query =
      "query ($toString: Int) { __proto__: papers(first: $toString) { constructor: totalCount hasOwnProperty: nodes { valueOf: id } } }";
    const answer = await post(server, { query, variables: { toString: 1 } });
    expect(answer.text).toBe('{"data":{"__proto__":{"constructor":3,"hasOwnProperty":[{"valueOf":"paper:loomserve"}]}}}\n');
  });
});
