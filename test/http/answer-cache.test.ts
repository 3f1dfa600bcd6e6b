import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { AnswerCache, bytesOf, type KeptAnswer } from "../../src/api/http/answer-cache.js";
import { createHttpServer } from "../../src/api/http/http-server.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { RootSelection } from "../../src/plan/selection.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { expectData, post, request } from "../support/http.js";
import { strangers } from "../support/strangers.js";
import { openWorld, type World } from "../world/world.js";

let world: World;
let reads = 0;
const apps: FastifyInstance[] = [];

beforeAll(async () => {
  world = await openWorld();
});

afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

afterAll(() => world.close());

/** Starts a server that counts the reads of its store. */
async function start(answerCacheSize: number, others: Partial<GraphStore> = {}): Promise<{ readonly url: string }> {
  const { store } = world;
  const counted: GraphStore = {
    description: "",
    read: (selections) => {
      reads += 1;
      return store.read(selections);
    },
    load: () => ({ running: 0, waiting: 0 }),
    version: () => store.version(),
    counts: () => store.counts(),
    curatedFingerprint: () => store.curatedFingerprint(),
    carry: (part) => store.carry(part),
    replaceCurated: (batch, fingerprint) => store.replaceCurated(batch, fingerprint),
    write: (request, shown) => store.write(request, shown),
    revision: () => store.revision(),
    changes: (question) => store.changes(question),
    size: () => store.size(),
    ping: () => store.ping(),
    close: () => Promise.resolve(),
    ...others,
  };
  reads = 0;
  const app = await createHttpServer(papergraph, counted, pino({ level: "silent" }), {
    callers: strangers,
    corsOrigins: "*",
    answerCacheSize,
  });
  apps.push(app);
  return { url: await app.listen({ port: 0, host: "127.0.0.1" }) };
}

const query = "query ($first: Int) { papers(first: $first) { totalCount nodes { id name } } }";

describe("an answer that is asked for again", () => {
  test("is sent without a read, with the same text and headers, for the same document, variables and type", async () => {
    const server = await start(1_000_000);
    const first = await post(server, { query, variables: { first: 2 } });
    const again = await post(server, { query, variables: { first: 2 } });
    expect(reads).toBe(1);
    expect([again.status, again.text, again.headers.get("content-type")]).toEqual([200, first.text, first.headers.get("content-type")]);
    expectData(await post(server, { query, variables: { first: 1 } }));
    expectData(await post(server, { query: `${query} ` }));
    const other = await post(server, { query, variables: { first: 2 } }, { accept: "application/graphql-response+json" });
    expect(other.headers.get("content-type")).toContain("application/graphql-response+json");
    expect(reads).toBe(4);
  });

  test("by GET is sent without a read as well", async () => {
    const server = await start(1_000_000);
    const path = `/graphql?query=${encodeURIComponent("{ papers { totalCount } }")}`;
    const answers = [await request(server, path), await request(server, path)];
    expect(reads).toBe(1);
    expect(answers[1]?.text).toBe(answers[0]?.text);
    expect(answers[1]?.headers.get("etag")).toBe(answers[0]?.headers.get("etag"));
  });

  test("is read anew once another process has written", async () => {
    const server = await start(1_000_000);
    const ask = async (): Promise<unknown> => expectData(await post(server, { query: '{ hardware(ref: "onyx-90") { summary } }' }));
    await ask();
    const other = new Database(world.path);
    other.prepare("UPDATE node SET summary = 'changed by somebody else' WHERE id = 'hardware:onyx-90'").run();
    other.close();
    expect(await ask()).toEqual({ hardware: { summary: "changed by somebody else" } });
    expect(reads).toBe(2);
  });

  test("is read anew once this process has written", async () => {
    const server = await start(1_000_000);
    const count = async (): Promise<unknown> => expectData(await post(server, { query: "{ papers { totalCount } }" }));
    await count();
    await world.store.replaceCurated({ nodes: [], edges: [] }, "none");
    expect(await count()).toEqual({ papers: { totalCount: 0 } });
  });

  test("is read anew where nothing is kept, where it had an error, and where the request may make a document known", async () => {
    const off = await start(0);
    for (const _ of [1, 2]) expectData(await post(off, { query }));
    expect(reads).toBe(2);
    const server = await start(1_000_000);
    for (const _ of [1, 2])
      await post(server, { query: '{ technique(ref: "nothing of this name") { id } lineage(of: "nothing") { truncated } }' });
    for (const _ of [1, 2]) await post(server, { query, extensions: {} });
    expect(reads).toBe(4);
  });
});

