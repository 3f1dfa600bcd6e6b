import { othersValue, type NumberRule } from "./number-rule.js";

/** "26.15 PSNR", "45.2 mAP", "28.4 BLEU". */
export const score: NumberRule = {
  id: "results/score",
  version: 3,
  emits: "RESULT",
  dimensions: ["SCORE"],
  unless: [{ reason: "the value of others", where: "BEFORE", pattern: othersValue }],
  examples: ["We present Foo. It reaches 45.2 mAP on WikiBar."],
  counter: ["We present Foo. It maps 45 things."],
};
