import type { ComparisonRule } from "./comparison-rule.js";

/** "significantly reduces the latency": a strong word beside a metric, and no number. */
export const improves: ComparisonRule = {
  id: "results/improves",
  version: 1,
  emits: "RESULT",
  outcome: "BETTER",
  pattern:
    /\b(?:significant|substantial|considerabl|dramatic|drastic|great|consistent|notabl|effective|marked|remarkabl|vast)(?:ly|y|e)? (?:reduc|improv|increas|lower|decreas|enhanc|boost|cut|speed|accelerat|minimi[sz]|sav|shorten|rais)\p{Ll}+|\b(?:significant|substantial|considerable|dramatic|drastic|notable|remarkable|consistent) (?:[\p{L}-]+ ){0,2}(?:reductions?|improvements?|gains?|speed-?ups?|savings?|accelerations?|increases?|benefits?)\b/gu,
  metric: null,
  unless:
    /\b(?:not|without|need|may|could|would|challeng\p{Ll}+|existing|aims? to|to) (?:significant|substantial)|\b(?:potential|how|whether|opportunit\p{Ll}+) /iu,
  besideNumbers: false,
  examples: ["We present Foo. Experiments show that Foo significantly reduces the latency."],
  counter: ["We present Foo. Foo reduces the latency by 40%.", "Existing work significantly reduces the latency."],
};
