import type { GraphRule } from "./graph-rule.js";

/** Spellings that mean a unit which already has one. */
const preferred: Readonly<Record<string, string>> = {
  h: "hours",
  hr: "hours",
  hour: "hours",
  min: "minutes",
  minute: "minutes",
  sec: "s",
  seconds: "s",
  "tok/s": "tokens/s",
  fps: "FPS",
  "frames/s": "FPS",
  TFLOPS: "TFLOP/s",
  PFLOPS: "PFLOP/s",
  GFLOPS: "GFLOP/s",
  times: "x",
  X: "x",
  "×": "x",
  percent: "%",
};

export const unitsAreUniform: GraphRule = {
  says: "A unit has one spelling; a share says of what it is one.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, at, properties }) => {
      const { unit } = properties as { unit?: string };
      if (unit === undefined) return [];
      const better = preferred[unit];
      if (better !== undefined) return [{ at, field: "unit", message: `${id}: write the unit ${unit} as ${better}` }];
      return unit.startsWith("%") && unit !== "%" && !/^% of \S/.test(unit)
        ? [{ at, field: "unit", message: `${id}: the share "${unit}" does not say of what` }]
        : [];
    }),
};
