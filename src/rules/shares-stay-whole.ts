import type { GraphRule } from "./graph-rule.js";

/** Metrics whose percentages are levels or points. */
const levels = new Set(["ACCURACY", "UTILIZATION", "COMPRESSION"]);

export const sharesStayWhole: GraphRule = {
  says: "Nothing is saved by 100 % or more, and nothing is used by more than 100 %.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, at, properties }) => {
      const {
        metric = "",
        value = 0,
        unit,
        betterIs,
        outcome,
      } = properties as Readonly<Record<string, string | undefined>> & { value?: number };
      const saved = unit === "%" && betterIs === "LOWER" && outcome === "BETTER" && !levels.has(metric) && value >= 100;
      const used = unit === "%" && metric === "UTILIZATION" && value > 100;
      return saved || used ? [{ at, field: "value", message: `${id}: ${value} % cannot be ${saved ? "saved" : "used"}` }] : [];
    }),
};
