/**
 * `npm run bench:sizing`: what a process needs, for the curated graph and for a generated one: the table of docs/runbook.md. Times are of the processor, all
 * threads of a process included, so that it hardly matters what else the machine does. It asserts none.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import process, { env } from "node:process";
import { fileURLToPath, URL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "../tools/build.mjs";
import { transpile } from "../tools/transpile.mjs";

const { values: options } = parseArgs({
  options: { nodes: { type: "string", default: "200000" }, rounds: { type: "string", default: "300" } },
});
const rounds = Number(options.rounds);

/** Of so many runs of a question the least counts, for others take the caches of the processor now and then. */
const runs = 5;

/** Milliseconds of each of the turns in which lists are asked for. */
const duration = 1_000;

env["NODE_ENV"] ??= "production";
await build();
await transpile();
const { papergraph } = await import("../.dev/model/papergraph.js");
const { readSeeds } = await import("../.dev/seed/read-seeds.js");
const { SqliteStore } = await import("../.dev/store/sqlite/store.js");
const { generateGraph } = await import("./generate-graph.mjs");
const { questionsOf } = await import("./questions.mjs");
const { connections, papergraphInProcess, papergraphOverHttp } = await import("./contenders.mjs");
const { measureLoad, memoryOf, warmUp } = await import("./measure.mjs");

const seeds = readSeeds(papergraph, fileURLToPath(new URL("../seeds/", import.meta.url)));
const real = seeds.toBatch();

/** Milliseconds of processor time that some work takes. */
async function processorTime(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Milliseconds of processor time for one question, from its text to that of the answer. */
async function timeOf({ ask }, { text, variables }) {
  const asker = (round) => ask(text, variables[round % variables.length]);
  await warmUp([asker], rounds);
  const times = [];
  for (let run = 0; run < runs; run += 1)
    times.push(
      await processorTime(async () => {
        for (let round = 0; round < rounds; round += 1) await asker(round);
      }),
    );
  return Math.min(...times) / rounds;
}

/** The column of a graph: a text for each row, in their order. */
async function measure(path, graph) {
  const store = SqliteStore.open(path, papergraph);
  const fill = await processorTime(() => store.replaceCurated(graph.batch, seeds.fingerprint));
  await store.close();

  const questions = questionsOf(papergraph, real, graph);
  const server = await papergraphOverHttp(path);
  const atStart = memoryOf(server.pid);
  const { text, variables } = questions.find(({ isList }) => isList);
  await measureLoad([server], ({ ask }, round) => ask(text, variables[round % variables.length]), duration);
  const loaded = memoryOf(server.pid);
  await server.close();

  const ours = await papergraphInProcess(path);
  const times = [];
  for (const title of ["lineage", "search, two words"]) times.push(await timeOf(ours, questions.find((each) => each.title === title)));
  await ours.close();
  const size = (megabytes) => `${Math.round(megabytes)} MB`;
  return [
    size(statSync(path).size / 1e6),
    `${(fill / 1_000).toFixed(1)} s`,
    size(atStart),
    size(loaded),
    ...times.map((each) => `${each.toFixed(2)} ms`),
  ];
}

const rows = [
  "SQLite file",
  "first fill",
  "memory of a process at its start",
  `after lists for ${connections} connections`,
  "a lineage",
  "a search of two words",
];
const copiesOfOne = new Map(real.nodes.map(({ id }) => [id, [id]]));
const graphs = [{ batch: real, copies: copiesOfOne }, generateGraph(papergraph, real, Number(options.nodes))];
const folder = mkdtempSync(join(tmpdir(), "papergraph-bench-"));
try {
  const columns = [];
  for (const [index, graph] of graphs.entries()) columns.push(await measure(join(folder, `${index}.sqlite`), graph));
  const titles = graphs.map(({ batch: { nodes, edges } }) => `${nodes.length.toLocaleString("en")} nodes, ${edges.length.toLocaleString("en")} edges`);
  const [{ model }] = cpus();
  const table = [["what", ...titles], ["---", "---:", "---:"], ...rows.map((row, index) => [row, ...columns.map((column) => column[index])])];
  process.stdout.write(`${table.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n\n`);
  process.stdout.write(`${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
