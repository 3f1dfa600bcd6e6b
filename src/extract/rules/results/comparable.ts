import type { ComparisonRule } from "./comparison-rule.js";

/** "comparable accuracy", "on par with Qux". */
export const comparable: ComparisonRule = {
  id: "results/comparable",
  version: 1,
  emits: "RESULT",
  outcome: "ON_PAR",
  pattern:
    /\b(?:comparable|competitive|on[- ]par|match(?:es|ed|ing)?(?: the| or exceed\p{Ll}*| or surpass\p{Ll}*)?(?= (?:[\p{L}-]+ ){0,5}(?:performance|accuracy|quality|cuBLAS|baselines?|speed|results?|throughput|perplexity))|similar (?:\p{L}+ ){0,2}(?:accuracy|quality|performance|results)|rival(?:s|ing)|statistically indistinguishable|equivalent (?:\p{L}+ ){0,2}(?:accuracy|quality|performance))\b/gu,
  metric: "ACCURACY",
  unless:
    /\b(?:at|under|with|given|for) (?:a )?(?:comparable|similar|the same) (?:model|computational|size|cost|budget|parameter|settings?)|\bnot (?:\p{L}+ )?(?:comparable|competitive|match)/iu,
  besideNumbers: true,
  examples: ["We present Foo. It has comparable accuracy.", "We present Foo. Foo is on par with Qux."],
  counter: ["We present Foo. It is not comparable."],
};
