import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import { createHttpServer } from "../../src/api/http/http-server.js";
import { papergraph } from "../../src/model/papergraph.js";
import { openSocket } from "../support/http.js";
import { strangers } from "../support/strangers.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";
import { openWorld } from "../world/world.js";

/** With whole answers kept, and without. */
const servers: Address[] = [];
const opened: WorldServer[] = [];

interface Address {
  readonly url: string;
}

beforeAll(async () => {
  for (const size of ["16", "0"]) opened.push(await startWorldServer({ PAPERGRAPH_ANSWER_CACHE: size }));
  servers.push(...opened);
});

afterAll(async () => {
  for (const server of opened) await server.close();
});

const posted = "POST /graphql HTTP/1.1";

/** A request as its bytes. */
function requestOf(body: string | Buffer, headers: readonly string[] = [], line = posted): Buffer {
  const bytes = Buffer.from(body);
  const head = [line, "Host: localhost", "Content-Type: application/json", `Content-Length: ${bytes.length}`, ...headers];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), bytes]);
}

const bodyOf = (query: string, others: object = {}): string => JSON.stringify({ query, ...others });

/** What comes back until the server closes, without what no two answers share. */
async function read(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(socket, "close");
  return Buffer.concat(chunks)
    .toString("latin1")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "<id>")
    .replaceAll(/^Date: .*$/gm, "Date");
}

async function ask(server: Address, ...parts: readonly Buffer[]): Promise<string> {
  const socket = await openSocket(server);
  const answer = read(socket);
  for (const part of parts) {
    socket.write(part);
    await setTimeout(parts.length > 1 ? 20 : 0);
  }
  return answer;
}

const close = "Connection: close";
const small = bodyOf("query Small($ref: String!) { hardware(ref: $ref) { name } }", { variables: { ref: "onyx-90" } });
const large = bodyOf("{ papers(first: 50) { nodes { id name title published summary } } }");

describe("what comes again with a head that is known is answered before the framework, with the same bytes", () => {
  test.each<[string, string | Buffer, string[]]>([
    ["a small answer", small, []],
    ["a larger one", large, []],
    ["one of another media type", small, ["Accept: application/graphql-response+json"]],
    ["one for a page of another origin", small, ["Origin: https://elsewhere.example"]],
    ["one for a client that takes it compressed", large, ["Accept-Encoding: gzip, deflate, br"]],
    ["one for a client that takes gzip", large, ["Accept-Encoding: gzip"]],
    ["a small one for a client that takes it compressed", small, ["Accept-Encoding: gzip"]],
    ["one under an id", small, ["X-Request-Id: my-own-id"]],
    ["one under an id that is none", small, ["X-Request-Id: no id"]],
    ["one with letters of many bytes", bodyOf('{ papers(filter: { name: { contains: "é" } }) { totalCount } }'), []],
  ])("%s", async (_name, body, headers) => {
    for (const server of servers) {
      const request = requestOf(body, [...headers, close, `X-Case: ${_name}`]);
      const first = await ask(server, request);
      expect(first).toMatch(/^HTTP\/1.1 200 OK\r\n/);
      expect(await ask(server, request)).toBe(first);
      expect(await ask(server, request)).toBe(first);
    }
  });
});

test("the framework is asked for the first answer alone", async () => {
  const world = await openWorld();
  const settings = { callers: strangers, corsOrigins: "*", answerCacheSize: 0 } as const;
  const app = await createHttpServer(papergraph, world.store, pino({ level: "silent" }), settings);
  let asked = 0;
  app.addHook("onRequest", (_request, _reply, done) => {
    asked += 1;
    done();
  });
  const server = { url: await app.listen({ port: 0, host: "127.0.0.1" }) };
  const first = await ask(server, requestOf(small, [close]));
  expect(await ask(server, requestOf(small, [close]))).toBe(first);
  // Its document is not known, but its head is.
  expect(await ask(server, requestOf(bodyOf("{ papers { totalCount } }"), [close]))).toContain('{"data":{"papers":{"totalCount":');
  expect(asked).toBe(1);
  expect(await ask(server, requestOf(small, ["X-Another: head", close]))).toBe(first);
  expect(asked).toBe(2);
  await app.close();
  await world.close();
});

