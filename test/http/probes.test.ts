import { EventEmitter, once } from "node:events";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { expectRefusal, request } from "../support/http.js";
import { serveStore, type ServedStore } from "../support/served-store.js";
import { openWorld, type World } from "../world/world.js";

const stopping = new AbortController();
let world: World;
let server: ServedStore;

beforeAll(async () => {
  world = await openWorld();
  server = await serveStore(world.store, { stopping: stopping.signal });
});

afterAll(async () => {
  await server.close();
  await world.close();
});

test("a process that is told to end while its store is asked does not say that it is ready", async () => {
  expect((await request(server, "/readyz")).status).toBe(200);
  const turns = new EventEmitter();
  const asked = once(turns, "asked");
  jest.spyOn(world.store, "ping").mockImplementation(async () => {
    turns.emit("asked");
    await once(turns, "answered");
  });
  const ready = request(server, "/readyz");
  await asked;
  stopping.abort();
  turns.emit("answered");
  expectRefusal(await ready, 503, "SERVICE_UNAVAILABLE");
  jest.restoreAllMocks();
  expectRefusal(await request(server, "/readyz"), 503, "SERVICE_UNAVAILABLE");
  expect((await request(server, "/livez")).status).toBe(200);
});
