import type { GraphRule } from "./graph-rule.js";

/** What counts something that is there. */
const amounts = ["parameters", "memoryGB", "hardwareCount"];

export const amountsArePositive: GraphRule = {
  says: "Parameters, memory and devices that are counted are more than none.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, at, properties }) =>
      amounts.flatMap((field) => {
        const amount = properties[field];
        return typeof amount === "number" && amount <= 0 ? [{ at, field, message: `${id}: ${field} is ${String(amount)}` }] : [];
      }),
    ),
};
