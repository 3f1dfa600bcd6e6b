/** Times several contenders in turn, so that other load on the machine affects all of them alike. */
import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { connections } from "./contenders.mjs";

/** Milliseconds after which one question has had enough rounds. */
const patience = 20_000;

/** Turns of each contender when requests per second are counted. */
const turns = 10;

/** For each contender the milliseconds of every round. A contender is a function that asks the question of the n-th round. */
export async function timeRounds(contenders, rounds) {
  await warmUp(contenders, rounds);
  return runRounds(contenders, rounds);
}

/** Warms up: both Node and SQLite get faster at what they do often. */
export async function warmUp(contenders, rounds) {
  await runRounds(contenders, Math.ceil(rounds / 3));
}

async function runRounds(contenders, rounds) {
  const times = contenders.map(() => []);
  const end = performance.now() + patience;
  for (let round = 0; round < rounds && performance.now() < end; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const index = (round + turn) % contenders.length;
      await setImmediate();
      const started = performance.now();
      await contenders[index](round);
      times[index].push(performance.now() - started);
    }
  }
  return times;
}

/** For each contender its throughput in requests per second, with every connection busy all the time. */
export async function countPerSecond(contenders, requests) {
  const times = contenders.map(() => 0);
  const perTurn = Math.ceil(requests / turns);
  for (const contender of contenders) await askMany(contender, perTurn);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [index, contender] of contenders.entries()) times[index] += await askMany(contender, perTurn);
  }
  return times.map((time) => (1000 * turns * perTurn) / time);
}

async function askMany(contender, requests) {
  let asked = 0;
  const askInTurn = async () => {
    while (asked < requests) {
      asked += 1;
      await contender(asked);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, askInTurn));
  return performance.now() - started;
}

/** The quantile of the times: 0 is the least, 1 the greatest. */
export function quantile(times, rank) {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(rank * sorted.length) - 1)];
}
