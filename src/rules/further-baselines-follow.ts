import type { GraphRule } from "./graph-rule.js";

export const furtherBaselinesFollow: GraphRule = {
  says: "furtherBaselines follow a baseline and do not repeat it.",
  check: ({ edges }) => {
    const baselines = new Map(edges.filter((edge) => edge.type === "RESULT_BASELINE").map((edge) => [edge.from, edge.to]));
    return edges
      .filter((edge) => edge.type === "RESULT_FURTHER_BASELINES")
      .flatMap(({ from, to, at }) => {
        const baseline = baselines.get(from);
        if (baseline === undefined) return [{ at, message: `${from} has furtherBaselines and no baseline` }];
        return baseline === to ? [{ at, message: `${from} names its baseline ${to} again` }] : [];
      });
  },
};
