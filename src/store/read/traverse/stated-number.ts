import { improvementFactor } from "../../../model/declare/improvement-factor.js";
import type { NumberFacts } from "../../port/facts.js";

/**
 * The number of a result on a scale that others share: the improvement factor where one follows from what is stated, else the value in its
 * unit. Numbers on two scales are never held against each other.
 */
export interface StatedNumber {
  readonly number: number;
  /** The upper end of a range on the same scale. */
  readonly upper: number;
  /** `x` for factors. */
  readonly unit: string | null;
  readonly isFactor: boolean;
  readonly isHigherBetter: boolean;
}

/** The number of a result on its scale. */
export function statedNumber(result: NumberFacts): StatedNumber {
  const { value, valueMax, factor, unit, betterIs } = result;
  if (factor === null) return { number: value, upper: valueMax ?? value, unit, isFactor: false, isHigherBetter: betterIs === "HIGHER" };
  const ends = [factor, valueMax === null ? factor : (factorOf(result, valueMax) ?? factor)];
  return { number: Math.min(...ends), upper: Math.max(...ends), unit: "x", isFactor: true, isHigherBetter: true };
}

/** The factor that another value of the same result would imply. */
function factorOf({ metric, unit, betterIs, outcome }: NumberFacts, value: number): number | null {
  return improvementFactor({ properties: { metric, unit, betterIs, outcome, value }, links: new Set() });
}

/** The scale of a number, the same for the same ones alone. */
export const scaleOf = ({ unit, isFactor, isHigherBetter }: StatedNumber): readonly unknown[] => [isFactor, unit, isHigherBetter];

/** What a number says of every measurement that it speaks of: they lie between these ends. */
interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a statement says: of all that was measured, of their mean, or of nothing for certain. */
type Statement =
  { readonly is: "all"; readonly of: Interval } | { readonly is: "mean"; readonly of: Interval } | { readonly is: "nothing" };

/** How far "about" reaches. */
const aboutShare = 0.1;

/** Bounds that state the middle of many measurements; each is a middle of its own. */
const means = ["AVERAGE", "MEDIAN", "GEOMEAN"];

/**
 * How a bound is read. A number is as precise as it is written: 2 may be 1.5 to 2.5, 1.64 may not be 1.7. "Up to 9" says that nothing is
 * above 9, and leaves open what else there is. What is worse by up to 2 times has a factor of 0.5 or more. For values where less is better
 * papers mean either end by "up to", so that nothing follows.
 */
function statementOf(result: NumberFacts): Statement {
  const { number, upper, isFactor, isHigherBetter } = statedNumber(result);
  const [least, most] = [number - precisionOf(number), upper + precisionOf(upper)];
  const { bound } = result;
  if (means.includes(bound)) return { is: "mean", of: { low: least, high: most } };
  if (bound === "APPROXIMATE") return { is: "all", of: { low: number * (1 - aboutShare), high: upper * (1 + aboutShare) } };
  if (bound !== "UP_TO" && bound !== "AT_LEAST") return { is: "all", of: { low: least, high: most } };
  if (!isHigherBetter) return { is: "nothing" };
  const isLoss = isFactor && number < 1;
  return (bound === "UP_TO") !== isLoss
    ? { is: "all", of: { low: -Infinity, high: most } }
    : { is: "all", of: { low: least, high: Infinity } };
}

/** Half a unit of the last place of a number. */
function precisionOf(number: number): number {
  const [digits = "", exponent = "0"] = number.toString().split("e");
  return 0.5 * 10 ** (Number(exponent) - (digits.split(".")[1]?.length ?? 0));
}

/**
 * Whether two numbers on one scale cannot both be true of the same measurements. A mean excludes another one of its kind that differs, and
 * an end that it lies beyond; it excludes no single measurement.
 */
export function excludeEachOther(left: NumberFacts, right: NumberFacts): boolean {
  const [one, other] = [statementOf(left), statementOf(right)];
  if (one.is === "nothing" || other.is === "nothing") return false;
  if (one.is === "mean" && other.is === "mean") return left.bound === right.bound && areApart(one.of, other.of);
  const isSingle = ({ bound }: NumberFacts): boolean => bound === "EXACT" || bound === "APPROXIMATE";
  if ((one.is === "mean" && isSingle(right)) || (other.is === "mean" && isSingle(left))) return false;
  return areApart(one.of, other.of);
}

const areApart = (one: Interval, other: Interval): boolean => one.high < other.low || other.high < one.low;
