import { readByHand } from "./read-by-hand.js";
import type { Tallies } from "./tally.js";

/** How sure a rule is, from how often it was right. */
export interface MeasuredRule {
  readonly confidence: number;
  readonly hits: number;
  readonly count: number;
}

/** What a rule emits: the part of its name before the slash. */
const emits = (rule: string): string => rule.split("/", 1)[0] ?? rule;

/**
 * The confidence of each rule that was counted: `(hits + 2 p) / (n + 2)`, where p is the precision of all rules that emit the same, so that a rule
 * that was seen twice says little more than its like. What was read by hand elsewhere counts as well. The precision of the like is taken as if they had
 * been wrong once more: what was always right may yet be wrong.
 */
export function confidencesOf(tallies: Tallies): Record<string, MeasuredRule> {
  const inSeeds = tallies
    .names()
    .filter((name) => name.startsWith("rule "))
    .map((name) => name.slice("rule ".length));
  const rules = [...new Set([...inSeeds, ...Object.keys(readByHand)])].sort().map((rule) => {
    const { right, wrong } = tallies.get(`rule ${rule}`);
    const { right: also, count } = readByHand[rule] ?? { right: 0, count: 0 };
    return { rule, right: right + also, wrong: wrong + count - also };
  });
  return Object.fromEntries(
    rules.map(({ rule, right, wrong }) => {
      const alike = rules.filter((each) => emits(each.rule) === emits(rule));
      const [hits, count] = [sum(alike.map((each) => each.right)), sum(alike.map((each) => each.right + each.wrong))];
      const confidence = (right + (2 * hits) / (count + 1)) / (right + wrong + 2);
      // Rounded down: a rule whose like was wrong is never quite sure.
      return [rule, { confidence: Math.floor(confidence * 1000) / 1000, hits: right, count: right + wrong }];
    }),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The file that the extraction reads its confidences from. */
export function confidenceFile(rules: Readonly<Record<string, MeasuredRule>>): string {
  const rows = Object.entries(rules).map(
    ([rule, { confidence, hits, count }]) =>
      `  "${rule}": { confidence: ${String(confidence)}, hits: ${String(hits)}, count: ${String(count)} },`,
  );
  return [
    "/** Written by `npm run measure:extraction`: how often each rule was right in the half of the papers that rules are tried on. */",
    "export const measured: Readonly<Record<string, { readonly confidence: number; readonly hits: number; readonly count: number }>> = {",
    ...rows,
    "};",
    "",
  ].join("\n");
}
