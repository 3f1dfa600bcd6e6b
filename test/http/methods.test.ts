import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectData, expectRefusal, request } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const get = (parameters: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  request(server, `/graphql?${new URLSearchParams(parameters).toString()}`, { headers });

describe("GET", () => {
  test("answers a query with its variables and its operation name", async () => {
    expect(expectData(await get({ query: "{ __typename }" }))).toEqual({ __typename: "Query" });
    const query = "query A { __typename } query B($n: Int) { papers(first: $n) { totalCount } }";
    expect(expectData(await get({ query, operationName: "B", variables: '{"n":1}' }))).toEqual({ papers: { totalCount: 3 } });
  });

  test("is refused without a query", async () => {
    for (const parameters of [{}, { query: "" }, { variables: "{}" }]) expectRefusal(await get(parameters), 400, "BAD_REQUEST");
  });

  test("changes nothing: a mutation or a subscription is not allowed, wherever it stands", async () => {
    const documents = [
      { query: 'mutation { remove(id: "technique:nothing") { changed } }' },
      { query: 'query A { __typename } mutation B { remove(id: "technique:nothing") { changed } }', operationName: "B" },
      { query: "subscription { changed { id } }" },
    ];
    for (const document of documents) {
      const answer = await get(document);
      expectRefusal(answer, 405, "METHOD_NOT_ALLOWED");
      expect(answer.headers.get("allow")).toBe("POST");
    }
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"])(
    "with the content-type %s is refused",
    async (type) => {
      expectRefusal(await get({ query: "{ __typename }" }, { "content-type": type }), 415, "UNSUPPORTED_MEDIA_TYPE");
    },
  );

  test("is refused where its variables are no object", async () => {
    for (const variables of ["{", "1", "[]", '"x"', "[".repeat(4_000)])
      expectRefusal(await get({ query: "{ __typename }", variables }), 400, "BAD_REQUEST");
  });
});

describe("POST", () => {
  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/graphql",
    "application/xml",
    "nonsense",
    "application/json; charset=cesu-8",
    "application/json; charset=utf-16",
  ])("with the content-type %s is refused", async (type) => {
    const init = { method: "POST", headers: { "content-type": type }, body: '{"query":"{ __typename }"}' };
    expectRefusal(await request(server, "/graphql", init), 415, "UNSUPPORTED_MEDIA_TYPE");
  });

  test("is read in UTF-8, whether it says so or not", async () => {
    for (const type of ["application/json", "application/json; charset=utf-8", 'application/json;charset="UTF-8"', "Application/JSON"]) {
      const init = { method: "POST", headers: { "content-type": type }, body: '{"query":"{ __typename }"}' };
      expectData(await request(server, "/graphql", init));
    }
  });

  test("with a content-encoding is refused", async () => {
    for (const encoding of ["gzip", "br", "nonsense"]) {
      const headers = { "content-type": "application/json", "content-encoding": encoding };
      const answer = await request(server, "/graphql", { method: "POST", headers, body: '{"query":"{ __typename }"}' });
      expectRefusal(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }
  });
});

describe("another method", () => {
  test.each(["PUT", "DELETE", "PATCH", "PROPFIND"])("%s is not allowed, whatever it sends", async (method) => {
    for (const body of [null, "{", '{"query":"{ __typename }"}']) {
      const answer = await request(server, "/graphql?query={__typename}", { method, body });
      expectRefusal(answer, 405, "METHOD_NOT_ALLOWED");
      expect(answer.headers.get("allow")).toBe("GET, POST");
    }
  });

  test("HEAD is not allowed either, and has no body", async () => {
    const answer = await request(server, "/graphql?query={__typename}", { method: "HEAD" });
    expect([answer.status, answer.headers.get("allow"), answer.text]).toEqual([405, "GET, POST", ""]);
  });
});

test("another path is not found", async () => {
  for (const path of [
    "/nothing",
    "/graphql/",
    "/graphql/x",
    "/playground/",
    "/playground/nothing.js",
    "/playground/../package.json",
    "/.git/config",
  ])
    expectRefusal(await request(server, path), 404, "NOT_FOUND");
});
