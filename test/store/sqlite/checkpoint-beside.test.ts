import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { Connection } from "../../../src/store/sqlite/connect/connection.js";
import { checkpointBeside } from "../../../src/store/sqlite/write/checkpoint-beside.js";

/** The built program of the thread. */
const program = resolve("dist/store/sqlite/write/checkpoint-thread.js");

let folder: string;
let path: string;
let connection: Connection;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "papergraph-test-"));
  path = join(folder, "graph.sqlite");
  connection = Connection.open(path, { create: true });
  connection.pragma("journal_mode = WAL");
  connection.pragma("wal_autocheckpoint = 0");
  connection.execute("CREATE TABLE row (text TEXT)");
  connection.insertRows("INSERT INTO row", [["written"]]);
});

afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

/** What stands in the file itself, without its log. */
function inFile(): unknown {
  const copy = join(folder, "copy.sqlite");
  copyFileSync(path, copy);
  const database = new Database(copy);
  try {
    return database.prepare("SELECT text FROM row").pluck().all();
  } catch (error) {
    return String(error);
  } finally {
    database.close();
  }
}

describe("what a fill has written is copied from its log into the file", () => {
  test("by a thread, beside a reader that stays where it is", async () => {
    expect(existsSync(program)).toBe(true);
    expect(inFile()).toContain("no such table");
    const reader = new Database(path, { readonly: true });
    const rows = reader.prepare("SELECT text FROM row").pluck().iterate();
    expect(rows.next().value).toBe("written");
    await checkpointBeside(connection, path, { least: 1, program })();
    expect(inFile()).toEqual(["written"]);
    rows.return?.();
    reader.close();
    expect(connection.value("SELECT text FROM row")).toBe("written");
  });

  test.each([
    ["is small", {}],
    ["has no thread to copy it", { least: 1, program: resolve("dist/none.js") }],
  ])("at once where it %s", async (_where, copying) => {
    const copied = checkpointBeside(connection, path, copying);
    expect(inFile()).toEqual(["written"]);
    await copied();
  });

  test("by the next write where the thread fails", async () => {
    await checkpointBeside(connection, path, { least: 1, program: resolve("package.json") })();
    expect(inFile()).toContain("no such table");
    connection.pragma("wal_autocheckpoint = 1");
    connection.insertRows("INSERT INTO row", [["later"]]);
    expect(inFile()).toEqual(["written", "later"]);
  });
});
