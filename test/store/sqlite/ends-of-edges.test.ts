import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { papergraph } from "../../../src/model/papergraph.js";
import { SqliteStore } from "../../../src/store/sqlite/store.js";
import { askStore } from "../../support/ask-store.js";
import { openWorld, type World } from "../../world/world.js";

const question = `{
  papers { nodes { id introduces { nodes { id } } } }
  techniques { nodes { id extendedBy(first: 1) { nodes { id } pageInfo { endCursor } } results { nodes { id } } } }
}`;

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** Changes the file as a program that knows nothing of Papergraph's connections. */
function change(...statements: readonly string[]): void {
  const database = new Database(world.path);
  for (const statement of statements) database.exec(statement);
  database.close();
}

test("a file of a version that kept no ids of ends is brought up to this one, and answers as before", async () => {
  const before = await askStore(world.store, question);
  change(
    "DROP INDEX edge_out_by_id",
    "DROP INDEX edge_in_by_id",
    "DROP TRIGGER edge_ids",
    "ALTER TABLE edge DROP COLUMN src_id",
    "ALTER TABLE edge DROP COLUMN dst_id",
    "UPDATE meta SET value = 'another' WHERE key = 'schema'",
  );
  const store = SqliteStore.open(world.path, papergraph);
  expect(await askStore(store, question)).toEqual(before);
  await store.close();
});

test("what a program of an earlier version writes beside this one stands where it belongs", async () => {
  const before = await askStore(world.store, question);
  change(
    "CREATE TEMP TABLE kept AS SELECT * FROM edge",
    "DELETE FROM edge",
    `INSERT INTO edge (pk, type, src, dst, note, origin, confidence, evidence, statement)
       SELECT pk, type, src, dst, note, origin, confidence, evidence, statement FROM kept`,
  );
  expect(await askStore(world.store, question)).toEqual(before);
});
