import type { NumberRule } from "./number-rule.js";

/** "two orders of magnitude faster". */
export const orders: NumberRule = {
  id: "results/orders-of-magnitude",
  version: 2,
  emits: "RESULT",
  dimensions: ["ORDERS"],
  unless: [],
  examples: ["We present Foo. Foo is two orders of magnitude faster than Qux."],
  counter: ["Tasks differ by their order and their magnitude."],
};
