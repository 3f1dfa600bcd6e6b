import type { SeedRule } from "./seed-rule.js";

export const efficiencyIsHigher: SeedRule = {
  says: "Energy efficiency is better when higher; energy drawn is better when lower.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, file, properties }) => {
      const { metric, betterIs, claim } = properties as { metric?: string; betterIs?: string; claim?: string };
      if (metric !== "ENERGY" || claim === undefined) return [];
      const efficiency = /efficien|per (watt|joule|energy)/i.test(claim);
      return efficiency === (betterIs === "HIGHER")
        ? []
        : [{ file, message: `${id}: ${efficiency ? "efficiency is HIGHER" : "energy drawn is LOWER"}` }];
    }),
};
