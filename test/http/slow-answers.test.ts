import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { expectData, openSocket, post } from "../support/http.js";
import { serveStore, type ServedStore } from "../support/served-store.js";
import { openWorld, type World } from "../world/world.js";

/** Milliseconds, more than those in which a request has to arrive. */
const long = 15_500;

let world: World;
let server: ServedStore;

beforeAll(async () => {
  world = await openWorld();
  server = await serveStore(world.store);
  const { store } = world;
  const [read, write] = [store.read.bind(store), store.write.bind(store)];
  jest.spyOn(store, "read").mockImplementation(async (...asked) => {
    await sleep(long);
    return read(...asked);
  });
  jest.spyOn(store, "write").mockImplementation(async (...asked) => {
    await sleep(long);
    return write(...asked);
  });
});

afterAll(async () => {
  jest.restoreAllMocks();
  await server.close();
  await world.close();
});

test("what a store takes long for is answered, on a connection that was used before as well", async () => {
  const put = 'mutation { putTechnique(input: { name: "Slow", category: ATTENTION }) { changed } }';
  expectData(await post(server, { query: "{ __typename }" }));
  const answers = await Promise.all([
    post(server, { query: "{ papers { totalCount } }" }),
    post(server, { query: "{ revision papers { totalCount } }" }),
    post(server, { query: put }, server.asEditor),
  ]);
  expect(answers.map(expectData)).toMatchObject([
    { papers: { totalCount: 3 } },
    { papers: { totalCount: 3 } },
    { putTechnique: { changed: true } },
  ]);
});

test("who sends nothing is left", async () => {
  const socket = await openSocket(server);
  socket.resume();
  const [, isClosed] = await Promise.all([sleep(long), once(socket, "close").then(() => true)]);
  expect(isClosed).toBe(true);
});