describe("an answer of a store whose version is a question to a server", () => {
  /** A store that takes so many milliseconds for a read. */
  function server(milliseconds: number): { marks: (string | null)[]; asked: number; others: Partial<GraphStore> } {
    const state = { marks: ["a"] as (string | null)[], asked: 0, others: {} };
    state.others = {
      version: () => null,
      askVersion: () => {
        state.asked += 1;
        return Promise.resolve(state.marks.at(-1) ?? null);
      },
      read: async (selections: readonly RootSelection[]) => {
        reads += 1;
        await sleep(milliseconds);
        return world.store.read(selections);
      },
    };
    return state;
  }

  test("is kept where it took long, from the second time on, until the version is another one", async () => {
    const state = server(30);
    const { url } = await start(1_000_000, state.others);
    const texts: string[] = [];
    const ask = async (times: number): Promise<number> => {
      const before = reads;
      for (let time = 0; time < times; time += 1) texts.push((await post({ url }, { query })).text);
      return reads - before;
    };
    expect(await ask(1)).toBe(1);
    expect(state.asked).toBe(0);
    expect(await ask(3)).toBe(1);
    state.marks.push("b");
    expect(await ask(2)).toBe(1);
    expect(state.asked).toBe(5);
    expect(new Set(texts).size).toBe(1);
  });

  test("is read anew where the server does not tell its version", async () => {
    const state = server(30);
    const { url } = await start(1_000_000, state.others);
    state.marks.push(null);
    for (let time = 0; time < 4; time += 1) expectData(await post({ url }, { query }));
    expect(reads).toBe(4);
  });
});

test("the bytes of an answer are those of its text in UTF-8, a character for each", () => {
  for (const text of ["", "plain", "é", "2 × H100", "\u2028", "😀", "\ud83d"]) {
    const bytes = bytesOf({ status: 200, headers: [], text }, "identity");
    expect(Buffer.from(bytes, "latin1")).toEqual(Buffer.from(text));
  }
});

describe("the cache of answers", () => {
  const answer = (length: number): KeptAnswer => ({
    answer: { status: 200, headers: [], text: "x".repeat(length) },
    operation: "",
  });

  test("holds no more bytes than it may, and lets go first what was asked least recently", () => {
    const cache = new AnswerCache(1_000);
    cache.find("a", "1");
    for (const question of ["a", "b", "c", "d"]) cache.keep(question, "1", answer(100));
    cache.find("a", "1");
    cache.keep("e", "1", answer(100));
    expect(["a", "b", "c", "d", "e"].map((question) => cache.find(question, "1") !== undefined)).toEqual([true, false, true, true, true]);
    cache.keep("f", "1", answer(200));
    expect(cache.find("f", "1")).toBeUndefined();
  });

  test("counts the forms in which an answer was sent", () => {
    const cache = new AnswerCache(1_000);
    cache.find("a", "1");
    for (const question of ["a", "b", "c", "d"]) cache.keep(question, "1", answer(100));
    const d = cache.find("d", "1");
    expect(d?.bytes("identity")).toBe("x".repeat(100));
    expect(d?.bytes("identity")).toBe("x".repeat(100));
    expect(cache.find("a", "1")).toBeDefined();
    cache.find("d", "1")?.bytes("gzip");
    cache.keep("e", "1", answer(50));
    expect(["a", "b", "c", "d", "e"].map((question) => cache.find(question, "1") !== undefined)).toEqual([true, false, true, true, true]);
  });

  test("knows nothing of another version of the graph, and keeps nothing that was read before it", () => {
    const cache = new AnswerCache(1_000);
    cache.find("a", "1");
    cache.keep("a", "1", answer(1));
    expect(cache.find("a", "2")).toBeUndefined();
    cache.keep("a", "1", answer(1));
    expect([cache.find("a", "2"), cache.find("a", "1")]).toEqual([undefined, undefined]);
  });
});
