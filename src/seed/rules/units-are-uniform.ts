import type { SeedRule } from "./seed-rule.js";

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
  percent: "%",
};

export const unitsAreUniform: SeedRule = {
  says: "A unit has one spelling; a share says of what it is one.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, file, properties }) => {
      const { unit } = properties as { unit?: string };
      if (unit === undefined) return [];
      const better = preferred[unit];
      if (better !== undefined) return [{ file, message: `${id}: write the unit ${unit} as ${better}` }];
      return unit.startsWith("%") && unit !== "%" && !/^% of \S/.test(unit)
        ? [{ file, message: `${id}: the share "${unit}" does not say of what` }]
        : [];
    }),
};
