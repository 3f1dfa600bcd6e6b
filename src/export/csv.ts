/** A line of CSV (RFC 4180), without its end. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string => cells.map(cellOf).join(",");

function cellOf(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const isNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value);
  const safe = /^[=+\-@\t\r]/.test(value) && !isNumber ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
