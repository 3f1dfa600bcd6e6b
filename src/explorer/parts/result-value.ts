import { formatCount } from "./format.js";

/** The number of a result as the API gives it. */
export interface ReportedNumber {
  readonly metric: string;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly bound: string;
  readonly unit: string | null;
}

/** What stands before a number for what it is; a range says so by itself. */
const MARKS: Readonly<Record<string, string>> = {
  APPROXIMATE: "~",
  UP_TO: "≤\u00a0",
  AT_LEAST: "≥\u00a0",
  AVERAGE: "avg\u00a0",
  MEDIAN: "median\u00a0",
  GEOMEAN: "geomean\u00a0",
};

/** A number as it is read: with its unit and with what it is (`1.5–2.0×`, `≤ 2.4×`, `~2×`, `20–50 %`), and its metric where that is no speedup by a factor. */
export interface ReadNumber {
  readonly number: string;
  readonly metric: string | undefined;
}

/** Reads the number of a result; undefined where none is reported. */
export function readNumber({ metric, value, valueMax, bound, unit }: ReportedNumber): ReadNumber | undefined {
  if (value === null) return undefined;
  const range = valueMax === null ? formatNumber(value) : `${formatNumber(value)}–${formatNumber(valueMax)}`;
  const isFactor = unit === "x";
  const number = `${MARKS[bound] ?? ""}${range}${isFactor ? "×" : unit === null ? "" : `${gapBefore(unit)}${unit}`}`;
  return { number, metric: isFactor && metric === "SPEEDUP" ? undefined : metric.toLowerCase() };
}

/** A short unit stays in the line of its number; a line may end before a long word, for which a narrow column has no room. */
const gapBefore = (unit: string): string => ((unit.split(" ")[0] ?? "").length > 8 ? " " : "\u00a0");

/** A number in its own digits, with thousands apart where it is a large whole one. */
const formatNumber = (value: number): string =>
  Number.isInteger(value) && value >= 10_000 && value < 1e15 ? formatCount(value) : String(value);
