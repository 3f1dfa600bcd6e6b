import type { GraphRule } from "./graph-rule.js";

export const numbersAreComplete: GraphRule = {
  says: "Every number carries a unit, a bound and a direction; a range has both ends, and only a range has; a comparison without one is EXACT, or APPROXIMATE where it is ON_PAR.",
  check: ({ nodes }) =>
    nodes
      .filter((node) => node.kind === "RESULT")
      .flatMap(({ id, at, properties }) => {
        const { value, valueMax, unit, bound, outcome } = properties as Readonly<Record<string, string | undefined>> & {
          value?: number;
          valueMax?: number;
        };
        const wrong: (readonly [field: string, message: string])[] = [];
        if (value !== undefined && unit === undefined) wrong.push(["unit", "the value has no unit"]);
        if (value === undefined && unit !== undefined) wrong.push(["value", "the unit has no value"]);
        if (value === undefined && valueMax !== undefined) wrong.push(["value", "valueMax has no value"]);
        if ((bound === "RANGE") !== (valueMax !== undefined)) wrong.push(["valueMax", "bound RANGE and valueMax go together"]);
        if (value !== undefined && valueMax !== undefined && valueMax <= value) wrong.push(["valueMax", "valueMax is not above value"]);
        const comparison = outcome === "ON_PAR" ? "APPROXIMATE" : "EXACT";
        if (value === undefined && bound !== comparison)
          wrong.push([
            "bound",
            `without a number, ${outcome === undefined ? "a fact" : `a comparison that ends ${outcome}`} is ${comparison}`,
          ]);
        return wrong.map(([field, message]) => ({ at, field, message: `${id}: ${message}` }));
      }),
};
