import { patternOf } from "../../text/pattern-of.js";
import type { NumberRule } from "./number-rule.js";

/** "by 3.2 points": differences of percentages and scores. */
export const points: NumberRule = {
  id: "results/points",
  version: 4,
  emits: "RESULT",
  dimensions: ["POINTS"],
  unless: [
    {
      reason: "things that are called points",
      where: "AFTER",
      pattern: patternOf(
        "iu",
        String.raw`^ (?:cloud|in|per|set|of (?:an?|each|every|the (?!baseline|original|full|best|dense|uncompressed)))\b`,
        String.raw`(?! (?:accuracy|mAP|F1|average|terms|lift|improvement|gain))`,
      ),
    },
    {
      reason: "a scale",
      where: "AFTER",
      pattern: /^ (?:[\p{L}-]+ ){0,3}(?:scales?|framework|Likert|ratings?|rubric|scheme|questionnaire)\b/iu,
    },
  ],
  examples: ["We present Foo. It improves accuracy by 3.2 points."],
  counter: ["We present Foo. It reads 300 points of a cloud."],
};
