import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { smallest } from "../../../src/store/search/smallest.js";
import { propertyRuns } from "../../support/property-runs.js";

test("what stands between two places is what stands there once everything is sorted", () => {
  const numbers = fc.uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 1_000, size: "max" });
  fc.assert(
    fc.property(numbers, fc.nat(), fc.nat(), (values, one, other) => {
      const [start, stop] = [one % (values.length + 1), other % (values.length + 1)].sort((a, b) => a - b) as [number, number];
      const sorted = Float64Array.from(values).sort();
      expect(Array.from(smallest(Float64Array.from(values), start, stop))).toEqual(Array.from(sorted.subarray(start, stop)));
    }),
    { numRuns: propertyRuns(100) },
  );
});
