/**
 * `npm run bench:attack`: what others notice while somebody asks for as much as a request may. It starts the server over the curated graph, and
 * times a light query, one with a condition and `/livez`, first alone, then beside one and beside twenty heavy queries. About 20 seconds.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "../tools/build.mjs";
import { transpile } from "../tools/transpile.mjs";

await build();
await transpile();
const { papergraphOverHttp } = await import("./contenders.mjs");
const { quantile } = await import("./measure.mjs");

/** Milliseconds that each part is measured. */
const duration = 4_500;

/** Milliseconds between two rounds. */
const pause = 10;

/** Every claim is compared with 190 texts, eighteen times over: about as much as a request may ask for. */
const heavy = (() => {
  const or = Array.from({ length: 190 }, (_, index) => ({ claim: { contains: `no claim has this ${index}` } }));
  const lists = Array.from({ length: 18 }, (_, index) => `l${index}: results(first: 0, filter: $filter) { totalCount }`);
  return { query: `query ($filter: ResultFilter) { ${lists.join(" ")} }`, variables: { filter: { or } } };
})();

const asked = {
  "light query": (server) => server.ask("{ papers(first: 20) { nodes { id title introduces(first: 5) { nodes { id name } } } } }"),
  "query with a condition": (server) => server.ask('{ papers(filter: { title: { contains: "attention" } }, first: 5) { nodes { id } } }'),
  "/livez": async ({ url }) => (await fetch(new URL("/livez", url))).text(),
};

async function measure(server, count) {
  let isOver = false;
  const answers = [];
  const attackers = Array.from({ length: count }, async () => {
    while (!isOver) {
      answers.push(await attack(server));
      await sleep(pause);
    }
  });
  const times = Object.fromEntries(Object.keys(asked).map((name) => [name, []]));
  for (const end = performance.now() + duration; performance.now() < end; await sleep(pause)) {
    for (const [name, ask] of Object.entries(asked)) {
      const started = performance.now();
      await ask(server);
      times[name].push(performance.now() - started);
    }
  }
  isOver = true;
  await Promise.all(attackers);
  return { times, answers };
}

/** Asks a heavy query on a connection of its own; answers the code that it ends with. */
async function attack({ url }) {
  const body = JSON.stringify(heavy);
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { errors } = await response.json();
  return errors?.[0].extensions.code ?? "an answer";
}

const folder = mkdtempSync(join(tmpdir(), "papergraph-attack-"));
const server = await papergraphOverHttp(join(folder, "attack.sqlite"));
try {
  for (let round = 0; round < 50; round += 1) for (const ask of Object.values(asked)) assert.ok(await ask(server));
  const write = (text) => process.stdout.write(`${text}\n`);
  write(`| p50 / p99, ms | ${Object.keys(asked).join(" | ")} | heavy queries end with |`);
  write(`| --- |${" ---: |".repeat(Object.keys(asked).length)} --- |`);
  for (const count of [0, 1, 20]) {
    const { times, answers } = await measure(server, count);
    const cells = Object.values(times).map((each) => `${quantile(each, 0.5).toFixed(1)} / ${quantile(each, 0.99).toFixed(1)}`);
    const ends = [...new Set(answers)].sort().map((end) => `${answers.filter((each) => each === end).length} ${end}`);
    write(`| beside ${count} heavy | ${cells.join(" | ")} | ${ends.join(", ")} |`);
  }
} finally {
  await server.close();
  rmSync(folder, { recursive: true });
}
