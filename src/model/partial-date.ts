/** Year, year and month, or year, month and day, as ISO 8601 writes them. */
const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days that every month has: up to here no calendar has to be asked. */
const daysOfAnyMonth = 28;

/** True for an ISO 8601 date of any precision that the calendar has: `2024`, `2024-02`, `2024-02-29`. */
export function isPartialDate(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysOfAnyMonth || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
