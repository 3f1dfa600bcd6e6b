import type { NumberRule } from "./number-rule.js";

/** "2.1x faster", "a speedup of 3 times": nearly every ratio is a result. */
export const ratio: NumberRule = {
  id: "results/ratio",
  version: 7,
  emits: "RESULT",
  dimensions: ["RATIO"],
  unless: [
    {
      reason: "a setting",
      where: "AFTER",
      pattern: /^ ?(?:sparsity levels?|zoom|magnification|upsampling|downsampling|super-resolution|upscal|oversubscri|as expensive to)/iu,
    },
    {
      reason: "how often something is done",
      where: "AFTER",
      pattern: /^ (?:per|a|each|every) (?:day|second|minute|week|iteration|step|layer)/iu,
    },
    {
      reason: "growth of what others do",
      where: "SENTENCE",
      pattern: /\b(?:have grown|has grown|grew|doubl\p{Ll}+ every|every (?:two|\d+) (?:years|months))\b/iu,
    },
    { reason: "a size of a rival", where: "AFTER", pattern: /^ ?(?:(?:its|their|the|our) size\b|larger (?:than|models?)\b)/iu },
    { reason: "what is so in spite of it", where: "BEFORE", pattern: /\bdespite (?:the |its |an? )?(?:[\p{L}-]+'s )?$/iu },
    { reason: "a setting", where: "BEFORE", pattern: /\bat (?:an? |the )?iso-[\p{L}-]+ of (?:up to |about )?$/iu },
    { reason: "a ratio of a design", where: "AFTER", pattern: /^ ?(?:cross-|multiplexing|overprovision)/iu },
    { reason: "what a text doubts", where: "SENTENCE", pattern: /\b(?:theoretical(?:ly)? up to|could in theory|need(?:s|ed)? to be)\b/iu },
  ],
  examples: [
    "We present Foo. Foo is 2.1x faster than Qux.",
    "We present Foo. It has a speedup of 3 times.",
    "We present Foo. Foo doubles the throughput.",
  ],
  counter: [
    "We present Foo. It runs on 8x Bar9 cards.",
    "Models have grown 1000x in three years.",
    "We present Foo. It splits 16x16 tiles.",
    "We present Foo. It wins despite the rival's 4x higher clock.",
    "We present Foo. It wins at an iso-speedup of 1.4x.",
  ],
};
