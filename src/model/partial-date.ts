/** Year, year and month, or year, month and day, as ISO 8601 writes them. */
const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for an ISO 8601 date of any precision that the calendar has: `2024`, `2024-02`, `2024-02-29`. */
export function isPartialDate(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const [, year, month = "01", day = "01"] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number(year) > 0 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
