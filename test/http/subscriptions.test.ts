import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import type { Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { ExecutionResult } from "graphql";
import { createClient, type Client } from "graphql-sse";
import { mostStreams } from "../../src/api/http/limits.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { expectData, expectRefusal, openSocket, post } from "../support/http.js";
import { until } from "../support/program.js";
import { serveStore, type ServedStore } from "../support/served-store.js";
import { openWorld, type World } from "../world/world.js";

let world: World;
/** Two servers over one file: each has a connection of its own, as another process would. */
let server: ServedStore;
let second: GraphStore;
let other: ServedStore;
/** How often the store of the first was asked what it is at. */
let looks = 0;

beforeAll(async () => {
  world = await openWorld();
  const version = world.store.version.bind(world.store);
  world.store.version = () => {
    looks += 1;
    return version();
  };
  second = SqliteStore.open(world.path, papergraph);
  server = await serveStore(world.store, { answerCacheSize: 0 });
  other = await serveStore(second);
});

const clients: Client[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

afterAll(async () => {
  await server.close();
  await other.close();
  await second.close();
  await world.close();
});

interface Heard {
  readonly results: ExecutionResult<Record<string, unknown>, unknown>[];
  readonly ends: string[];
  connected: number;
  leave(): void;
}

/** Subscribes with graphql-sse's own client, and waits until it is connected. */
async function listen(at: ServedStore, query: string, variables: Record<string, unknown> = {}): Promise<Heard> {
  const client = createClient({ url: `${at.url}/graphql`, retryAttempts: 2 });
  clients.push(client);
  const heard: Heard = { results: [], ends: [], connected: 0, leave: () => undefined };
  heard.leave = client.subscribe(
    { query, variables },
    {
      next: (result) => heard.results.push(result),
      error: (error) => heard.ends.push(String(error)),
      complete: () => heard.ends.push("complete"),
    },
    { connected: () => (heard.connected += 1) },
  );
  await until(() => heard.connected > 0 || heard.ends.length > 0);
  return heard;
}

let names = 0;

/** Writes something new by a server; answers its revision. */
async function write(at: ServedStore, name = `Weave ${(names += 1)}`): Promise<unknown> {
  const query = `mutation ($name: String!) { written: putTechnique(input: { name: $name, category: ATTENTION }) { revision } }`;
  const { written } = expectData(await post(at, { query, variables: { name } }, at.asEditor));
  return (written as { revision: number }).revision;
}

const changed = "subscription Live($about: String, $since: Int) { changed(about: $about, sinceRevision: $since) { revision } }";
const revisionsOf = ({ results }: Heard): unknown[] =>
  results.map(({ data }) => (data as { changed: { revision: number } }).changed.revision);

describe("a subscription to what changes", () => {
  test("tells each write in order, of this process and of others, until the client leaves", async () => {
    const heard = await listen(server, "subscription { changed { id revision by summary ids } }");
    const revisions = [await write(server), await write(other), await write(server)];
    await until(() => heard.results.length >= 3);
    expect(revisionsOf(heard)).toEqual(revisions);
    expect(heard.results[0]?.data).toMatchObject({ changed: { id: `change:${String(revisions[0])}`, by: "ada" } });
    heard.leave();
    await until(() => heard.ends.length > 0);
    expect(heard.ends).toEqual(["complete"]);
  });

  test("tells only what is about a ref, where one is given", async () => {
    const heard = await listen(server, changed, { about: "onyx-90" });
    await write(other);
    const query =
      'mutation { relate(input: { from: "Weave 1", relation: TARGETS, to: "onyx-90", references: ["https://a.example"] }) { revision } }';
    const { relate } = expectData(await post(other, { query }, other.asEditor));
    await until(() => heard.results.length > 0);
    expect(revisionsOf(heard)).toEqual([(relate as { revision: number }).revision]);
  });

  test("goes on after a revision, so that nothing is missed between two connections", async () => {
    const missed = [await write(server), await write(other)];
    const heard = await listen(server, changed, { since: Number(missed[0]) - 1 });
    missed.push(await write(server));
    await until(() => heard.results.length >= 3);
    expect(revisionsOf(heard)).toEqual(missed);
  });

  test("asks the store nothing once nobody listens", async () => {
    for (const client of clients.splice(0)) client.dispose();
    await until(async () => {
      const before = looks;
      await new Promise((resolve) => setTimeout(resolve, 600));
      return looks === before;
    });
  });
});

describe("what is refused", () => {
  const codesOf = ({ results }: Heard): unknown[] =>
    results.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions["code"]));

  test.each([
    ['subscription { changed(about: "nothing such") { id } }', "NOT_FOUND"],
    ["subscription { changed(relation: EXTENDS) { id } }", "BAD_USER_INPUT"],
    ["subscription { changed { nothing } }", "GRAPHQL_VALIDATION_FAILED"],
    ["subscription { changed { id } other: changed { id } }", "GRAPHQL_VALIDATION_FAILED"],
    [`subscription { changed { ${"a: id ".repeat(2_000)} } }`, "GRAPHQL_PARSE_FAILED"],
    ["{ papers(first: 101) { totalCount } }", "BAD_USER_INPUT"],
    ['mutation { remove(ref: "onyx-90") { revision } }', "UNAUTHENTICATED"],
  ])("%.50s… is an event with the code %s, and the end", async (query, code) => {
    const heard = await listen(server, query);
    await until(() => heard.ends.length > 0);
    expect([new Set(codesOf(heard)), heard.ends]).toEqual([new Set([code]), ["complete"]]);
  });

  test("a subscription that is asked for without events is, and says how to ask", async () => {
    const query = "subscription { changed { id } }";
    for (const accept of ["application/json", "*/*", "application/graphql-response+json"])
      expect((await post(server, { query }, { accept })).text).toContain("Accept: text/event-stream");
    expectRefusal(await post(server, { query }), 400, "BAD_REQUEST");
  });

  test("a GET may open a subscription, and write nothing", async () => {
    const get = async (query: string): Promise<Response> =>
      fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: "text/event-stream", ...server.asEditor } });
    const written = await (await get('mutation { putTechnique(input: { name: "By GET", category: ATTENTION }) { revision } }')).text();
    expect(written).toContain("METHOD_NOT_ALLOWED");
    const opened = await get("subscription { changed { id } }");
    expect([opened.status, opened.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
    await opened.body?.cancel();
  });
});

