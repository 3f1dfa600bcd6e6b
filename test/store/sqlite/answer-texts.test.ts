import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { papergraph } from "../../../src/model/papergraph.js";
import type { RootSelection } from "../../../src/plan/selection.js";
import type { GraphStore, Snapshot } from "../../../src/store/port/graph-store.js";
import { Connection } from "../../../src/store/sqlite/connect/connection.js";
import { joined } from "../../../src/store/sqlite/compile/text/joined.js";
import { floatOf } from "../../../src/store/sqlite/compile/text/leaf.js";
import { SqliteStore } from "../../../src/store/sqlite/store.js";
import { openBothWays, type BothWays } from "../../support/both-ways.js";
import { propertyRuns } from "../../support/property-runs.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-texts-"));
const path = join(folder, "test.sqlite");
let store: GraphStore;
let ways: BothWays;
/** Whether the store answered texts when it was read last. */
let isText = false;

beforeAll(async () => {
  const sqlite = SqliteStore.open(path, papergraph);
  store = sqlite;
  const read = sqlite.read.bind(sqlite);
  sqlite.read = async (selections: readonly RootSelection[], signal?: AbortSignal): Promise<Snapshot> => {
    const snapshot = await read(selections, signal);
    isText = snapshot.answers.every(({ text }) => text !== undefined);
    return snapshot;
  };
  const node = (
    id: string,
    kind: string,
    properties: object,
  ): { id: string; kind: string; properties: Record<string, string | number> } => ({
    id,
    kind,
    properties: { ...properties },
  });
  const nodes = [
    node("paper:a", "PAPER", { name: "A", contribution: "METHOD", published: "2024", authorCount: 3 }),
    node("technique:a", "TECHNIQUE", { name: "A", category: "ATTENTION" }),
    node("result:a/b", "RESULT", { metric: "SPEEDUP", value: 2, unit: "X", betterIs: "HIGHER" }),
  ];
  const edges = [{ type: "INTRODUCES", from: "paper:a", to: "technique:a", sources: ["paper:a"] }];
  await store.replaceCurated({ nodes, edges }, "a");
  ways = await openBothWays(store);
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Puts a value where the schema of the file allows it, whatever the model says. */
function put(id: string, column: string, value: string | number | null): void {
  const connection = Connection.open(path, { create: false });
  connection.run(`UPDATE node SET ${column} = @value WHERE id = @id`, { id, value });
  connection.close();
}

async function compare(query: string): Promise<{ text: string; isText: boolean }> {
  const one = await ways.written(query);
  const wasText = isText;
  const other = await ways.executed(query);
  const withoutIds = (text: string): string => text.replaceAll(/"errorId":"[^"]*"/g, "");
  expect([one.status, withoutIds(one.text)]).toEqual([other.status, withoutIds(other.text)]);
  return { text: one.text, isText: wasText };
}

describe("what SQLite writes is what JavaScript writes", () => {
  test.each([
    0,
    0.1,
    0.30000000000000004,
    -2.5,
    9,
    -0,
    1e15,
    1e15 + 1,
    1e16,
    123456789012345680,
    1e21,
    1e-7,
    2 ** 53 + 2,
    5e-324,
    1.7976931348623157e308,
    -1e300,
    43.8,
    1 / 3,
  ])("the number %p", async (value) => {
    put("result:a/b", "value", value);
    expect((await compare('{ result(id: "result:a/b") { value } }')).isText).toBe(true);
  });

  test("numbers of any size, with as many digits", () => {
    const connection = Connection.open(path, { create: false });
    const written = `SELECT ${joined(["", ...floatOf({ is: "leaf", type: "Float", nullable: false }, "@value")])} || ''`;
    const within = (most: number): fc.Arbitrary<number> => fc.double({ min: -most, max: most, noNaN: true });
    const number = fc.oneof(within(1e300), within(1e6));
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 17 }), (any, digits) => {
        const value = Number(any.toPrecision(digits));
        expect(connection.value(written, { value })).toBe(JSON.stringify(value));
      }),
      { numRuns: propertyRuns(2_000) },
    );
    connection.close();
  });

  test.each(['a "b"\\/\n\r\t\b\f', "\u0001\u001f\u007f\u2028", "emoji 👩‍🔬 and \ufeff", "", "'; DROP TABLE node; --", "null"])(
    "the text %j",
    async (value) => {
      put("paper:a", "summary", value);
      put("paper:a", "aliases", JSON.stringify([value, "b"]));
      expect((await compare('{ paper(ref: "paper:a") { summary aliases } nodes(ids: ["paper:a"]) { id } }')).isText).toBe(true);
    },
  );

  test("what is absent", async () => {
    put("paper:a", "summary", null);
    const { text, isText: wasText } = await compare('{ paper(ref: "paper:a") { summary url doi } paper2: paper(ref: "no such") { id } }');
    expect([text, wasText]).toEqual(['{"data":{"paper":{"summary":null,"url":null,"doi":null},"paper2":null}}\n', true]);
  });
});

describe("SQLite writes nothing that the schema does not promise", () => {
  test.each<[string, string, string | number | null, string]>([
    ["a word that is none of the enum", "contribution", "POEM", "contribution"],
    ["two words in one", "contribution", "METHOD|SURVEY", "contribution"],
    ["a number beyond Int", "author_count", 2 ** 31, "authorCount"],
    ["nothing where something is due", "name", null, "name"],
  ])("%s: the executor answers", async (_name, column, value, field) => {
    const before = { contribution: "METHOD", author_count: 3, name: "A" }[column] ?? null;
    put("paper:a", column, value);
    const query = `{ papers { nodes { id ${field} } } }`;
    const { text, isText: wasText } = await compare(query);
    expect([wasText, text.includes('"errors":')]).toEqual([false, true]);
    put("paper:a", column, before);
    expect((await compare(query)).isText).toBe(true);
  });

  test("an infinite number", async () => {
    const connection = Connection.open(path, { create: false });
    connection.run("UPDATE node SET value = 9e999 WHERE id = 'result:a/b'");
    connection.close();
    expect((await compare('{ result(id: "result:a/b") { value } }')).isText).toBe(false);
  });
});

test.each([
  ["a list that is counted by its values", "{ papers { facets(by: [YEAR]) { values { value count } } nodes { id } } }"],
  ["a traversal beside a list", '{ papers { nodes { id } } lineage(of: "technique:a") { truncated } }'],
])("answers data where it does not write all of a request: %s", async (_name, query) => {
  expect((await compare(query)).isText).toBe(false);
});
