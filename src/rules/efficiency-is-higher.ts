import { isEfficiency } from "../model/metric-directions.js";
import type { GraphRule } from "./graph-rule.js";

export const efficiencyIsHigher: GraphRule = {
  says: "Energy efficiency is better when higher; energy drawn is better when lower.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, at, properties }) => {
      const { metric, betterIs, claim } = properties as { metric?: string; betterIs?: string; claim?: string };
      if (metric !== "ENERGY" || claim === undefined) return [];
      const efficiency = isEfficiency(claim);
      return efficiency === (betterIs === "HIGHER")
        ? []
        : [{ at, field: "betterIs", message: `${id}: ${efficiency ? "efficiency is HIGHER" : "energy drawn is LOWER"}` }];
    }),
};
