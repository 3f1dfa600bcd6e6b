import { expect, test } from "@jest/globals";
import { improvementFactor } from "../../../src/model/declare/improvement-factor.js";
import { excludeEachOther, scaleOf, statedNumber } from "../../../src/store/read/traverse/stated-number.js";
import type { NumberFacts } from "../../../src/store/port/facts.js";

type Stated = Partial<Pick<NumberFacts, "value" | "valueMax" | "bound" | "unit" | "betterIs" | "outcome" | "metric">>;

/** A result as a paper states it, its factor derived. */
function stated(given: Stated): NumberFacts {
  const own = { metric: "SPEEDUP", value: 2, valueMax: null, bound: "EXACT", unit: "x", betterIs: "HIGHER", outcome: "BETTER", ...given };
  const context = { precision: null, hardwareCount: null, baseline: null, hardware: [], models: [], benchmarks: [] };
  const factor = improvementFactor({ properties: own, links: new Set() });
  return { id: "result:p/r", subject: "technique:t", ...context, ...own, factor, paper: { id: "paper:p", published: null } };
}

const milliseconds = { metric: "LATENCY", unit: "ms", betterIs: "LOWER" };

test.each<[string, Stated, Stated]>([
  ["two exact numbers", { value: 1.7 }, { value: 2.4 }],
  ["a ratio and a percentage", { value: 2.4 }, { value: 40, unit: "%" }],
  ["a number above what is at most", { value: 12 }, { value: 9, bound: "UP_TO" }],
  ["a number below what is at least", { value: 1.5 }, { value: 3, bound: "AT_LEAST" }],
  ["ends that leave nothing between them", { value: 2, bound: "UP_TO" }, { value: 5, bound: "AT_LEAST" }],
  ["ranges that do not touch", { value: 1.5, valueMax: 2.5, bound: "RANGE" }, { value: 4, valueMax: 6, bound: "RANGE" }],
  ["a number beyond a range", { value: 9 }, { value: 2, valueMax: 4, bound: "RANGE" }],
  ["two averages", { value: 2, bound: "AVERAGE" }, { value: 4, bound: "AVERAGE" }],
  ["an average above what is at most", { value: 12, bound: "AVERAGE" }, { value: 9, bound: "UP_TO" }],
  ["an average below a range", { value: 1.1, bound: "GEOMEAN" }, { value: 2, valueMax: 4, bound: "RANGE" }],
  ["times in one unit", { ...milliseconds, value: 30 }, { ...milliseconds, value: 41 }],
  ["a loss beyond the worst one", { value: 4, outcome: "WORSE" }, { value: 2, outcome: "WORSE", bound: "UP_TO" }],
])("%s exclude each other", (_name, left, right) => {
  expect(excludeEachOther(stated(left), stated(right))).toBe(true);
  expect(excludeEachOther(stated(right), stated(left))).toBe(true);
});

test.each<[string, Stated, Stated]>([
  ["numbers as precise as they are written", { value: 2 }, { value: 1.7 }],
  ["64 % faster and 1.64 times", { value: 64, unit: "%" }, { value: 1.64 }],
  ["a number below what is at most", { value: 2 }, { value: 9, bound: "UP_TO" }],
  ["two best cases", { value: 5, bound: "UP_TO" }, { value: 9, bound: "UP_TO" }],
  ["a number within a range", { value: 3 }, { value: 2, valueMax: 4, bound: "RANGE" }],
  ["a number and about that", { value: 2.1 }, { value: 2, bound: "APPROXIMATE" }],
  ["an average and one of its numbers", { value: 2, bound: "AVERAGE" }, { value: 5 }],
  ["an average and a median", { value: 2, bound: "AVERAGE" }, { value: 5, bound: "MEDIAN" }],
  ["a time that is the best or the worst", { ...milliseconds, value: 30, bound: "UP_TO" }, { ...milliseconds, value: 41 }],
  ["a loss within the worst one", { value: 1.5, outcome: "WORSE" }, { value: 2, outcome: "WORSE", bound: "UP_TO" }],
])("%s may both be true", (_name, left, right) => {
  expect(excludeEachOther(stated(left), stated(right))).toBe(false);
  expect(excludeEachOther(stated(right), stated(left))).toBe(false);
});

test("factors share a scale, and values one with those of their unit and direction alone", () => {
  const scale = (given: Stated): string => JSON.stringify(scaleOf(statedNumber(stated(given))));
  expect(scale({ unit: "%" })).toBe(scale({ unit: "x" }));
  expect(scale({ ...milliseconds })).not.toBe(scale({ unit: "x" }));
  expect(scale({ ...milliseconds })).not.toBe(scale({ ...milliseconds, unit: "s" }));
  expect(scale({ unit: "points", betterIs: "LOWER" })).not.toBe(scale({ unit: "points" }));
});

test("a range of percentages is a range of factors", () => {
  const { number, upper } = statedNumber(
    stated({ value: 20, valueMax: 50, unit: "%", bound: "RANGE", metric: "LATENCY", betterIs: "LOWER" }),
  );
  expect([number, upper]).toEqual([1.25, 2]);
});
