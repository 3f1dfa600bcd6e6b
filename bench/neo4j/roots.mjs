/** What a request of five root fields takes beside one of a single field of the same kind. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { parse } from "graphql";
import { buildGraphSchema } from "../../.dev/api/build-schema.js";
import { papergraph } from "../../.dev/model/papergraph.js";
import { planOperation } from "../../.dev/plan/plan-operation.js";

const words = ["Attention", "Cache", "Kernel", "Router", "Pipeline"];

const word = (number) => words[number % words.length];

/** What is asked, of the things with some numbers. */
const kinds = {
  "a technique with what it extends": (number) => `technique(ref: "t${number}") { name category extends(first: 5) { nodes { id name } } }`,
  "techniques that were evaluated on a device": (number) =>
    `techniques(filter: { evaluatedOn: { some: { ref: "h${number}" }, scope: EXACT } }, first: 5) { nodes { id name } }`,
  "20 techniques with what is related to them": (number) =>
    `techniques(filter: { name: { contains: "${word(number)}" } }, first: 20) {
      nodes { id name introducedBy(first: 3) { nodes { id } } extends(first: 5) { nodes { id name } } }
    }`,
  "techniques, counted by values": (number) =>
    `techniques(filter: { name: { contains: "${word(number)}" } }, first: 5) {
      totalCount facets(by: [CATEGORY, EVALUATED_ON]) { values { value count } } nodes { id }
    }`,
  "a search": (number) => `search(query: "Sparse ${word(number)}", first: 5) { nodes { id } }`,
  "a lineage": (number) => `lineage(of: "t${number}", maxNodes: 50) { nodes { depth node { id name } } }`,
  "paths": (number) => `paths(from: "t${number}", to: "h${number}", first: 3) { nodes { id } }`,
  "statistics": () => "statistics { nodes { kind count } relations { relation count } papersByYear { year count } }",
};

const numbers = [10, 11, 12, 13, 14];

/** Rounds of both before the timed ones, and how many requests of each stand in one round. */
const [warmup, block] = [40, 25];

/** Milliseconds after which there were enough rounds before the timed ones, and of these. */
const patience = 30_000;

/** The medians of one and of five, and their processor time for a request, the server's included, in ms. Both are asked in turns. */
export async function measureRoots(store, server, rounds) {
  const schema = buildGraphSchema(papergraph);
  const measured = [];
  for (const [title, field] of Object.entries(kinds)) {
    const plan = (some) => {
      const document = parse(`{ ${some.map((number, place) => `field${place}: ${field(number)}`).join(" ")} }`);
      return planOperation(papergraph, schema, document, document.definitions[0], {});
    };
    const [single, all] = [numbers.map((number) => plan([number])), plan(numbers)];
    const ways = { one: (round) => store.read(single[round % single.length]), five: () => store.read(all) };
    for (const selections of [...single, all])
      for (const { error } of (await store.read(selections)).answers) assert.equal(error, undefined);
    const taken = { one: { times: [], processor: 0 }, five: { times: [], processor: 0 } };
    const askBoth = async (isTimed) => {
      for (const [name, ask] of Object.entries(ways)) {
        const before = processorOf(server);
        for (let count = 0; count < block; count++) {
          const started = performance.now();
          await ask(count);
          if (isTimed) taken[name].times.push(performance.now() - started);
        }
        if (isTimed) taken[name].processor += processorOf(server) - before;
      }
    };
    await repeat(warmup, () => askBoth(false));
    await repeat(rounds, () => askBoth(true));
    measured.push({ title, one: summaryOf(taken.one), five: summaryOf(taken.five) });
  }
  return measured;
}

/** Works so often, or at least once where that is enough. */
async function repeat(times, work) {
  const end = performance.now() + patience;
  for (let round = 0; round < times && (round === 0 || performance.now() < end); round++) await work();
}

function summaryOf({ times, processor }) {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1], processor: processor / times.length };
}

/** Milliseconds of processor time of this process and of the server. */
function processorOf(server) {
  const { user, system } = process.cpuUsage();
  // Behind the name of the program, which may hold spaces, stand the ticks of 10 ms.
  const fields = readFileSync(`/proc/${server.process.pid}/stat`, "utf8").split(") ").pop().split(" ");
  return (user + system) / 1_000 + 10 * (Number(fields[11]) + Number(fields[12]));
}

export function formatRoots(measured) {
  const cells = ({ median, processor }) => `${median.toFixed(2)} / ${processor.toFixed(2)}`;
  const lines = measured.map(({ title, one, five }) => {
    const ratios = `${(five.median / one.median).toFixed(2)} / ${(five.processor / one.processor).toFixed(2)}`;
    return [title, cells(one), cells(five), ratios].join(" | ");
  });
  return ["Root fields: median / processor time, the server's included, in ms | one | five | five/one", ...lines].join("\n");
}
