import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { papergraph } from "../../../src/model/papergraph.js";
import { fillStore } from "../../../src/seed/fill-store.js";
import type { IndexQuestion } from "../../../src/store/search/ask-index.js";
import { indexVersion } from "../../../src/store/search/build-index.js";
import { askWords } from "../../../src/store/sqlite/compile/words.js";
import { Connection } from "../../../src/store/sqlite/connect/connection.js";
import { SqliteStore } from "../../../src/store/sqlite/store.js";
import { askStore } from "../../support/ask-store.js";
import { openWorld, seedsFolder, worldFolder, type World } from "../../world/world.js";

const question: IndexQuestion = {
  texts: ["kernel"],
  prefixes: ["ker"],
  names: ["kernel"],
  typos: [{ text: "kernle", keys: [1, 2, 3] }],
  after: "0000000000 paper:h2o",
  before: null,
};

describe("the index of words", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(seedsFolder);
  });
  afterAll(() => world.close());

  test("is read by index, never by a scan", () => {
    const connection = Connection.open(world.path, { create: false });
    const { sql, parameters } = askWords(question).statement;
    const lines = connection.rows(`EXPLAIN QUERY PLAN ${sql}`, parameters).map((row) => String(row["detail"]));
    connection.close();
    expect(lines.filter((line) => /^SCAN (word|w|typo|y|entry)\b/.test(line))).toEqual([]);
    expect(lines.some((line) => /SEARCH w USING COVERING INDEX word_text/.test(line))).toBe(true);
    expect(lines.some((line) => /SEARCH y USING INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)/.test(line))).toBe(true);
  });

  test("uses the same statement text for every search, and three statements, once the order of nodes is known", async () => {
    const texts = new Set<string>();
    await askStore(world.store, `{ search(query: "flash") { nodes { id } } }`);
    for (const query of ["flash attention", "x", "a b c d e f g", "%", "' OR 1=1 --"]) {
      const before = world.statements.length;
      await askStore(world.store, "query ($query: String!) { search(query: $query) { nodes { id } } }", { query });
      const asked = world.statements.slice(before);
      expect(asked).toHaveLength(3);
      texts.add(asked.join("\n"));
    }
    expect(texts.size).toBe(1);
  });
});

describe("a database whose index an older version made, or none", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    const imported = { kind: "TECHNIQUE", id: "technique:old", values: { name: "Imported Before", category: "OTHER" } };
    await world.store.write({ batch: { nodes: [imported] }, action: "IMPORT", origin: "IMPORTED", by: "ada" });
    await world.store.close();
    const old = Connection.open(world.path, { create: false });
    for (const table of ["entry", "word", "chunk", "typo"]) old.execute(`DROP TABLE ${table}`);
    const schema = String(old.value("SELECT value FROM meta WHERE key = 'schema'"));
    const madeBy = `version ${indexVersion} of its code`;
    expect(schema).toContain(madeBy);
    old.run("UPDATE meta SET value = @schema WHERE key = 'schema'", { schema: schema.replace(madeBy, "version 1 of its code") });
    old.close();
  });
  afterAll(() => world.close().catch(() => undefined));

  test("gets an index of everything in it at the next start", async () => {
    const store = SqliteStore.open(world.path, papergraph);
    await fillStore(store, papergraph, worldFolder);
    const answer = await askStore(
      store,
      `{ seeds: search(query: "quikweave") { nodes { id } } imported: search(query: "befor import") { nodes { id } } }`,
    );
    expect(answer).toMatchObject({
      data: { seeds: { nodes: [{ id: "technique:quickweave" }, {}, {}, {}, {}] }, imported: { nodes: [{ id: "technique:old" }] } },
    });
    await store.close();
  });
});
