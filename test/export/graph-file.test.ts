import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { graphFromFile, isGraphFile } from "../../src/cli/graph-from-file.js";
import { graphToFile } from "../../src/cli/graph-to-file.js";
import { toConfig } from "../../src/config.js";
import { PapergraphError } from "../../src/errors.js";
import { papergraph } from "../../src/model/papergraph.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { askStore } from "../support/ask-store.js";
import { graphTables } from "../support/graph-tables.js";
import { newFolder } from "../support/program.js";
import { randomBatch, seeded } from "../support/random-batch.js";
import { openWorld, worldFolder, type World } from "../world/world.js";

let world: World;
let folder: string;
let file: string;
let lines: string[];

const at = (path: string): ReturnType<typeof toConfig> => toConfig({ PAPERGRAPH_DATABASE: path, PAPERGRAPH_SEEDS: worldFolder });

beforeAll(async () => {
  world = await openWorld();
  folder = newFolder();
  file = join(folder, "graph.jsonl");
  const random = seeded(1);
  for (let count = 0; count < 15; count += 1) {
    const ids = graphTables(world.path, papergraph)["entry"]?.map((row) => String((JSON.parse(row) as unknown[])[0])) ?? [];
    const origin = count % 2 === 0 ? "CONTRIBUTED" : "IMPORTED";
    await world.store.write({ batch: randomBatch(random, ids), action: "PUT", origin, by: "ada" }).catch((error: unknown) => {
      expect(error).toBeInstanceOf(PapergraphError);
    });
  }
  const words = { title: "Kept in Its Own Words", contribution: "METHOD", abstract: "Words that an import brought." };
  await world.store.write({
    batch: { nodes: [{ kind: "PAPER", values: words }] },
    ...{ action: "IMPORT", origin: "IMPORTED", by: "ada" },
  });
  expect(await graphToFile(at(world.path), file)).toBe(0);
  lines = readFileSync(file, "utf8").trimEnd().split("\n");
});

afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

/** What is asked of both. */
const question = `{
  papers { totalCount nodes { id title abstract origin results { nodes { id value factor origin } } } }
  methods { totalCount nodes { id name aliases origin extends { edges { note references origin sources { id } node { id } } } } }
  search(text: "weave") { totalCount }
  statistics { nodes { kind count } relations { relation count } }
}`;

describe("a file that holds a graph", () => {
  test("puts it into another store, with its history and log, where it answers the same and is written to the same file", async () => {
    const path = join(folder, "other.sqlite");
    expect(isGraphFile(file)).toBe(true);
    expect(await graphFromFile(at(path), file, false)).toBe(0);
    expect(graphTables(path, papergraph)).toEqual(graphTables(world.path, papergraph));
    const other = SqliteStore.open(path, papergraph);
    expect(JSON.stringify(await askStore(other, question))).toBe(JSON.stringify(await askStore(world.store, question)));
    const all = { size: 100 };
    expect(await other.changes(all)).toEqual(await world.store.changes(all));
    expect(await other.curatedFingerprint()).toBe(await world.store.curatedFingerprint());
    await other.close();
    await graphToFile(at(path), join(folder, "again.jsonl"));
    expect(readFileSync(join(folder, "again.jsonl"), "utf8")).toBe(readFileSync(file, "utf8"));
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  const edge = (): number => lines.findIndex((line) => line.startsWith('{"edge"'));
  test.each<[string, () => string[], () => RegExp]>([
    ["its last line", () => lines.slice(0, -1), () => new RegExp(`^Line ${lines.length}: the file ends too early`)],
    ["a line", () => lines.toSpliced(edge(), 1), () => new RegExp(`^Line ${lines.length - 1}: lines are missing before it`)],
    ["half of a line", () => [...lines.slice(0, 3), lines[3]?.slice(0, 20) ?? ""], () => /^Line 4: it is not JSON, or cut off/],
    ["its beginning", () => lines.slice(1), () => /^Line 1: the file does not hold a graph/],
    ["the end of a relation", () => lines.toSpliced(2, 1), () => /^Line \d+: .* names .*, which is no node before it/],
    [
      "what it said when it was written",
      () => lines.map((line, index) => (index === edge() ? line.replace('"origin":"', '"note2":"x","origin":"') : line)),
      () => new RegExp(`^Line ${lines.length}: the lines before it are not those that were written`),
    ],
  ])("is refused as a whole without %s, and the graph that is there stays", async (_, change, message) => {
    const path = join(folder, "kept.sqlite");
    if (!existsSync(path)) await graphFromFile(at(path), file, false);
    const before = graphTables(path, papergraph);
    const broken = join(folder, "broken.jsonl");
    writeFileSync(broken, `${change().join("\n")}\n`);
    await expect(graphFromFile(at(path), broken, false)).rejects.toThrow(message());
    expect(graphTables(path, papergraph)).toEqual(before);
  });
});
