import type { ComparisonRule } from "./comparison-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "significantly reduces the latency": a strong word beside a metric, and no number. */
export const improves: ComparisonRule = {
  id: "results/improves",
  version: 1,
  emits: "RESULT",
  outcome: "BETTER",
  pattern: patternOf(
    "gu",
    String.raw`\b(?:significant|substantial|considerabl|dramatic|drastic|great|consistent|notabl|effective|marked|remarkabl`,
    String.raw`|vast)(?:ly|y|e)? (?:reduc|improv|increas|lower|decreas|enhanc|boost|cut|speed|accelerat|minimi[sz]|sav|shorten`,
    String.raw`|rais)\p{Ll}+|\b(?:significant|substantial|considerable|dramatic|drastic|notable|remarkable`,
    String.raw`|consistent) (?:[\p{L}-]+ ){0,2}(?:reductions?|improvements?|gains?|speed-?ups?|savings?|accelerations?`,
    String.raw`|increases?|benefits?)\b`,
  ),
  metric: null,
  unless: patternOf(
    "iu",
    String.raw`\b(?:not|without|need|may|could|would|challeng\p{Ll}+|existing|aims? to|to) (?:significant|substantial)`,
    String.raw`|\b(?:potential|how|whether|opportunit\p{Ll}+) `,
  ),
  besideNumbers: false,
  examples: ["We present Foo. Experiments show that Foo significantly reduces the latency."],
  counter: ["We present Foo. Foo reduces the latency by 40%.", "Existing work significantly reduces the latency."],
};
