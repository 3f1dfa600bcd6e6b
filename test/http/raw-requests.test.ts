import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectData, expectRefusal, post, request, sendRaw } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const body = '{"query":"{ __typename }"}';

/** A request as text; its head is given line by line. Without `connection: close` the server has to be the one that ends it. */
const raw = (lines: readonly string[], content = body) => sendRaw(server, `${lines.join("\r\n")}\r\n\r\n${content}`);
const start = ["POST /graphql HTTP/1.1", "content-type: application/json"];
const host = "host: localhost";
const length = `content-length: ${body.length}`;

test("a plain request by hand is answered", async () => {
  expectData(await raw([...start, host, length, "connection: close"]));
});

describe("a request that two readers could read in two ways is refused and its connection closed", () => {
  test.each([
    ["with a length and chunks", [...start, host, length, "transfer-encoding: chunked"]],
    ["with two lengths", [...start, host, length, "content-length: 3"]],
    ["with a length that is none", [...start, host, "content-length: -1"]],
    ["with chunks that are none", [...start, host, "transfer-encoding: chunked"]],
    ["with an encoding around its chunks that is not known", [...start, host, "transfer-encoding: chunked, gzip"]],
    ["with a folded header", [...start, host, length, "x-folded: a", " b"]],
    ["with a space before a colon", [...start, host, length, "x-space : a"]],
    ["without a host", [...start, length]],
    ["with two hosts", [...start, host, "host: elsewhere", length]],
    ["with an empty host", [...start, "host:", length]],
    ["with a host that is none", [...start, "host: ]][[", length]],
    ["with an escape in a header", [...start, host, length, "x-escape: a\u001b[31mb"]],
    ["with a line feed in a header", [...start, host, length, "x-feed: a\u0000b"]],
    ["that is no HTTP", ["hello"]],
    ["of another protocol", ["\u0016\u0003\u0001\u0002\u0000\u0001\u0000"]],
  ])("%s", async (_name, lines) => {
    expectRefusal(await raw(lines), 400, "BAD_REQUEST");
  });
});

describe("an address", () => {
  const close = [host, "connection: close"];

  test.each(["/graphql%zz", "//x:y/%zz", "/%ff%fe", "http://[x/graphql", "//[/graphql"])(
    "that is not a valid URL is refused: %s",
    async (path) => {
      expectRefusal(await raw([`GET ${path} HTTP/1.1`, ...close], ""), 400, "BAD_REQUEST");
    },
  );

  test("whose escapes are no text holds no query", async () => {
    const answer = await raw(["GET /graphql?query=%ff%zz HTTP/1.1", ...close], "");
    expectRefusal(answer, 400, "GRAPHQL_PARSE_FAILED");
  });

  test("and headers up to 16 KB are read, and larger ones refused", async () => {
    expectData(await request(server, `/graphql?query={__typename}&x=${"a".repeat(14_000)}`));
    const long = await request(server, `/graphql?query={__typename}&x=${"a".repeat(20_000)}`);
    expect(expectRefusal(long, 431, "HEADERS_TOO_LARGE")).toContain("larger than 16 KB");
    expectRefusal(await post(server, body, { "x-long": "a".repeat(20_000) }), 431, "HEADERS_TOO_LARGE");
  });
});

test("after all of them the server answers as before", async () => {
  expect(expectData(await post(server, body))).toEqual({ __typename: "Query" });
});
