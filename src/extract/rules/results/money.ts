import type { NumberRule } from "./number-rule.js";

/** "$0.3 per kernel". */
export const money: NumberRule = {
  id: "results/money",
  version: 1,
  emits: "RESULT",
  dimensions: ["MONEY"],
  unless: [
    { reason: "a market", where: "AFTER", pattern: /^ ?(?:million|billion|trillion)? ?(?:market|industry|budget|company|investment)/iu },
  ],
  examples: ["We present Foo. It costs about $0.3 per kernel."],
  counter: ["This is a $5 billion market."],
};
