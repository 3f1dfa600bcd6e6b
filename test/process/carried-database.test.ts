import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { papergraph } from "../../src/model/papergraph.js";
import { seedsFolder } from "../../src/program-files.js";
import { fillStore } from "../../src/seed/fill-store.js";
import { openStore } from "../../src/store/open-store.js";
import { copyProgram, newFolder } from "../support/program.js";
import { startTestServer } from "../support/test-server.js";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const keep = (folder: string): string => {
  folders.push(folder);
  return folder;
};

/** The database that the build has made. */
const carried = (program: string): string => {
  const [name = ""] = readdirSync(join(program, "dist", "filled"));
  return join(program, "dist", "filled", name);
};

/** Everything that a database holds: its tables with their rows, and the statements that make it. */
function contentOf(path: string): Record<string, unknown[]> {
  const database = new Database(path, { readonly: true });
  const rows = (sql: string): unknown[] => database.prepare(sql).raw().all();
  const schema = rows("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name") as [string, string, string | null][];
  const tables = schema.filter(([type]) => type === "table").map(([, name]) => [name, rows(`SELECT * FROM ${name}`)] as const);
  // When it was filled differs.
  for (const row of Object.fromEntries(tables)["change"] as unknown[][]) row.splice(1, 1);
  database.close();
  return { schema, ...Object.fromEntries(tables) };
}

test("the database that the build carries holds what a start would write", async () => {
  const path = join(keep(newFolder()), "filled.sqlite");
  const store = await openStore({ database: path }, papergraph);
  await fillStore(store, papergraph, seedsFolder);
  await store.close();
  expect(contentOf(carried("."))).toEqual(contentOf(path));
});

test("a start without a database takes a copy of it, which is then its own", async () => {
  const program = keep(copyProgram("seeds"));
  const mark = (path: string, text: string): void => {
    const database = new Database(path);
    database.prepare("INSERT INTO meta (key, value) VALUES ('mark', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(text);
    database.close();
  };
  mark(carried(program), "carried");
  const database = join(program, "data", "new", "graph.sqlite");
  const server = await startTestServer({ PAPERGRAPH_DATABASE: database }, program);
  expect(await server.close()).toBe(0);
  expect(contentOf(database)["meta"]).toContainEqual(["mark", "carried"]);
  mark(database, "own");
  expect(contentOf(carried(program))["meta"]).toContainEqual(["mark", "carried"]);
});
