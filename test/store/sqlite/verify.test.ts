import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { papergraph } from "../../../src/model/papergraph.js";
import { readSeeds } from "../../../src/seed/read-seeds.js";
import { SqliteStore } from "../../../src/store/sqlite/store.js";
import { verifyDatabase } from "../../../src/store/sqlite/verify.js";
import { worldFolder } from "../../world/world.js";

const seeds = readSeeds(papergraph, worldFolder);
let folder: string;
let path: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "papergraph-"));
  path = join(folder, "world.sqlite");
  const store = SqliteStore.open(path, papergraph);
  await store.replaceCurated(seeds.toBatch(), seeds.fingerprint);
  await store.close();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const findings = (): string[] => verifyDatabase(path, papergraph, seeds.toBatch(), seeds.fingerprint);

function change(sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

describe("a check of a database", () => {
  test("finds nothing in one as it was filled, and writes nothing to it", () => {
    const before = readFileSync(path);
    expect(findings()).toEqual([]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test.each([
    [
      "a value of the curated part",
      "UPDATE node SET summary = summary || '.' WHERE id = 'technique:quickweave'",
      /^node technique:quickweave is not as it should be: summary is ".*\.\." instead of ".*\."\.$/,
    ],
    ["a relation that is gone", "DELETE FROM edge WHERE pk = (SELECT min(pk) FROM edge)", /^relation \S+ [A-Z_]+ \S+ is lacking\.$/],
    [
      "an end of a relation whose id stands wrong",
      "UPDATE edge SET dst_id = 'technique:other' WHERE pk = (SELECT min(pk) FROM edge)",
      /^relation \S+ [A-Z_]+ \S+ is not as it should be: dst_id is "technique:other" instead of "\S+"\.$/,
    ],
    ["a source that is gone", "DELETE FROM edge_source", /^source \S+ [A-Z_]+ \S+ paper:\S+ is lacking\.$/],
    [
      "a derived count",
      "UPDATE node SET targeted_by_count = 7 WHERE kind = 'HARDWARE'",
      /^node hardware:\S+ .*: targeted_by_count is 7 instead of \d\.$/,
    ],
    ["a reference that is gone", "DELETE FROM edge_reference", /^reference \S+ [A-Z_]+ \S+ https:\S+ is lacking\.$/],
    ["a family that is not closed", "DELETE FROM reach WHERE asked <> stated", /^family \S+ WITH_\w+ \S+ is lacking\.$/],
    [
      "a word of the index",
      "UPDATE chunk SET postings = zeroblob(4) WHERE key = (SELECT max(key) FROM chunk)",
      /^word .* is not as it should be: postings is "00000000" instead of "[0-9A-F]+"\.$/,
    ],
    ["other seeds", "UPDATE meta SET value = 'other' WHERE key = 'seeds'", /^It was filled from other seeds: other/],
    ["a table that lacks", "DROP TABLE typo", /^It lacks its table typo/],
  ])("finds %s", (_name, sql, finding) => {
    change(sql);
    expect(findings()[0]).toMatch(finding);
  });
});
