import type { GraphRule } from "./graph-rule.js";

export const compressionIsSaved: GraphRule = {
  says: "COMPRESSION is what is saved, as a ratio or a percentage; what is left is OTHER, and less of it is better.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, at, properties }) => {
      const { metric, unit } = properties as { metric?: string; unit?: string };
      const saved = unit === undefined || unit === "x" || unit === "%";
      return metric !== "COMPRESSION" || saved
        ? []
        : [{ at, field: "unit", message: `${id}: ${unit} is not a compression: write what is left as OTHER` }];
    }),
};
