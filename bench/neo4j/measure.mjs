/** Times all contenders on all questions, and formats the numbers. */
import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { questions } from "./questions.mjs";

/** Rounds before the timed ones: both the server and Node compile what they run often. */
const warmup = 600;

/** Milliseconds after which one question has had enough rounds, once every order of contenders has had its turns. */
const patience = 40_000;

/** Rounds whose answers are compared: every value that the questions ask for is among them. */
const compared = 20;

/** For each question and contender the milliseconds of every round. */
export async function measure(contenders, rounds) {
  const measured = [];
  for (const question of questions) {
    for (let round = 0; round < compared; round++) await compare(contenders, question, round);
    await time(contenders, question, warmup);
    measured.push({ title: question.title, times: await time(contenders, question, rounds) });
  }
  return measured;
}

async function compare(contenders, question, round) {
  const variables = question.variables(round);
  const answers = {};
  for (const [name, { ask, answer }] of Object.entries(contenders)) answers[name] = plain(answer(question, await ask(question, variables)));
  assert.ok(JSON.stringify(answers.raw).length > 100, `${question.title}: nothing is answered`);
  for (const [name, answer] of Object.entries(answers))
    assert.deepEqual(answer, answers.raw, `${question.title}: ${name} answers otherwise`);
}

/** As a client gets it: some executors create objects without a prototype. */
const plain = (answer) => JSON.parse(JSON.stringify(answer));

/**
 * One round asks every contender the same question. Their order rotates, so that none always runs after the one that leaves the most
 * garbage.
 */
async function time(contenders, question, rounds) {
  const orders = permutations(Object.keys(contenders));
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  const end = performance.now() + patience;
  for (let round = 0; round < rounds && (round < 2 * orders.length || performance.now() < end); round++) {
    const variables = question.variables(round);
    for (const name of orders[round % orders.length]) {
      await setImmediate();
      const started = performance.now();
      await contenders[name].ask(question, variables);
      times[name].push(performance.now() - started);
    }
  }
  return times;
}

const permutations = (names) =>
  names.length < 2
    ? [names]
    : names.flatMap((name) => permutations(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));

/** The quantile of the times: 0 is the least, 1 the greatest. */
function quantile(times, rank) {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.ceil(rank * sorted.length) - 1];
}

const columns = { store: "ours, store", server: "ours, server", raw: "raw driver", peer: "@neo4j/graphql" };

/** The table of one size: the median and, after the slash, the 99th percentile, in milliseconds. */
export function formatTable(techniques, measured) {
  const head = [`${techniques.toLocaleString("en")} techniques`, ...Object.values(columns), "ours/raw", "peer/ours"];
  const rows = measured.map(({ title, times }) => {
    const median = (name) => quantile(times[name], 0.5);
    const cells = Object.keys(columns).map((name) => `${median(name).toFixed(2)} / ${quantile(times[name], 0.99).toFixed(1)}`);
    return [title, ...cells, (median("store") / median("raw")).toFixed(2), (median("peer") / median("store")).toFixed(2)];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  ");
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}
