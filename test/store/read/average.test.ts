import { expect, test } from "@jest/globals";
import { averageOf } from "../../../src/store/read/average.js";

test("an average is the same in whatever order its values were added up", () => {
  const forwards = 0.1 + 0.2 + 0.3;
  const backwards = 0.3 + 0.2 + 0.1;
  expect(forwards).not.toBe(backwards);
  expect(averageOf({ sum: forwards, count: 3, largest: 0.3 })).toBe(0.2);
  expect(averageOf({ sum: backwards, count: 3, largest: 0.3 })).toBe(0.2);
});

test("what only looks like a number, because larger ones cancel out, is none", () => {
  expect(averageOf({ sum: 0.1 + 0.2 - 0.3, count: 3, largest: 0.3 })).toBe(0);
  expect(averageOf({ sum: -1e-18, count: 2, largest: 1 })).toBe(0);
});

test("it keeps the digits of small and large values, and is null without any", () => {
  expect(averageOf({ sum: 3e-7, count: 2, largest: 2e-7 })).toBe(1.5e-7);
  expect(averageOf({ sum: 3e20, count: 2, largest: 2e20 })).toBe(1.5e20);
  expect(averageOf({ sum: 0, count: 4, largest: 0 })).toBe(0);
  expect(averageOf({ sum: null, count: 0, largest: null })).toBeNull();
});
