/**
 * `npm run bench:import`: how long the command takes to import papers, with what their abstracts state, and how much memory each of its processes; then
 * what it costs to keep their abstracts, of which nothing is read there. Each size goes into a graph of the curated seeds alone. It measures and asserts
 * nothing. `--kept` names the sizes of the second table.
 */
import { equal } from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process, { env } from "node:process";
import { fileURLToPath, URL } from "node:url";
import { parseArgs } from "node:util";
import { transpile } from "../tools/transpile.mjs";
import { watched } from "./watch-processes.mjs";

const { values: options } = parseArgs({
  options: { sizes: { type: "string", default: "266,1500,2500,5000,10000" }, kept: { type: "string", default: "266,1500,10000" } },
});

env["NODE_ENV"] ??= "production";
await transpile();
const { importPapers } = await import("../.dev/import/import-papers.js");
const { readRecords } = await import("../.dev/import/read-records.js");
const { papergraph } = await import("../.dev/model/papergraph.js");
const { readSeeds } = await import("../.dev/seed/read-seeds.js");
const { SqliteStore } = await import("../.dev/store/sqlite/store.js");
const { generatePapers } = await import("./generate-papers.mjs");

const seeds = readSeeds(papergraph, fileURLToPath(new URL("../seeds/", import.meta.url)));
const batch = seeds.toBatch();
const named = (kind) => batch.nodes.filter((node) => node.kind === kind).map(({ properties }) => properties.name);
const [techniques, systems, hardware, models, benchmarks] = ["TECHNIQUE", "SYSTEM", "HARDWARE", "MODEL", "BENCHMARK"].map(named);

const folder = mkdtempSync(join(tmpdir(), "papergraph-bench-"));
const known = { techniques, systems, hardware, models, benchmarks };
const recordsOf = (papers) => readRecords(papers.map((each) => JSON.stringify(each)).join("\n")).papers;

/** Imports papers into a graph of its own; answers what was imported, the time, and the size of the file, the graph before taken off. */
async function importInto(file, records, options) {
  const path = join(folder, file);
  const store = SqliteStore.open(path, papergraph);
  await store.replaceCurated(batch, seeds.fingerprint);
  await store.close();
  const curated = statSync(path).size;
  const filled = SqliteStore.open(path, papergraph);
  const [started, before] = [performance.now(), process.cpuUsage()];
  const { papers } = await importPapers(filled, papergraph, records, { by: "bench", ...options });
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - started) / 1_000;
  await filled.close();
  return { papers, seconds, processor: (user + system) / 1e6, size: statSync(path).size - curated };
}

/** Imports papers by the command, into a copy of the curated graph. */
async function importByCommand(curated, papers) {
  const [text, database] = [join(folder, "papers.jsonl"), join(folder, "by-command.sqlite")];
  writeFileSync(text, papers.map((each) => JSON.stringify(each)).join("\n"));
  copyFileSync(curated, database);
  const program = fileURLToPath(new URL("../.dev/main.js", import.meta.url));
  const started = performance.now();
  const done = await watched(["--max-semi-space-size=8", program, "import", text], { env: { ...env, PAPERGRAPH_DATABASE: database } });
  equal(done.code, 0);
  const statements = Number(/(\d+) statements/.exec(done.output)?.[1]);
  return { ...done, statements, seconds: (performance.now() - started) / 1_000 };
}

const sizesOf = (text) => (text === "" ? [] : text.split(",").map(Number));

try {
  const curated = join(folder, "curated.sqlite");
  const store = SqliteStore.open(curated, papergraph);
  await store.replaceCurated(batch, seeds.fingerprint);
  await store.close();
  process.stdout.write("| papers | statements | seconds | of processor time | most MB of the command | of the reader beside | of both at once |\n");
  process.stdout.write("| --- | --- | --- | --- | --- | --- | --- |\n");
  for (const size of sizesOf(options.sizes)) {
    const { statements, seconds, processor, peaks, together } = await importByCommand(curated, [...generatePapers(size, known)]);
    const [command = 0, reader] = peaks;
    const memory = [command, reader, together].map((each) => (each === undefined ? "–" : String(Math.round(each))));
    process.stdout.write(`| ${[size, statements, seconds.toFixed(1), processor.toFixed(1), ...memory].join(" | ")} |\n`);
  }
  process.stdout.write("\n| papers | characters of an abstract | more bytes of the file for each | more µs of processor time for each |\n| --- | --- | --- | --- |\n");
  for (const size of sizesOf(options.kept)) {
    const papers = [...generatePapers(size, known)];
    const characters = papers.reduce((sum, { summary }) => sum + summary.length, 0) / size;
    const bare = papers.map((paper) => ({ ...paper, summary: "" }));
    // In turns, so that what Node has compiled by then helps both.
    const turns = [];
    for (let turn = 0; turn < 3; turn += 1)
      turns.push({
        without: await importInto(`${size}-${turn}-without.sqlite`, recordsOf(bare), { extract: false }),
        with: await importInto(`${size}-${turn}-with.sqlite`, recordsOf(papers), { extract: false }),
      });
    const middle = (valueOf) => turns.map(valueOf).toSorted((one, other) => one - other)[1] / size;
    const bytes = Math.round(middle((turn) => turn.with.size - turn.without.size));
    const time = Math.round(1e6 * middle((turn) => turn.with.processor - turn.without.processor));
    process.stdout.write(`| ${size} | ${Math.round(characters)} | ${bytes} | ${time} |\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
