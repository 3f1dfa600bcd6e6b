import type { ComparisonRule } from "./comparison-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "comparable accuracy", "on par with Qux". */
export const comparable: ComparisonRule = {
  id: "results/comparable",
  version: 2,
  emits: "RESULT",
  outcome: "ON_PAR",
  pattern: patternOf(
    "gu",
    String.raw`\b(?:comparable(?! (?:[\p{L}-]+ )?`,
    String.raw`(?:speed-?up|hardware|device|number|amount|size|scale|budget|cost|setting|level|model size|parameter)s?\b)`,
    String.raw`|competitive(?= (?:[\p{L}-]+ ){0,2}`,
    String.raw`(?:accurac|performance|quality|results?|speed|throughput|perplexity|efficien|networks|models|with|to)\p{Ll}*)`,
    String.raw`|on[- ]par|match(?:es|ed|ing)?(?: the| or exceed\p{Ll}*`,
    String.raw`| or surpass\p{Ll}*)?(?= (?:[\p{L}-]+ ){0,5}(?:performance|accuracy|quality|cuBLAS|baselines?|speed|results?`,
    String.raw`|throughput|perplexity))|similar (?:\p{L}+ ){0,2}(?:accuracy|quality|performance|results)|rival(?:s|ing)`,
    String.raw`|statistically indistinguishable|equivalent (?:\p{L}+ ){0,2}(?:accuracy|quality|performance))\b`,
  ),
  metric: "ACCURACY",
  unless: patternOf(
    "iu",
    String.raw`\b(?:at|under|with|given|for) (?:a )?(?:comparable|similar|the same) (?:model|computational|size|cost|budget`,
    String.raw`|parameter|settings?)|\bnot (?:\p{L}+ )?(?:comparable|competitive|match)`,
  ),
  besideNumbers: true,
  examples: ["We present Foo. It has comparable accuracy.", "We present Foo. Foo is on par with Qux."],
  counter: ["We present Foo. It is not comparable."],
};
