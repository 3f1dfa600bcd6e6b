/**
 * `npm run bench`: how answers slow down as the graph grows, and how Papergraph compares with the servers that one would take otherwise, on
 * the same file. It measures times and asserts none; it does assert that every contender gives the same answers.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process, { env } from "node:process";
import { fileURLToPath, URL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "../tools/build.mjs";
import { transpile } from "../tools/transpile.mjs";
import { install } from "./install.mjs";

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "4000,20000,200000" },
    rounds: { type: "string", default: "300" },
    duration: { type: "string", default: "1000" },
  },
});
const sizes = options.sizes.split(",").map(Number);
const rounds = Number(options.rounds);

/** Milliseconds of each turn of a server under load. */
const duration = Number(options.duration);

/** Rounds whose answers are compared. */
const compared = 10;

// Without this graphql-js does many more checks at run time; it reads the variable when it is loaded.
env["NODE_ENV"] ??= "production";
install(fileURLToPath(new URL("peers/", import.meta.url)));
await build();
await transpile();
const { papergraph } = await import("../.dev/model/papergraph.js");
const { readSeeds } = await import("../.dev/seed/read-seeds.js");
const { SqliteStore } = await import("../.dev/store/sqlite/store.js");
const { generateGraph } = await import("./generate-graph.mjs");
const { questionsOf } = await import("./questions.mjs");
const { fixedOverHttp, papergraphInProcess, papergraphOverHttp, papergraphWithCache, peerOverHttp, peers, connections } =
  await import("./contenders.mjs");
const { measureLoad, memoryOf, timeRounds, warmUp } = await import("./measure.mjs");
const { graphTable, loadTable, memoryTable, sizeTable } = await import("./format-tables.mjs");

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

/** Opens Papergraph for each graph, asks it, and closes it, even if one does not open. */
async function withEach(graphs, open, work) {
  return withServers(
    graphs.map(
      ({ path }) =>
        () =>
          open(path),
    ),
    work,
  );
}

/** Opens servers, has them asked, and closes them, even if one does not open. */
async function withServers(openers, work) {
  const opened = [];
  try {
    for (const open of openers) opened.push(await open());
    return await work(opened);
  } finally {
    for (const server of opened) await server.close();
  }
}

/** Asks Papergraph and its peers for the same lists of one graph, compares the answers, and measures them under load. */
async function compareWithPeers(size, { path, questions: asked }) {
  const names = Object.keys(peers);
  const titles = [...names.map((name) => peers[name]), "Papergraph"];
  const openers = [...names.map((name) => () => peerOverHttp(name, path)), () => papergraphOverHttp(path)];
  return withServers(openers, async (servers) => {
    const parts = [];
    const lists = asked.filter(({ isList }) => isList);
    for (const { text, variables } of lists) await checkAnswers(servers, text, variables);
    const start = servers.map(({ pid }) => memoryOf(pid));
    for (const { title, text, variables } of lists) {
      say(`  ${title}, ${size} nodes, beside its peers`);
      const ask = (server, round) => server.ask(text, variables[round % variables.length]);
      const loads = await measureLoad(servers, ask, duration);
      parts.push(`${title}, ${size.toLocaleString("en")} nodes:`, loadTable(titles, loads));
    }
    const memory = servers.map(({ pid }, index) => ({ start: start[index], loaded: memoryOf(pid) }));
    return [...parts, "Memory:", memoryTable(titles, memory)];
  });
}

/** Every server gives the answers of the last one. */
async function checkAnswers(servers, text, values) {
  for (const each of values) {
    const answers = [];
    for (const server of servers) answers.push(server.answerOf(await server.ask(text, each)));
    for (const answer of answers) assert.deepEqual(answer, answers.at(-1), "the servers answer differently");
  }
}

/** One question again and again, by Papergraph as it is started, by two of its peers, and by a server that does nothing but send the answer. */
async function compareRepeated({ path, questions: asked }) {
  const names = ["apollo-standalone", "mercurius-loaders-jit"];
  const { text, variables } = asked.find(({ isList }) => isList);
  const fixed = `${path}.answer`;
  await withServers([() => papergraphWithCache(path)], async ([ours]) => writeFileSync(fixed, await ours.ask(text, variables[0])));
  const openers = [...names.map((name) => () => peerOverHttp(name, path)), () => fixedOverHttp(fixed), () => papergraphWithCache(path)];
  return withServers(openers, async (servers) => {
    await checkAnswers(servers, text, variables.slice(0, 1));
    const loads = await measureLoad(servers, (server) => server.ask(text, variables[0]), duration);
    return loadTable([...names.map((name) => peers[name]), "node:http, one fixed answer", "Papergraph"], loads);
  });
}

async function run(folder) {
  const seeds = readSeeds(papergraph, fileURLToPath(new URL("../seeds/", import.meta.url)));
  const real = seeds.toBatch();
  const graphs = [];
  for (const size of sizes) graphs.push(await fill(folder, seeds, real, size));

  say("Asking in process …");
  const inProcess = await withEach(graphs, papergraphInProcess, (ours) => measureQuestions(graphs, ours));
  say("Asking over HTTP …");
  const overHttp = await withEach(graphs, papergraphOverHttp, (ours) => measureQuestions(graphs, ours, inProcess.answers));
  const besidePeers = [];
  for (const [index, graph] of graphs.entries()) besidePeers.push(...(await compareWithPeers(sizes[index], graph)));
  say("Asking one question again and again …");
  const repeated = await compareRepeated(graphs[0]);

  const [{ model }] = cpus();
  const machine = `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const parts = [
    `Everything on one machine: ${machine}. Times are the median / the 99th percentile of ${rounds} rounds, in ms.`,
    graphTable(graphs.map(({ facts }) => facts)),
    "In process:",
    sizeTable(sizes, inProcess.measured),
    "Over HTTP:",
    sizeTable(sizes, overHttp.measured),
    `Beside its peers, which read the same file, with ${connections} requests at once; medians of five turns, ratios to the first row:`,
    ...besidePeers,
    "One question again and again, where whole answers are kept:",
    repeated,
  ];
  process.stdout.write(`${parts.join("\n\n")}\n`);
}

const folder = mkdtempSync(join(tmpdir(), "papergraph-bench-"));
try {
  await run(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
