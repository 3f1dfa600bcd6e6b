import type { SeedRule } from "./seed-rule.js";

export const numbersAreComplete: SeedRule = {
  says: "Every number carries a unit, a bound and a direction; a range has both ends, and only a range has.",
  check: ({ nodes }) =>
    nodes
      .filter((node) => node.kind === "RESULT")
      .flatMap(({ id, file, properties }) => {
        const { value, valueMax, unit, bound } = properties as { value?: number; valueMax?: number; unit?: string; bound?: string };
        const wrong: string[] = [];
        if (value !== undefined && unit === undefined) wrong.push("the value has no unit");
        if (value === undefined && unit !== undefined) wrong.push("the unit has no value");
        if (value === undefined && valueMax !== undefined) wrong.push("valueMax has no value");
        if ((bound === "RANGE") !== (valueMax !== undefined)) wrong.push("bound RANGE and valueMax go together");
        if (value !== undefined && valueMax !== undefined && valueMax <= value) wrong.push("valueMax is not above value");
        if (value === undefined && bound !== "EXACT" && bound !== "APPROXIMATE")
          wrong.push("a comparison without a number is EXACT or APPROXIMATE");
        return wrong.map((message) => ({ file, message: `${id}: ${message}` }));
      }),
};
