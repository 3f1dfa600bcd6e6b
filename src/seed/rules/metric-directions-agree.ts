import type { SeedRule } from "./seed-rule.js";

/** Metrics that have one good direction, whatever is measured. ACCURACY (perplexity is LOWER), ENERGY (efficiency is HIGHER) and OTHER have not. */
const directions: Readonly<Record<string, string>> = {
  SPEEDUP: "HIGHER",
  THROUGHPUT: "HIGHER",
  UTILIZATION: "HIGHER",
  COMPRESSION: "HIGHER",
  SCALE: "HIGHER",
  BANDWIDTH: "HIGHER",
  LATENCY: "LOWER",
  TIME: "LOWER",
  MEMORY: "LOWER",
  COST: "LOWER",
};

export const metricDirectionsAgree: SeedRule = {
  says: "A metric that has one good direction is used in that direction.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, file, properties }) => {
      const { metric, betterIs } = properties as { metric?: string; betterIs?: string };
      const direction = metric === undefined ? undefined : directions[metric];
      return direction === undefined || direction === betterIs
        ? []
        : [{ file, message: `${id}: of ${String(metric)}, ${direction.toLowerCase()} is better` }];
    }),
};
