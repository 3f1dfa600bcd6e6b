import type { SeedRule } from "./seed-rule.js";

export const numbersAreComplete: SeedRule = {
  says: "Every number carries a unit, a bound and a direction; a range has both ends, and only a range has; a comparison without one is EXACT, or APPROXIMATE where it is ON_PAR.",
  check: ({ nodes }) =>
    nodes
      .filter((node) => node.kind === "RESULT")
      .flatMap(({ id, file, properties }) => {
        const { value, valueMax, unit, bound, outcome } = properties as Readonly<Record<string, string | undefined>> & {
          value?: number;
          valueMax?: number;
        };
        const wrong: string[] = [];
        if (value !== undefined && unit === undefined) wrong.push("the value has no unit");
        if (value === undefined && unit !== undefined) wrong.push("the unit has no value");
        if (value === undefined && valueMax !== undefined) wrong.push("valueMax has no value");
        if ((bound === "RANGE") !== (valueMax !== undefined)) wrong.push("bound RANGE and valueMax go together");
        if (value !== undefined && valueMax !== undefined && valueMax <= value) wrong.push("valueMax is not above value");
        const comparison = outcome === "ON_PAR" ? "APPROXIMATE" : "EXACT";
        if (value === undefined && bound !== comparison)
          wrong.push(`without a number, ${outcome === undefined ? "a fact" : `a comparison that ends ${outcome}`} is ${comparison}`);
        return wrong.map((message) => ({ file, message: `${id}: ${message}` }));
      }),
};
