/** Times several contenders in turn, so that other load on the machine affects all of them alike. */
import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { connections } from "./contenders.mjs";

/** Milliseconds after which one question has had enough rounds. */
const patience = 20_000;

/** Rounds that are not measured: Node compiles well what it has run about so often. */
const warmingRounds = 1_000;

/** For each contender the milliseconds of every round. A contender is a function that asks the question of the n-th round. */
export async function timeRounds(contenders, rounds) {
  await runRounds(contenders, warmingRounds);
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

/**
 * Asks each server for a while with every connection busy, one server after the other, and that several times. For each server the medians
 * over these turns: requests per second, microseconds of its processor time for a request (undefined where the system does not tell), and
 * for how many times as many requests, and out of how much less processor time, than those of the first server in the same turn. `toFastest`
 * says the same of the last server and of the one among the others that takes least processor time.
 */
export async function measureLoad(servers, ask, duration) {
  const turns = [];
  for (const server of servers) await askFor(server, ask, warmingTurns * duration);
  for (let turn = 0; turn < turnCount; turn += 1) {
    const loads = [];
    for (let step = 0; step < servers.length; step += 1) {
      const index = (turn + step) % servers.length;
      loads[index] = await askFor(servers[index], ask, duration);
    }
    turns.push(loads);
  }
  const median = (valueOf) => quantile(turns.map(valueOf), 0.5);
  const loads = servers.map((_, index) => ({ index, ...medianOf(index, 0) }));
  const fastest = loads.slice(0, -1).reduce((one, other) => (other.processor < one.processor ? other : one), loads[0]);
  const { more, less } = medianOf(servers.length - 1, fastest.index);
  return { loads, toFastest: { fastest: fastest.index, more, less } };

  function medianOf(index, to) {
    return {
      perSecond: median((turn) => turn[index].perSecond),
      processor: median((turn) => turn[index].processor),
      more: median((turn) => turn[index].perSecond / turn[to].perSecond),
      less: median((turn) => turn[to].processor / turn[index].processor),
    };
  }
}

/** Turns of each server that are measured. */
const turnCount = 5;

/** Turns before them that are not: by their end Node has compiled well what a request runs. */
const warmingTurns = 3;

async function askFor(server, ask, duration) {
  let asked = 0;
  server.disconnect();
  const started = performance.now();
  const before = processorTime(server.pid);
  const askInTurn = async () => {
    while (performance.now() < started + duration) await ask(server, asked++);
  };
  await Promise.all(Array.from({ length: connections }, askInTurn));
  const seconds = (performance.now() - started) / 1_000;
  return { perSecond: asked / seconds, processor: (processorTime(server.pid) - before) / asked };
}

/** Microseconds that a process has worked, its threads included; NaN where the system does not tell. Linux counts them in hundredths of a second. */
function processorTime(pid) {
  if (!existsSync("/proc")) return Number.NaN;
  const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13);
  return (Number(user) + Number(system)) * 10_000;
}

/** Megabytes of a process that are in memory; NaN where the system does not tell. */
export function memoryOf(pid) {
  if (!existsSync("/proc")) return Number.NaN;
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1_000;
}

/** The quantile of the times: 0 is the least, 1 the greatest. */
export function quantile(times, rank) {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(rank * sorted.length) - 1)];
}
