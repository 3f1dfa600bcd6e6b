import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { Connection } from "../../src/store/sqlite/connect/connection.js";
import { translateError } from "../../src/store/sqlite/connect/translate-error.js";
import { writeRequest } from "../../src/store/sqlite/write/write-request.js";
import type { WriteRequest } from "../../src/store/port/write.js";
import { askStore } from "../support/ask-store.js";
import { graphTables } from "../support/graph-tables.js";
import { openWorld, type World } from "../world/world.js";

let world: World;
let connection: Connection;

beforeEach(async () => {
  world = await openWorld();
  connection = Connection.open(world.path, { create: false });
  connection.pragma("foreign_keys = ON");
});
afterEach(async () => {
  connection.close();
  await world.close();
});

/** A write that needs many pages. */
const large: WriteRequest = {
  batch: {
    nodes: Array.from({ length: 200 }, (_, index) => ({
      kind: "MODEL",
      values: { name: `Full ${index}`, summary: `Word${index} `.repeat(200) },
    })),
  },
  ...{ action: "PUT", origin: "CONTRIBUTED", by: "ada" },
};

const write = (): unknown => writeRequest(connection, papergraph, large, () => null);

test("a disk that is full in the middle of a write changes nothing, reads go on, and the write is done once there is room", async () => {
  const before = graphTables(world.path, papergraph);
  connection.pragma(`max_page_count = ${Number(connection.pragma("page_count")) + 8}`);
  let failure: unknown;
  try {
    write();
  } catch (error) {
    failure = translateError(error);
  }
  expect(failure).toMatchObject({
    code: "INSUFFICIENT_STORAGE",
    message: "The disk is full; nothing was changed. Make room and try again.",
  });
  expect(graphTables(world.path, papergraph)).toEqual(before);
  expect(await askStore(world.store, "{ models { totalCount } }")).toMatchObject({ data: {} });
  connection.pragma("max_page_count = 1000000");
  write();
  expect(await askStore(world.store, `{ model(ref: "Full 199") { name } }`)).toEqual({ data: { model: { name: "Full 199" } } });
});

test("while another process writes, reads go on, and a write that has waited long enough says so and changes nothing", async () => {
  connection.execute("BEGIN IMMEDIATE");
  expect(await askStore(world.store, `{ technique(ref: "quickweave") { name } }`)).toEqual({ data: { technique: { name: "QuickWeave" } } });
  await expect(world.store.write(large)).rejects.toMatchObject({
    code: "SERVICE_UNAVAILABLE",
    message: "The database is busy; try again.",
  });
  connection.execute("ROLLBACK");
  await world.store.write(large);
  expect(await world.store.revision()).toBe(2);
});

test("a write waits for one of another process without holding its own, which reads meanwhile, and is done then", async () => {
  connection.execute("BEGIN IMMEDIATE");
  let isWritten = false;
  const written = world.store.write(large).then((done) => {
    isWritten = true;
    return done;
  });
  expect(await askStore(world.store, `{ technique(ref: "quickweave") { name } }`)).toEqual({ data: { technique: { name: "QuickWeave" } } });
  // So many turns are more than one try.
  for (let turn = 0; turn < 5; turn += 1) await setTimeout(10);
  expect([isWritten, await world.store.revision()]).toEqual([false, 1]);
  connection.execute("ROLLBACK");
  expect((await written).outcome).toMatchObject({ changed: true, revision: 2 });
});

test("what a write has read is still so when it writes: another one cannot come between", () => {
  const other = Connection.open(world.path, { create: false });
  other.pragma("busy_timeout = 0");
  connection.transaction(() => {
    connection.value("SELECT count(*) FROM node");
    expect(() => {
      other.transaction(() => undefined);
    }).toThrow("database is locked");
    connection.run("INSERT INTO meta (key, value) VALUES ('test', 'written')");
  });
  other.close();
  expect(connection.value("SELECT value FROM meta WHERE key = 'test'")).toBe("written");
});
