import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { runCommand } from "../../src/cli/run-command.js";
import { readRecords } from "../../src/import/read-records.js";
import { newFolder } from "../support/program.js";
import { openWorld, type World } from "../world/world.js";

let world: World;
let folder: string;

beforeAll(async () => {
  world = await openWorld();
  folder = newFolder();
});

afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const written = async (name: string, ...options: readonly string[]): Promise<string> => {
  const path = join(folder, name);
  expect(await runCommand(["export", path, "--database", world.path, ...options])).toBe(0);
  return readFileSync(path, "utf8");
};

test("the end of a file says what export writes into it", async () => {
  expect(readRecords(await written("papers.bib"), "BIBTEX").papers).toHaveLength(3);
  expect(await written("all.csv")).toMatch(/^id,claim,subject,/);
  expect(await written("some.graphml")).toMatch(/<graph edgedefault="directed">[^]*<\/graphml>\n$/);
  expect(JSON.parse(await written("some.jsonld", "--base", "https://weave.example/"))).toMatchObject({
    "@context": { "@base": "https://weave.example/" },
  });
  expect(await written("graph.jsonl")).toMatch(/^\{"papergraph":1,/);
});

test("a file holds what is chosen", async () => {
  const one = await written("one.csv", "--filter", '{"metric": {"eq": "MEMORY"}}');
  expect(
    one
      .trim()
      .split("\r\n")
      .slice(1)
      .every((line) => line.includes(",MEMORY,")),
  ).toBe(true);
  const near = await written("near.xml", "--as", "graph.graphml", "--about", "QuickWeave", "--depth", "1");
  expect(near).toContain('<node id="technique:quickweave">');
  expect(near).not.toContain('<node id="paper:loomserve">');
});

test.each([
  [["--filter", '{"metrik": 1}'], /Did you mean "metric"/],
  [["--filter", "1"], /no object of JSON/],
  [["--about", "QuickWeave"], /takes no about, but filter/],
  [["--as", "results.doc"], /none of papers.bib/],
  [["--base", "here"], /no address/],
])("what is wrong is told, and no file is left: %s", async (options, message) => {
  const path = join(folder, "none.csv");
  await expect(runCommand(["export", path, "--database", world.path, ...options])).rejects.toThrow(message);
  expect([existsSync(path), existsSync(`${path}.new`)]).toEqual([false, false]);
});
