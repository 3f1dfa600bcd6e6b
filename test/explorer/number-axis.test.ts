import { describe, expect, test } from "@jest/globals";
import { placeNumbers } from "../../src/explorer/pages/records/number-axis.js";

describe("the axis of numbers", () => {
  const sets = [[1.2, 1.7, 2.4], [3.65, 2.46], [5, 120], [0.001, 0.5, 900], [7], [0, 0], [-3, 4], [1e-7, 1.5e-7]];

  test.each(sets.map((numbers) => [numbers]))("%j stand between its ends, larger ones higher, under ticks in order", (numbers) => {
    const { place, ticks } = placeNumbers(numbers);
    const places = numbers.map(place);
    expect(places.every((at) => at >= -1e-9 && at <= 1 + 1e-9)).toBe(true);
    const inOrder = [...numbers].sort((one, other) => one - other).map(place);
    expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(9);
    expect([place(ticks[0] ?? 1), place(ticks.at(-1) ?? 0)].map((at) => Math.round(at * 1e6) / 1e6 + 0)).toEqual([0, 1]);
  });

  test("is logarithmic where the largest is many times the smallest", () => {
    expect(placeNumbers([5, 120]).ticks).toEqual([1, 10, 100, 1000]);
    expect(placeNumbers([1.2, 2.4]).ticks).toEqual([1, 1.5, 2, 2.5]);
  });
});
