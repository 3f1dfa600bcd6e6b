import type { ResultRow } from "../../parts/result-row.js";

interface Named {
  readonly id: string;
}

const ids = (things: readonly Named[]): string => things.map(({ id }) => id).join(" ");

/** The columns of the file, each with what it holds of a result. Several things stand in one cell as ids with spaces between. */
const columns: readonly (readonly [name: string, of: (row: ResultRow) => string | number | null])[] = [
  ["id", ({ id }) => id],
  ["claim", ({ claim }) => claim],
  ["subject", ({ subject }) => subject.id],
  ["metric", ({ metric }) => metric],
  ["bound", ({ bound }) => bound],
  ["value", ({ value }) => value],
  ["value_max", ({ valueMax }) => valueMax],
  ["unit", ({ unit }) => unit],
  ["better_is", ({ betterIs }) => betterIs],
  ["outcome", ({ outcome }) => outcome],
  ["factor", ({ factor }) => factor],
  ["baseline", ({ baseline }) => baseline?.id ?? null],
  ["further_baselines", ({ furtherBaselines }) => ids(furtherBaselines)],
  ["hardware", ({ hardware }) => ids(hardware)],
  ["hardware_count", ({ hardwareCount }) => hardwareCount],
  ["models", ({ models }) => ids(models)],
  ["benchmarks", ({ benchmarks }) => ids(benchmarks)],
  ["precision", ({ precision }) => precision],
  ["not_said", ({ missingContext }) => missingContext.join(" ")],
  ["paper", ({ paper }) => paper.id],
  ["published", ({ paper }) => paper.published],
];

/** Results as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function toCsv(rows: readonly ResultRow[]): string {
  const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, of]) => cell(of(row))))];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
