import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { checkSeeds } from "../../src/seed/check-seeds.js";
import { coverageOf } from "../../src/seed/coverage.js";
import { readSeedFiles } from "../../src/seed/read-seed-files.js";
import { seedsFolder } from "../world/world.js";
import { editedGraph } from "./edited-world.js";

const files = readSeedFiles(seedsFolder);
const { graph, findings } = checkSeeds(files, papergraph);

describe("the curated seeds", () => {
  test("break no rule", () => {
    expect(findings).toEqual([]);
  });

  test("point editors to the seed schema in their first line", () => {
    const pointer = "# yaml-language-server: $schema=../../schema/seed.schema.json\n";
    expect(files.filter(({ text }) => !text.startsWith(pointer)).map(({ path }) => path)).toEqual([]);
  });

  test("have summaries of whole sentences", () => {
    const loose = graph.nodes.filter(({ properties: { summary } }) => typeof summary === "string" && !/^[\p{Lu}\d].*\.$/su.test(summary));
    expect(loose.map(({ id, properties }) => `${id}: ${String(properties["summary"])}`)).toEqual([]);
  });

  test("have claims that end in a full stop", () => {
    const claims = graph.nodes.flatMap(({ id, properties: { claim } }) => (typeof claim === "string" ? [`${id}: ${claim}`] : []));
    expect(claims.filter((claim) => !claim.endsWith("."))).toEqual([]);
  });
});

test("the file that seeds/README.md shows fits the seed schema and keeps the rules that a file can keep alone", () => {
  const text = /```yaml\n(# yaml-language-server.*?)```/s.exec(readFileSync(`${seedsFolder}README.md`, "utf8"))?.[1] ?? "";
  const shown = checkSeeds([{ path: "papers/flashattention-2.yaml", text }], papergraph).findings.map(({ message }) => message);
  expect(shown.filter((message) => !message.includes("nothing has the id"))).toEqual([]);
});

test("the coverage counts nodes, relations and results, and names what is thin", () => {
  const text = coverageOf(editedGraph(), papergraph);
  expect(text.split("\n").map((line) => line.trim().replace(/ +/, " "))).toEqual([
    ...["Nodes: 21", "6 RESULT", "4 HARDWARE", "3 PAPER", "3 TECHNIQUE", "2 MODEL", "2 SYSTEM", "1 BENCHMARK"],
    ...["Papers: 3", "3 without id or address", "3 without arXiv id", "0 without date", "2 without day", "3 without authors"],
    "3 without venue",
    ...["Relations: 40", "8 EVALUATED_ON", "8 EVALUATED_WITH", "5 INTRODUCES", "4 PART_OF", "3 EXTENDS", "3 TARGETS"],
    ...["2 MEASURED_BY", "2 MENTIONS", "2 USES", "1 IMPLEMENTS", "1 SUCCEEDS", "1 SUPPORTS"],
    ...["Results by metric: 6", "1 ACCURACY", "1 ENERGY", "1 LATENCY", "1 MEMORY", "1 SPEEDUP", "1 THROUGHPUT"],
    ...["Results: 6", "2 with full context", "4 with a factor", "1 without a number"],
    ...["Thin: 0", "0 papers without relation or result", "0 nodes without any relation"],
  ]);
});

test("the coverage names nodes that nothing relates to", () => {
  const lonely = { id: "model:lonely", kind: "MODEL", properties: { name: "Lonely" }, at: "registry/others.yaml" };
  const graphWithIt = editedGraph();
  const text = coverageOf({ ...graphWithIt, nodes: [...graphWithIt.nodes, lonely] }, papergraph);
  expect(text).toMatch(/1 {2}nodes without any relation\n {2}model:lonely: no relation$/);
});
