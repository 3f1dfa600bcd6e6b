import type { NumberAnswer } from "../port/answer.js";

/** Digits of an average. A sum of fractions depends on the order of its parts, from the sixteenth digit on. */
const digits = 14;

/**
 * The mean of the values that a sum was made of, the same whatever the order in which a store adds them up: fourteen digits of it, counted
 * from the first digit of the largest value. Null where there is no value.
 */
export function averageOf({ sum, count, largest }: Pick<NumberAnswer, "sum" | "count" | "largest">): number | null {
  if (sum == null || !count || largest == null || !Number.isFinite(sum)) return null;
  const places = largest === 0 ? 0 : digits - 1 - Math.floor(Math.log10(largest));
  return Number((sum / count).toFixed(Math.min(100, Math.max(0, places)))) + 0;
}
