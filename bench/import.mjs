/**
 * `npm run bench:import`: how long an import of papers takes, with what their abstracts state, and how much memory. Each size goes into a graph of the
 * curated seeds alone. It measures and asserts nothing.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process, { env } from "node:process";
import { fileURLToPath, URL } from "node:url";
import { parseArgs } from "node:util";
import { transpile } from "../tools/transpile.mjs";

const { values: options } = parseArgs({ options: { sizes: { type: "string", default: "266,1500,10000" } } });

env["NODE_ENV"] ??= "production";
await transpile();
const { importPapers } = await import("../.dev/import/import-papers.js");
const { shareReader } = await import("../.dev/importer/share-in-process.js");
const { paperReaderProgram } = await import("../.dev/program-files.js");
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
try {
  process.stdout.write("| papers | statements | seconds | of processor time | most MB so far |\n| --- | --- | --- | --- | --- |\n");
  for (const size of options.sizes.split(",").map(Number)) {
    const store = SqliteStore.open(join(folder, `${size}.sqlite`), papergraph);
    await store.replaceCurated(batch, seeds.fingerprint);
    const text = [...generatePapers(size, { techniques, systems, hardware, models, benchmarks })].map((each) => JSON.stringify(each)).join("\n");
    const [started, before] = [performance.now(), process.cpuUsage()];
    const { papers } = await importPapers(store, papergraph, readRecords(text).papers, {
      by: "bench",
      elsewhere: shareReader(paperReaderProgram),
    });
    const { user, system } = process.cpuUsage(before);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    const statements = papers.reduce((sum, paper) => sum + paper.statements.length, 0);
    const memory = Math.round(process.resourceUsage().maxRSS / 1_000);
    process.stdout.write(`| ${papers.length} | ${statements} | ${seconds} | ${((user + system) / 1e6).toFixed(1)} | ${memory} |\n`);
    await store.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}
