/**
 * `npm run bench`: how answers slow down as the graph grows, and how Papergraph compares with a stock Apollo server on the same file. It
 * measures times and asserts none; it does assert that every contender gives the same answers.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process, { env } from "node:process";
import { fileURLToPath, URL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "../tools/build.mjs";
import { transpile } from "../tools/transpile.mjs";

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "4000,20000,200000" },
    rounds: { type: "string", default: "300" },
    requests: { type: "string", default: "3000" },
  },
});
const sizes = options.sizes.split(",").map(Number);
const rounds = Number(options.rounds);

/** Rounds whose answers are compared. */
const compared = 10;

// Without this graphql-js does many more checks at run time; it reads the variable when it is loaded.
env["NODE_ENV"] ??= "production";
await build();
await transpile();
const { papergraph } = await import("../.dev/model/papergraph.js");
const { readSeeds } = await import("../.dev/seed/read-seeds.js");
const { SqliteStore } = await import("../.dev/store/sqlite/store.js");
const { generateGraph } = await import("./generate-graph.mjs");
const { questionsOf } = await import("./questions.mjs");
const { papergraphInProcess, papergraphOverHttp, papergraphWithCache, stockInProcess, stockOverHttp, connections } =
  await import("./contenders.mjs");
const { countPerSecond, timeRounds, warmUp } = await import("./measure.mjs");
const { graphTable, repeatedTable, sizeTable, stockTable } = await import("./format-tables.mjs");

const say = (text) => process.stderr.write(`${text}\n`);

/** Writes a graph into a file of its own, as a start writes the seeds. Answers the file, its size, and the questions to ask. */
async function fill(folder, seeds, real, size) {
  say(`Writing ${size} nodes …`);
  const graph = generateGraph(papergraph, real, size);
  const path = join(folder, `${size}.sqlite`);
  const store = SqliteStore.open(path, papergraph);
  const started = performance.now();
  await store.replaceCurated(graph.batch, seeds.fingerprint);
  const seconds = (performance.now() - started) / 1000;
  await store.close();
  const facts = { nodes: graph.batch.nodes.length, edges: graph.batch.edges.length, seconds, megabytes: statSync(path).size / 1e6 };
  return { path, facts, questions: questionsOf(papergraph, real, graph) };
}

/** Asks all servers, one per graph, the same questions. Their first answers are compared with the expected ones, if there are any. */
async function measureQuestions(graphs, servers, expected) {
  const asked = graphs[0].questions.map(({ title, text }, place) => {
    const variables = graphs.map(({ questions }) => questions[place].variables);
    const askers = servers.map((server, index) => (round) => server.ask(text, variables[index][round % variables[index].length]));
    return { title, askers };
  });
  const answers = [];
  for (const [place, { title, askers }] of asked.entries()) {
    const found = [];
    for (const [index, asker] of askers.entries()) {
      for (let round = 0; round < compared; round += 1) found.push(servers[index].answerOf(await asker(round)));
    }
    if (expected) assert.deepEqual(found, expected[place], `${title} is answered otherwise over HTTP`);
    assert.ok(JSON.stringify(found).length > 100 * found.length, `${title}: nothing is answered`);
    answers.push(found);
    await warmUp(askers, rounds);
  }
  const measured = [];
  for (const { title, askers } of asked) {
    say(`  ${title}`);
    measured.push({ title, times: await timeRounds(askers, rounds) });
  }
  return { measured, answers };
}

/** Asks Papergraph and the stock server for the same lists of each graph, compares the answers, and has `work` time them. */
async function compareWithStock(graphs, ours, stock, work) {
  const found = [];
  for (const [place, { title, text, isStock }] of graphs[0].questions.entries()) {
    if (!isStock) continue;
    for (const [index, { questions }] of graphs.entries()) {
      say(`  ${title}, ${sizes[index]} nodes, beside stock`);
      const { variables } = questions[place];
      const pair = [ours[index], stock[index]];
      for (const each of variables) {
        const [own, other] = [pair[0].answerOf(await pair[0].ask(text, each)), pair[1].answerOf(await pair[1].ask(text, each))];
        assert.deepEqual(other, own, `${title}: the stock server answers otherwise`);
      }
      const askers = pair.map((server) => (round) => server.ask(text, variables[round % variables.length]));
      found.push({ title, size: sizes[index], pair: await work(askers) });
    }
  }
  return found;
}

/** Opens each kind of server for each graph, measures them, and closes them, even if one does not open. */
async function withServers(graphs, openOurs, openStock, work) {
  const opened = [];
  const openAll = async (open) => {
    const servers = [];
    for (const { path } of graphs) servers.push(await open(path));
    return servers;
  };
  const keep = (open) => async (path) => {
    const server = await open(path);
    opened.push(server);
    return server;
  };
  try {
    return await work(await openAll(keep(openOurs)), await openAll(keep(openStock)));
  } finally {
    for (const server of opened) await server.close();
  }
}

async function run(folder) {
  const seeds = readSeeds(papergraph, fileURLToPath(new URL("../seeds/", import.meta.url)));
  const real = seeds.toBatch();
  const graphs = [];
  for (const size of sizes) graphs.push(await fill(folder, seeds, real, size));

  say("Asking in process …");
  const inProcess = await withServers(graphs, papergraphInProcess, stockInProcess, async (ours, stock) => ({
    ...(await measureQuestions(graphs, ours)),
    lists: await compareWithStock(graphs, ours, stock, (pair) => timeRounds(pair, rounds)),
  }));
  say("Asking over HTTP …");
  const overHttp = await withServers(graphs, papergraphOverHttp, stockOverHttp, async (ours, stock) => ({
    ...(await measureQuestions(graphs, ours, inProcess.answers)),
    lists: await compareWithStock(graphs, ours, stock, (pair) => timeRounds(pair, rounds)),
    perSecond: await compareWithStock(graphs, ours, stock, (pair) => countPerSecond(pair, Number(options.requests))),
  }));

  const repeated = await withServers(graphs, papergraphWithCache, stockOverHttp, (ours, stock) =>
    compareWithStock(graphs, ours, stock, (pair) => countPerSecond(pair, Number(options.requests))),
  );

  const [{ model }] = cpus();
  const machine = `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const parts = [
    `Everything on one machine: ${machine}. Times are the median / the 99th percentile of ${rounds} rounds, in ms.`,
    graphTable(graphs.map(({ facts }) => facts)),
    "In process:",
    sizeTable(sizes, inProcess.measured),
    "Over HTTP:",
    sizeTable(sizes, overHttp.measured),
    `Beside a stock Apollo server; requests per second with ${connections} at once:`,
    stockTable(inProcess.lists, overHttp.lists, overHttp.perSecond),
    "The same, where whole answers are kept and every question has been asked before:",
    repeatedTable(repeated),
  ];
  process.stdout.write(`${parts.join("\n\n")}\n`);
}

const folder = mkdtempSync(join(tmpdir(), "papergraph-bench-"));
try {
  await run(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
