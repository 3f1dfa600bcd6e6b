import { encodeCursor } from "../../../../plan/parse/cursor.js";
import type { Scalar } from "../../../../plan/selection.js";

/** A number as JSON; one that is none is not whole. */
export const numberText = (value: unknown): string => (Number.isFinite(value) ? String(value) : "\u0001");

/** The cursor of a row, of the values that order it. `booleans` has a 1 for each that is true or false, which SQLite keeps as 1 and 0. */
export function pageCursor(signature: string, booleans: string, ...position: readonly (Scalar | null)[]): string {
  const values = position.map((value, index) => (booleans[index] === "1" && value !== null ? value === 1 : value));
  return encodeCursor(signature, values);
}
