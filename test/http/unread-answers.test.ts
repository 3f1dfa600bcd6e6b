import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { times } from "../support/documents.js";
import { expectData, expectRefusal, openSocket, post, readToEnd, request } from "../support/http.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = await startTestServer({ NODE_OPTIONS: "--max-old-space-size=512" });
});

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

afterAll(() => server.close());

const properties = "id name slug url summary";

/** An answer of several hundred kilobytes. */
const large = `{ papers(first: 100) { nodes {
  ${properties} title contribution evaluatedOn(first: 5) { nodes { ${properties} } }
  introduces(first: 5) { nodes { ${properties} ... on Method { introducedBy(first: 9) { nodes { ${properties} } } } } }
  results(first: 20) { nodes { id claim paper { ${properties} } subject { ${properties} } baseline { ${properties} } } }
} } }`;

const head = "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n";

const written = (query: string, more = ""): string => {
  const body = JSON.stringify({ query });
  return `${head}${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

/** A client that sends and reads nothing. */
async function deaf(text: string): Promise<Socket> {
  const socket = await openSocket(server);
  sockets.push(socket);
  socket.pause();
  socket.on("error", () => undefined);
  socket.write(text);
  return socket;
}

describe("answers that nobody reads", () => {
  test("do not end the process, however many are asked for on one connection", async () => {
    expect(JSON.stringify(expectData(await post(server, { query: large }))).length).toBeGreaterThan(200_000);
    for (let round = 0; round < 2; round += 1) {
      await Promise.all(Array.from({ length: 30 }, () => deaf(written(large).repeat(20))));
      await sleep(500);
      expect((await request(server, "/livez")).status).toBe(200);
    }
    expectData(await post(server, { query: "{ __typename }" }));
    expect(server.process.exitCode).toBeNull();
  }, 120_000);

  test("are cut off within fifteen seconds", async () => {
    const socket = await deaf(written(large).repeat(40));
    await sleep(15_500);
    let text = "";
    socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
    const closed = once(socket, "close");
    socket.resume();
    await closed;
    expect(text.match(/HTTP\/1\.1 200 OK/g)?.length).toBeLessThan(40);
    expectData(await post(server, { query: large }));
  }, 60_000);
});

describe("requests behind one another on a connection", () => {
  test("are answered one after the other, with nothing lost", async () => {
    const socket = await openSocket(server);
    sockets.push(socket);
    socket.write(written(large).repeat(5) + written("{ __typename }", "connection: close\r\n"));
    let text = "";
    socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
    await once(socket, "close");
    expect(text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(6);
    expect(text).toMatch(/\{"data":\{"__typename":"Query"\}\}\s*$/);
  });

  test("come through where they arrive in bits", async () => {
    const socket = await openSocket(server);
    sockets.push(socket);
    const answer = readToEnd(socket);
    const text = written("{ __typename }").repeat(3) + written("{ __typename }", "connection: close\r\n");
    for (let at = 0; at < text.length; at += 37) {
      socket.write(text.slice(at, at + 37));
      await sleep(1);
    }
    expect((await answer).text.match(/"__typename":"Query"/g)).toHaveLength(4);
  });
});

test("an answer that is too large is refused before it is written", async () => {
  const alias = "a".repeat(2_500);
  const query = `{ papers(first: 100) { nodes { results(first: 100) { nodes { ${times(30, (index) => `${alias}${index}: __typename`)} } } } } }`;
  expect(expectRefusal(await post(server, { query }), 400, "ANSWER_TOO_LARGE")).toMatch(/larger than 8 MB/);
});
