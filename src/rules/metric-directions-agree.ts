import { metricDirections } from "../model/metric-directions.js";
import type { GraphRule } from "./graph-rule.js";

export const metricDirectionsAgree: GraphRule = {
  says: "A metric that has one good direction is used in that direction.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, at, properties }) => {
      const { metric, betterIs } = properties as { metric?: string; betterIs?: string };
      const direction = metric === undefined ? undefined : metricDirections[metric];
      return direction === undefined || direction === betterIs
        ? []
        : [{ at, field: "betterIs", message: `${id}: of ${String(metric)}, ${direction.toLowerCase()} is better` }];
    }),
};
