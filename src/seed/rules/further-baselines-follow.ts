import type { SeedRule } from "./seed-rule.js";

export const furtherBaselinesFollow: SeedRule = {
  says: "furtherBaselines follow a baseline and do not repeat it.",
  check: ({ edges }) => {
    const baselines = new Map(edges.filter((edge) => edge.type === "RESULT_BASELINE").map((edge) => [edge.from, edge.to]));
    return edges
      .filter((edge) => edge.type === "RESULT_FURTHER_BASELINES")
      .flatMap(({ from, to, file }) => {
        const baseline = baselines.get(from);
        if (baseline === undefined) return [{ file, message: `${from} has furtherBaselines and no baseline` }];
        return baseline === to ? [{ file, message: `${from} names its baseline ${to} again` }] : [];
      });
  },
};
