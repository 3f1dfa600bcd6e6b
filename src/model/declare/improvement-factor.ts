import type { Facts } from "./declaration.js";

/** Metrics whose percentages are levels or points, not changes: no ratio follows from them. */
const percentagesAreLevels = new Set(["ACCURACY", "UTILIZATION", "COMPRESSION"]);

/**
 * The improvement ratio that a result's number implies: above 1 is an improvement, below 1 a loss. Of a range its lower end counts.
 *
 * - `x` is the ratio itself ("3x less memory" is 3). It is inverted where it states what is left ("0.5x the latency" is 2) and where the
 *   subject did worse ("2x slower" is 0.5).
 * - `%` is a change: 64 % faster is 1.64, 40 % lower latency is 1 / (1 - 0.40) = 1.67.
 * - `% of baseline` is the share that is left or reached: 30 % of the memory is 1 / 0.30 = 3.33.
 * - Any other unit, and percentages that are levels (72 % utilization), imply none: null.
 *
 * Ratios computed from percentages are rounded to two decimals, for more would claim a precision that no paper states.
 */
export function improvementFactor({ properties }: Omit<Facts, "origin">): number | null {
  const { metric, value, unit, betterIs, outcome } = properties;
  if (typeof value !== "number" || value <= 0) return null;
  const lowerIsBetter = betterIs === "LOWER";
  const worse = outcome === "WORSE";
  if (unit === "x") return (worse && value > 1) || (lowerIsBetter && !worse && value < 1) ? roundToHundredths(1 / value) : value;
  if (typeof metric === "string" && percentagesAreLevels.has(metric)) return null;
  if (unit === "% of baseline") return roundToHundredths(lowerIsBetter ? 100 / value : value / 100);
  if (unit !== "%") return null;
  const change = (lowerIsBetter === worse ? value : -value) / 100;
  if (change <= -1) return null;
  return roundToHundredths(lowerIsBetter ? 1 / (1 + change) : 1 + change);
}

function roundToHundredths(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
