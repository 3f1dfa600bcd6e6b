/** `npm run bench:write`: how long one write takes, with all that follows from it, as the graph grows. It measures times and asserts none. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process, { env } from "node:process";
import { fileURLToPath, URL } from "node:url";
import { parseArgs } from "node:util";
import { transpile } from "../tools/transpile.mjs";

const { values: options } = parseArgs({
  options: { sizes: { type: "string", default: "4000,20000,200000" }, rounds: { type: "string", default: "200" } },
});

env["NODE_ENV"] ??= "production";
await transpile();
const { papergraph } = await import("../.dev/model/papergraph.js");
const { readSeeds } = await import("../.dev/seed/read-seeds.js");
const { SqliteStore } = await import("../.dev/store/sqlite/store.js");
const { generateGraph } = await import("./generate-graph.mjs");

const seeds = readSeeds(papergraph, fileURLToPath(new URL("../seeds/", import.meta.url)));
const real = seeds.toBatch();

/** Three relations of a new technique: to another one, to hardware, and to a paper that introduces it. */
function techniqueWithRelations(batch, round) {
  const ofKind = (kind) => batch.nodes.filter((node) => node.kind === kind).map(({ id }) => id);
  const [techniques, hardware, papers] = ["TECHNIQUE", "HARDWARE", "PAPER"].map(ofKind);
  const at = (list) => list[(round * 7919) % list.length];
  const name = `Measured Technique ${round}`;
  const paper = at(papers);
  return {
    nodes: [{ kind: "TECHNIQUE", values: { name, category: "KERNEL", summary: "Computes attention on the GPU in one kernel, with less memory." } }],
    relations: [
      { from: name, relation: "EXTENDS", to: at(techniques), sources: [paper] },
      { from: name, relation: "TARGETS", to: at(hardware), sources: [paper] },
      { from: paper, relation: "INTRODUCES", to: name, sources: [paper] },
    ],
  };
}

/** The medians and 99th percentiles in milliseconds. */
function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2);
  return `${at(0.5)} / ${at(0.99)}`;
}

const folder = mkdtempSync(join(tmpdir(), "papergraph-bench-"));
try {
  process.stdout.write("| nodes | one technique with three relations | the same again: nothing changes | seconds to fill |\n| --- | --- | --- | --- |\n");
  for (const size of options.sizes.split(",").map(Number)) {
    const { batch } = generateGraph(papergraph, real, size);
    const store = SqliteStore.open(join(folder, `${size}.sqlite`), papergraph);
    const started = performance.now();
    await store.replaceCurated(batch, seeds.fingerprint);
    const filled = (performance.now() - started) / 1000;
    const [first, again] = [[], []];
    for (let round = 0; round < Number(options.rounds); round += 1) {
      const request = { batch: techniqueWithRelations(batch, round), action: "PUT", origin: "CONTRIBUTED", by: "bench" };
      for (const times of [first, again]) {
        const before = performance.now();
        await store.write(request);
        times.push(performance.now() - before);
      }
    }
    await store.close();
    process.stdout.write(`| ${batch.nodes.length} | ${summary(first)} | ${summary(again)} | ${filled.toFixed(1)} |\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
