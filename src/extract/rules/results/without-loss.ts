import type { ComparisonRule } from "./comparison-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "without loss of accuracy", "negligible degradation". */
export const withoutLoss: ComparisonRule = {
  id: "results/without-loss",
  version: 2,
  emits: "RESULT",
  outcome: "ON_PAR",
  pattern: patternOf(
    "gu",
    String.raw`\b(?:without (?:[\p{L}-]+ ){0,3}?(?:loss(?:es)?|degradation|drop|sacrific\p{Ll}*|compromis\p{Ll}*|degrading`,
    String.raw`|hurting|harming|affecting|impacting|losing|reducing)\b(?: (?:of|in|on) (?:[\p{L}-]+ ){0,2}?(?:accuracy|quality`,
    String.raw`|performance|fidelity))?|(?:negligible|no|minimal|almost no|little|virtually no|nearly no|marginal|minor|zero`,
    String.raw`|near-zero|near-lossless|slight) (?:[\p{L}-]+ ){0,3}?(?:loss(?:es)?|degradation|drop|impact on (?:accuracy`,
    String.raw`|quality|performance)|accuracy loss|sacrifice)|near-lossless|lossless (?:accuracy|quality|performance|results?|generation))\b`,
  ),
  metric: "ACCURACY",
  unless: /\black(?:s|ing)?\b|\bwithout (?:\p{L}+ )?(?:training|loss of generality)/iu,
  besideNumbers: true,
  examples: ["We present Foo. It is fast without loss of accuracy.", "We present Foo. Foo has negligible accuracy degradation."],
  counter: ["We present Foo. Without loss of generality, it sorts."],
};
