import type { GraphRule } from "./graph-rule.js";

/** Properties and links that make two results of one paper the same measurement; the baseline and the words are left out. */
const measurement = ["metric", "value", "valueMax", "bound", "unit", "betterIs", "precision", "hardwareCount"] as const;
const context = new Set(["RESULT_PAPER", "RESULT_SUBJECT", "RESULT_HARDWARE", "RESULT_MODELS", "RESULT_BENCHMARKS"]);

export const rangesAreStatedOnce: GraphRule = {
  says: "One range is stated once: what else it was stated against stands under furtherBaselines.",
  check: ({ nodes, edges }) => {
    const ranges = nodes.filter((node) => node.kind === "RESULT" && node.properties["valueMax"] !== undefined);
    const baselines = new Map(edges.filter((edge) => edge.type === "RESULT_BASELINE").map((edge) => [edge.from, edge.to]));
    const contexts = Map.groupBy(
      edges.filter((edge) => context.has(edge.type)),
      (edge) => edge.from,
    );
    const first = new Map<string, string>();
    return ranges.flatMap(({ id, at, properties }) => {
      const links = (contexts.get(id) ?? []).map((edge) => `${edge.type} ${edge.to}`);
      const key = JSON.stringify([measurement.map((name) => properties[name]), links.sort()]);
      const other = first.get(key);
      first.set(key, other ?? id);
      return other === undefined || baselines.get(other) === baselines.get(id)
        ? []
        : [{ at, message: `${id} repeats the range of ${other} against another baseline: state it once, with furtherBaselines` }];
    });
  },
};
