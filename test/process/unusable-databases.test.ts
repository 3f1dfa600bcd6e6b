import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { refusedProgram, type RefusedProgram } from "../support/refused-program.js";

let starts: RefusedProgram;

beforeAll(async () => {
  starts = await refusedProgram();
});

afterAll(() => {
  starts.remove();
});

/** A file in the data folder, made by `make`. */
function file(name: string, make: (path: string) => void): string {
  const path = join(starts.folder, name);
  make(path);
  return path;
}

function altered(name: string, sql: string): string {
  return file(name, (path) => {
    writeFileSync(path, readFileSync(starts.good));
    const database = new Database(path);
    database.exec(sql);
    database.close();
  });
}

describe("a start is refused, and the file is left as it is, if the database", () => {
  test("is garbage", async () => {
    const path = file("garbage", (each) => {
      writeFileSync(each, "This is not a database. ".repeat(1_000));
    });
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: path })).toBe(`The database ${path} is no SQLite database.`);
  });

  test("is of length zero", async () => {
    const path = file("empty", (each) => {
      writeFileSync(each, "");
    });
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: path })).toContain(
      "is empty: it is not a Papergraph database. Remove it to start with a new one.",
    );
  });

  test("is another program's", async () => {
    const path = file("foreign.sqlite", (each) => {
      const database = new Database(each);
      database.exec("CREATE TABLE node (id TEXT); INSERT INTO node VALUES ('theirs')");
      database.close();
    });
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: path })).toContain("is not a Papergraph database.");
  });

  test("is of a newer program", async () => {
    const path = altered("newer.sqlite", "PRAGMA user_version = 99");
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: path })).toMatch(
      /has schema version 99, newer than this program's \d+: use a newer program\.$/,
    );
  });

  test("lacks a table", async () => {
    const path = altered("lacking.sqlite", "DROP TABLE edge_source");
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: path })).toMatch(/lacks its table edge_source: restore it from a copy/);
  });

  test("would be kept nowhere", async () => {
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: ":memory:" })).toBe(
      "The database :memory: is no file: give the path of one, whose folder is made where it is not there.",
    );
  });

  test("is cut off", async () => {
    const path = file("cut.sqlite", (each) => {
      writeFileSync(each, readFileSync(starts.good));
      truncateSync(each, statSync(each).size - 8_192);
    });
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: path })).toMatch(/is damaged/);
  });

  test("has a page of zeros", async () => {
    const path = file("holed.sqlite", (each) => {
      writeFileSync(each, readFileSync(starts.good).fill(0, 8_192, 12_288));
    });
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: path })).toMatch(/is damaged/);
  });

  test("is a folder, or lies beneath a file", async () => {
    mkdirSync(join(starts.folder, "a-folder"));
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: join(starts.folder, "a-folder") })).toContain("is not a file.");
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: join(starts.folder, "good.sqlite", "beneath.sqlite") })).toContain(
      "cannot be read and written there.",
    );
  });
});
