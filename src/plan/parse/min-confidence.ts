import type { End } from "../../model/model.js";
import { inputError } from "./input-error.js";

/** From which confidence on statements count; anything but a number from 0 to 1 is BAD_USER_INPUT. */
export function parseMinConfidence(value: unknown, argument = "minConfidence"): number {
  if (typeof value === "number" && value >= 0 && value <= 1) return value;
  throw inputError(`"${argument}" is ${String(value)}; it must be a number from 0 to 1.`);
}

/** False for the links of a result, which are as sure as the result itself: whether that counts is decided where it is listed. */
export const hasConfidence = ({ edge, direction }: End): boolean => edge.isRelation || direction === "in";
