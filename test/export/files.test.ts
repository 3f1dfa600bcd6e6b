import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
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

test("export says how much it has written, by the name of what stands in the file", async () => {
  const said = jest.spyOn(console, "log").mockImplementation(() => undefined);
  const sizeOf = async (name: string, ...options: readonly string[]): Promise<[text: string, size: string | undefined]> => {
    const text = await written(name, ...options);
    return [text, /: ([^:]+)\.$/.exec(String(said.mock.lastCall?.[0]))?.[1]];
  };
  try {
    const [bib, entries] = await sizeOf("counted.bib");
    expect(entries).toBe(`${bib.match(/^@/gm)?.length} entries`);
    expect((await sizeOf("one.bib", "--filter", '{"title": {"contains": "LoomServe"}}'))[1]).toBe("1 entry");
    const [csv, rows] = await sizeOf("counted.csv");
    expect(rows).toBe(`${csv.trimEnd().split("\r\n").length - 1} rows`);
    const [graphMl, nodes] = await sizeOf("counted.graphml");
    expect(nodes).toBe(`${graphMl.match(/^<(node|edge) /gm)?.length} nodes and edges`);
    const [jsonLd, objects] = await sizeOf("counted.jsonld");
    expect(objects).toBe(`${(JSON.parse(jsonLd) as { "@graph": unknown[] })["@graph"].length} objects`);
    const [jsonLines, lines] = await sizeOf("counted.jsonl");
    expect(lines).toBe(`${jsonLines.trimEnd().split("\n").length} lines`);
  } finally {
    said.mockRestore();
  }
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
