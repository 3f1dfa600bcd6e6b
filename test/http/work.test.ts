import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { createHttpServer } from "../../src/api/http/http-server.js";
import { papergraph } from "../../src/model/papergraph.js";
import { WatchedStore } from "../../src/watched-store.js";
import { graphOf } from "../support/counted-graph.js";
import { times } from "../support/documents.js";
import { expectData, expectRefusal, post } from "../support/http.js";
import { strangers } from "../support/strangers.js";
import { openWorld, type World } from "../world/world.js";

let world: World;
let app: FastifyInstance;
let server: { readonly url: string };

/** The tiny graph, behind a store that says it is large. */
class LargeStore extends WatchedStore {
  override counts(): Promise<ReturnType<typeof graphOf>> {
    return Promise.resolve(graphOf(200_000));
  }
}

beforeAll(async () => {
  world = await openWorld();
  const log = pino({ level: "silent" });
  app = await createHttpServer(papergraph, new LargeStore(world.store, log), log, {
    callers: strangers,
    corsOrigins: "*",
    answerCacheSize: 0,
  });
  server = { url: await app.listen({ port: 0, host: "127.0.0.1" }) };
});

afterAll(async () => {
  await app.close();
  await world.close();
});

test("what could not be answered in time is refused before anything is read, and the part that takes most is named", async () => {
  const texts = times(100, (index) => `{ claim: { contains: "${index}" } }`);
  const query = `{ papers { totalCount } results(first: 0, filter: { or: [${texts}] }) { totalCount } }`;
  const before = world.statements.length;
  expect(expectRefusal(await post(server, { query }), 400, "QUERY_TOO_COMPLEX")).toMatch(
    /^Answering would read about 81\.8 million rows; the limit is 30 million\. The largest part, 98 %, is results\.filter\.claim\.contains: /,
  );
  expect(world.statements).toHaveLength(before);
});

test("what can be answered is let through at the same size", async () => {
  expectData(await post(server, { query: '{ results(filter: { claim: { contains: "x" } }) { totalCount } }' }));
});