describe("what else comes with a head that is known is answered as it was", () => {
  test.each<[string, string | Buffer, string[], string?]>([
    ["what is no JSON", "{", []],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), []],
    ["no body", "", []],
    ["a list of questions", `[${small}]`, []],
    ["what is no question", "{}", []],
    ["what is no document", bodyOf("{"), []],
    ["what is not in the schema", bodyOf("{ nothing }"), []],
    ["a ref that means nothing", bodyOf('{ lineage(of: "no such") { truncated } }'), []],
    ["a name that means nothing", bodyOf('{ methods(filter: { targets: { some: { ref: "no such" } } }) { totalCount } }'), []],
    ["who asks", bodyOf("{ viewer { name roles } }"), []],
    ["the schema", bodyOf("{ __schema { queryType { name } } }"), []],
    ["a mutation", bodyOf("mutation { apply(input: { writes: [] }) { revision } }"), []],
    ["a document by its hash", JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }), []],
    ["a forbidden key", '{"query":"query ($ref: String!) { hardware(ref: $ref) { name } }","variables":{"ref":"x","__proto__":{}}}', []],
    ["a body that is too large", bodyOf(`{ papers { totalCount } } #${"x".repeat(100_000)}`), []],
    ["a wrong token", small, ["Authorization: Bearer nothing"]],
    ["more behind the path", small, [], "POST /graphql?x HTTP/1.1"],
    ["another method", small, [], "PUT /graphql HTTP/1.1"],
    ["another path", small, [], "POST /graphq HTTP/1.1"],
    ["an older protocol", small, [], "POST /graphql HTTP/1.0"],
    ["an encoding that is not read", small, ["Content-Encoding: gzip"]],
    ["a second host", small, ["Host: elsewhere"]],
    ["what asks to go on", small, ["Expect: 100-continue"]],
  ])("%s", async (_name, body, headers, line = posted) => {
    for (const server of servers) {
      const all = [...headers, close, `X-Case: ${_name}`];
      const first = await ask(server, requestOf(body, all, line));
      await ask(server, requestOf(small, [close, `X-Case: ${_name}`]));
      expect(await ask(server, requestOf(body, all, line))).toBe(first);
      expect(await ask(server, requestOf(body, all, line))).toBe(first);
    }
  });
});

test("a body that comes in parts, after its head, is answered as one that comes with it", async () => {
  for (const server of servers) {
    const request = requestOf(small, [close]);
    const first = await ask(server, request);
    for (const at of [20, request.indexOf("\r\n\r\n") + 4, request.length - 3])
      expect(await ask(server, request.subarray(0, at), request.subarray(at))).toBe(first);
  }
});

test("requests on one connection are answered in their order, whichever way they go", async () => {
  for (const server of servers) {
    await ask(server, requestOf(small, [close]));
    const named = (name: string): Buffer => requestOf(bodyOf(`{ papers(first: 1) { ${name}: totalCount } }`));
    const probe = Buffer.from("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const long = requestOf(bodyOf("{ papers { e: totalCount } }"), ["X-Way: long", close]);
    const answers = await ask(server, Buffer.concat([named("a"), named("b"), probe, named("c"), named("d"), long]));
    expect([...answers.matchAll(/"([a-e])":/g)].map(([, name]) => name)).toEqual(["a", "b", "c", "d", "e"]);
    expect(answers.split("HTTP/1.1 200 OK").length).toBe(7);
  }
});

test("who leaves before their answer harms nobody", async () => {
  for (const server of servers) {
    await ask(server, requestOf(small, [close]));
    for (let index = 0; index < 20; index += 1) {
      const socket = await openSocket(server);
      socket.write(requestOf(large));
      if (index % 2 === 0) await setTimeout(0);
      socket.destroy();
    }
    expect(await ask(server, requestOf(small, [close]))).toMatch(/^HTTP\/1.1 200 OK\r\n/);
  }
});