test("a query is answered as one event", async () => {
  const heard = await listen(server, "{ papers { totalCount } }");
  await until(() => heard.ends.length > 0);
  expect([heard.results, heard.ends]).toEqual([[{ data: { papers: { totalCount: 3 } } }], ["complete"]]);
});

test("only so many are open at once; who leaves makes room", async () => {
  const open = async (): Promise<Response> =>
    fetch(`${other.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ query: "subscription { changed { id } }" }),
    });
  const opened = await Promise.all(Array.from({ length: mostStreams }, open));
  const refused = await open();
  expect([refused.status, refused.headers.get("retry-after"), await refused.text()]).toEqual([
    503,
    "1",
    expect.stringContaining("SERVICE_UNAVAILABLE"),
  ]);
  await opened[0]?.body?.cancel();
  await until(async () => {
    const again = await open();
    if (again.status !== 200) await again.text();
    else opened.push(again);
    return again.status === 200;
  });
  for (const each of opened.slice(1)) await each.body?.cancel();
});

describe("whoever stops reading", () => {
  /** An event of 60 kB, so that some hundred of them are more than the system holds for a connection. */
  const wide = `subscription { changed(sinceRevision: 0) { ${Array.from({ length: 30 }, (_, place) => `${"a".repeat(2_000)}${place}: __typename`).join(" ")} } }`;
  const eventSize = 60_000;
  const events = 300;

  test("is told nothing more and cut off, while nothing is kept for it and nobody waits for it", async () => {
    const served: Socket[] = [];
    const remember = (message: unknown): unknown => served.push((message as { socket: Socket }).socket);
    subscribe("net.server.socket", remember);
    const socket = await openSocket(server);
    socket.pause().on("error", () => undefined);
    const body = JSON.stringify({ query: wide });
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await until(() => served.some(({ remotePort }) => remotePort === socket.localPort));
    unsubscribe("net.server.socket", remember);
    const side = served.find(({ remotePort }) => remotePort === socket.localPort);
    const heard = await listen(server, changed);
    const revisions: unknown[] = [];
    let mostKept = 0;
    for (let time = 0; time < events; time += 1) {
      revisions.push(await write(server));
      mostKept = Math.max(mostKept, side?.writableLength ?? Infinity);
    }
    // The other one has heard all of it.
    await until(() => heard.results.length >= events);
    expect(revisionsOf(heard)).toEqual(revisions);
    expect(side?.bytesWritten).toBeLessThan(events * eventSize);
    expect(mostKept).toBeGreaterThan(0);
    expect(mostKept).toBeLessThan(4 * eventSize);
    await until(() => side?.destroyed === true);
    socket.destroy();
  });
});

test("a server that stops ends its subscriptions unfinished, and the client goes on elsewhere", async () => {
  const stopping = await serveStore(second);
  const socket = await openSocket(stopping);
  const body = JSON.stringify({ query: "subscription { changed { id } }" });
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  let text = "";
  socket.on("data", (chunk) => (text += chunk.toString()));
  await until(() => text.includes(":\n\n"));
  const closed = once(socket, "close");
  await stopping.close();
  await closed;
  expect(text).not.toContain("event: complete");
});
