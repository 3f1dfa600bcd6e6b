import { readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { verifyDatabase } from "../../src/store/sqlite/verify.js";
import { writerOf } from "../../src/writer/write-in-process.js";
import { killImports } from "../support/kill-imports.js";
import { newFolder } from "../support/program.js";
import { worldFolder } from "../world/world.js";

let folder: string;

beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("an import that is killed at random moments is there as a whole or not at all, and is made up for by the same import", async () => {
  const database = join(folder, "graph.sqlite");
  const { fingerprint, toBatch } = readSeeds(papergraph, worldFolder);
  const store = SqliteStore.open(database, papergraph);
  await store.replaceCurated(toBatch(), fingerprint);
  await killImports(writerOf(resolve("dist/writer/writer.js"), { database }), store, 25);
  await store.close();
  expect(verifyDatabase(database, papergraph, toBatch(), fingerprint)).toEqual([]);
  expect(readdirSync(folder)).toEqual(["graph.sqlite"]);
}, 600_000);
