import type { RelationRule } from "./relation-rule.js";

/** "the WikiBar data set", "WikiBar accuracy": any other mention of a benchmark where the paper speaks of what it found. */
export const benchmarkNamed: RelationRule = {
  id: "measured-by/benchmark-named",
  version: 2,
  emits: "MEASURED_BY",
  object: ["BENCHMARK"],
  roles: ["RESULT"],
  after: /^(?!-(?:based|style|like|trained)\b)/u,
  unless: /\b(?:introduce|present|propose)s? (?:[\p{L}-]+ ){0,4}benchmark/iu,
  examples: ["We present Foo. It achieves the best WikiBar accuracy."],
  counter: ["We present Foo. Results show that it beats WikiBar-based sorting.", "WikiBar is hard."],
};
