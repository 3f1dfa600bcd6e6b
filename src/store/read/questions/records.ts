import { maxNumbers } from "../../../plan/work/work-of-numbers.js";
import type { Question } from "../../port/answer.js";
import type { NumberFacts } from "../../port/facts.js";
import { readTraversal } from "../read-traversal.js";
import { factsOf, type Compiler, type Reading } from "../reading.js";
import { compareText } from "../traverse/compare-text.js";
import { groupBy } from "../traverse/group-by.js";
import type { Outline } from "../traverse/outline.js";
import { scaleOf, statedNumber } from "../traverse/stated-number.js";
import { keyOf } from "../traverse/verdict.js";
import type { ReadAnswer } from "../unknown-refs.js";

/** Reads the best comparable results over time. */
export function readRecords<S, R>(compiler: Compiler<S, R>, selection: Question<"records">): Reading<S, R, ReadAnswer> {
  const facts = factsOf(compiler.question(selection));
  return readTraversal(compiler, selection, facts, (found) => outlineRecords(found, selection));
}

type Dated = NumberFacts & { readonly paper: { readonly published: string } };

/** What has to be said before a number may be held against another one, as words of the ResultContext vocabulary. */
const contexts: readonly { readonly word: string; readonly isSaid: (result: NumberFacts) => boolean }[] = [
  { word: "BASELINE", isSaid: ({ baseline }) => baseline !== null },
  { word: "HARDWARE", isSaid: ({ hardware }) => hardware.length > 0 },
  { word: "MODEL", isSaid: ({ models }) => models.length > 0 },
  { word: "PRECISION", isSaid: ({ precision }) => precision !== null },
];

const unsaidBy = (result: NumberFacts): readonly string[] => contexts.flatMap(({ word, isSaid }) => (isSaid(result) ? [] : [word]));

const isDated = (result: NumberFacts): result is Dated => result.paper.published !== null;

/** A factor is nothing without what it is a factor of. */
const mayLack = (word: string, result: NumberFacts, allowed: readonly string[]): boolean =>
  allowed.includes(word) && !(word === "BASELINE" && result.factor !== null);

function outlineRecords(results: readonly NumberFacts[], { unsaid, first }: Question<"records">): Outline {
  const held = [...results].sort((a, b) => compareText(a.id, b.id)).slice(0, maxNumbers);
  const lacking = (result: NumberFacts): readonly string[] => unsaidBy(result).filter((word) => !mayLack(word, result, unsaid));
  const comparable = held.filter((result) => lacking(result).length === 0);
  const dated = comparable.filter(isDated);
  const lines = groupBy(dated, contextOf).map(lineOf).sort(inOrder);
  const leftOut = contexts.map(({ word }) => ({ context: word, count: held.filter((result) => lacking(result).includes(word)).length }));
  return {
    lines: lines.slice(0, first).map(outlineOf),
    totalCount: lines.length,
    leftOut: leftOut.filter(({ count }) => count > 0),
    undated: comparable.length - dated.length,
    truncated: results.length > maxNumbers,
  };
}

/** What agrees between numbers that may be compared. "Up to", an average and a plain number are never held against each other. */
function contextOf(result: NumberFacts): readonly unknown[] {
  const { metric, bound, baseline, hardware, hardwareCount, models, precision, benchmarks } = result;
  const sort = bound === "APPROXIMATE" ? "EXACT" : bound;
  const agreeing = [metric, sort, baseline?.id ?? null, hardwareCount, precision, keyOf(hardware), keyOf(models), keyOf(benchmarks)];
  return [...agreeing, ...scaleOf(statedNumber(result))];
}

interface Line {
  readonly results: readonly Dated[];
  /** Those that were better than all before, oldest first. */
  readonly records: readonly Dated[];
}

function lineOf(results: readonly Dated[]): Line {
  const better = (a: NumberFacts, b: NumberFacts): number => {
    const [one, other] = [statedNumber(a), statedNumber(b)];
    return one.isHigherBetter ? other.number - one.number : one.number - other.number;
  };
  const inTime = [...results].sort((a, b) => compareText(a.paper.published, b.paper.published) || better(a, b) || compareText(a.id, b.id));
  const records: Dated[] = [];
  for (const result of inTime) {
    const best = records.at(-1);
    if (!best || better(result, best) < 0) records.push(result);
  }
  return { results, records };
}

/** Lines that were improved most often come first, then those that hold most results. */
function inOrder(a: Line, b: Line): number {
  const [one, other] = [a.results[0]?.id ?? "", b.results[0]?.id ?? ""];
  return b.records.length - a.records.length || b.results.length - a.results.length || compareText(one, other);
}

function outlineOf({ results, records }: Line): Outline {
  const [first] = results;
  if (!first) return null;
  const { unit, isHigherBetter } = statedNumber(first);
  const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id).sort(compareText);
  return {
    metric: first.metric,
    bound: first.bound === "APPROXIMATE" ? "EXACT" : first.bound,
    unit,
    betterIs: isHigherBetter ? "HIGHER" : "LOWER",
    baseline: first.baseline?.id ?? null,
    hardware: ids(first.hardware),
    hardwareCount: first.hardwareCount,
    models: ids(first.models),
    precision: first.precision,
    benchmarks: ids(first.benchmarks),
    unsaid: unsaidBy(first),
    count: results.length,
    records: records.map((record) => ({ result: record.id, published: record.paper.published, number: statedNumber(record).number })),
  };
}
