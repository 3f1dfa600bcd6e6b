import type { NumberRule } from "./number-rule.js";

/** "by 3.2 points": differences of percentages and scores. */
export const points: NumberRule = {
  id: "results/points",
  version: 2,
  emits: "RESULT",
  dimensions: ["POINTS"],
  unless: [
    {
      reason: "things that are called points",
      where: "AFTER",
      pattern: /^ (?:cloud|of|in|per|set)\b(?! (?:accuracy|mAP|F1|average|terms|lift|improvement|gain))/iu,
    },
  ],
  examples: ["We present Foo. It improves accuracy by 3.2 points."],
  counter: ["We present Foo. It reads 300 points of a cloud."],
};
