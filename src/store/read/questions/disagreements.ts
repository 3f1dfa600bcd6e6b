import { maxNumbers } from "../../../plan/work/work-of-numbers.js";
import type { Question } from "../../port/answer.js";
import type { NumberFacts } from "../../port/facts.js";
import { readTraversal } from "../read-traversal.js";
import { factsOf, type Compiler, type Reading } from "../reading.js";
import { compareText } from "../traverse/compare-text.js";
import { groupBy } from "../traverse/group-by.js";
import type { Outline } from "../traverse/outline.js";
import { excludeEachOther, scaleOf, statedNumber } from "../traverse/stated-number.js";
import { differences, keyOf, type Difference } from "../traverse/verdict.js";
import type { ReadAnswer } from "../unknown-refs.js";

/** How many results of one subject, metric, baseline and hardware are held against each other, the first by id, and how many pairs are shown. */
const [maxResults, maxPairs] = [200, 20];

/** Reads where numbers exclude each other. */
export function readDisagreements<S, R>(compiler: Compiler<S, R>, selection: Question<"disagreements">): Reading<S, R, ReadAnswer> {
  const facts = factsOf(compiler.question(selection));
  return readTraversal(compiler, selection, facts, (found) => outlineDisagreements(found, selection.first));
}

interface Pair {
  readonly left: NumberFacts;
  readonly right: NumberFacts;
  readonly reasons: readonly Difference[];
}

/** The likely reasons, gravest first: why two numbers may exclude each other. */
const likelyReasons = ["NONE_STATED", "UNSAID_CONTEXT", "ONE_PAPER", "OTHER_CONTEXT"] as const;

type LikelyReason = (typeof likelyReasons)[number];

interface Disagreement {
  readonly results: readonly NumberFacts[];
  readonly pairs: readonly Pair[];
  readonly likelyReason: LikelyReason;
}

function outlineDisagreements(results: readonly NumberFacts[], first: number): Outline {
  const held = [...results].sort((a, b) => compareText(a.id, b.id)).slice(0, maxNumbers);
  const groups = groupBy(held, (result) => [
    result.subject,
    result.metric,
    result.baseline?.id,
    keyOf(result.hardware),
    ...scaleOf(statedNumber(result)),
  ]);
  const all = groups.flatMap((group) => disagreementIn(group) ?? []).sort(inOrder);
  return { totalCount: all.length, truncated: results.length > maxNumbers, nodes: all.slice(0, first).map(outlineOf) };
}

/** The results of a group of which some pair excludes each other. */
function disagreementIn(group: readonly NumberFacts[]): Disagreement | undefined {
  const held = group.slice(0, maxResults);
  const pairs = held.flatMap((left, index) =>
    held
      .slice(index + 1)
      .filter((right) => excludeEachOther(left, right))
      .map((right): Pair => ({ left, right, reasons: differences(left, right) })),
  );
  if (pairs.length === 0) return undefined;
  pairs.sort((a, b) => gravity(reasonOf(a)) - gravity(reasonOf(b)));
  const involved = new Set(pairs.flatMap(({ left, right }) => [left, right]));
  const likelyReason = pairs[0] ? reasonOf(pairs[0]) : "NONE_STATED";
  return { pairs, likelyReason, results: held.filter((result) => involved.has(result)) };
}

function reasonOf({ left, right, reasons }: Pair): LikelyReason {
  if (reasons.some(({ isStated }) => isStated)) return "OTHER_CONTEXT";
  if (left.paper.id === right.paper.id) return "ONE_PAPER";
  return reasons.length === 0 ? "NONE_STATED" : "UNSAID_CONTEXT";
}

const gravity = (reason: LikelyReason): number => likelyReasons.indexOf(reason);

/** How far the numbers lie apart, as a share of the smaller one. */
function spreadOf({ results }: Disagreement): number {
  const { min, max } = rangeOf(results);
  return max === min ? 0 : (max - min) / Math.max(Math.abs(min), Number.MIN_VALUE);
}

/** Those that nothing explains come first, then those that lie furthest apart. */
function inOrder(a: Disagreement, b: Disagreement): number {
  const [one, other] = [a.results[0]?.id ?? "", b.results[0]?.id ?? ""];
  return gravity(a.likelyReason) - gravity(b.likelyReason) || spreadOf(b) - spreadOf(a) || compareText(one, other);
}

function rangeOf(results: readonly NumberFacts[]): { readonly min: number; readonly max: number } {
  const numbers = results.map(statedNumber);
  return { min: Math.min(...numbers.map(({ number }) => number)), max: Math.max(...numbers.map(({ upper }) => upper)) };
}

function outlineOf({ results, pairs, likelyReason }: Disagreement): Outline {
  const [first] = results;
  const byNumber = [...results].sort((a, b) => statedNumber(a).number - statedNumber(b).number || compareText(a.id, b.id));
  return {
    subject: first?.subject ?? null,
    metric: first?.metric ?? null,
    baseline: first?.baseline?.id ?? null,
    hardware: (first?.hardware ?? []).map(({ id }) => id).sort(compareText),
    unit: first ? statedNumber(first).unit : null,
    ...rangeOf(results),
    results: byNumber.map(({ id }) => id),
    sources: [...new Set(results.map(({ paper }) => paper.id))].sort(compareText),
    likelyReason,
    pairs: pairs.slice(0, maxPairs).map(({ left, right, reasons }) => ({
      left: left.id,
      right: right.id,
      comparable: reasons.length === 0,
      reasons: reasons.map(({ text }) => text),
    })),
  };
}
