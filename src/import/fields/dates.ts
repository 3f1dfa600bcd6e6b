import { isPartialDate } from "../../model/partial-date.js";

/** The names of each month: the English one, and those of other languages that begin like it. */
const months = [
  "january januari janvier janeiro",
  "february februari febrero febbraio",
  "march mars marzo marco",
  "april aprile",
  "may",
  "june juni junio junho",
  "july juli julio julho",
  "august augustus",
  "september septembre septiembre",
  "october octobre octubre",
  "november novembre noviembre novembro",
  "december decembre",
].map((names) => names.split(" "));

/** The number of a month, `01` to `12`, by its number, name or the beginning of its name; null for anything else. */
export function monthOf(text: string): string | null {
  const word = text.trim().toLowerCase();
  const index = /^\d{1,2}$/.test(word) ? Number(word) - 1 : namedMonth(word);
  return index >= 0 && index < 12 ? String(index + 1).padStart(2, "0") : null;
}

/** The place of a month in the year, from 0 on; -1 for any other word. */
function namedMonth(word: string): number {
  const name = /^([a-z]{3,10})\.?$/.exec(word)?.[1];
  return name === undefined ? -1 : months.findIndex((names) => names.some((each) => each.startsWith(name)));
}

/** A date of what is known: the year, and the month and the day where they make one that the calendar has. Null without a year. */
export function dateOf(
  year: string | number | null | undefined,
  month?: string | number | null,
  day?: string | number | null,
): string | null {
  const stated = /^\s*(\d{4})\s*$/.exec(String(year ?? ""))?.[1];
  if (stated === undefined || stated < "1500") return null;
  const inMonth = monthOf(String(month ?? ""));
  const onDay = /^\s*(\d{1,2})\s*$/.exec(String(day ?? ""))?.[1]?.padStart(2, "0");
  const candidates = [`${stated}-${inMonth ?? ""}-${onDay ?? ""}`, `${stated}-${inMonth ?? ""}`, stated];
  return candidates.find(isPartialDate) ?? null;
}

/**
 * The date at the beginning of a text: ISO 8601 of any precision, with slashes (`2024/05//`, `2009///Spring`), or with the month as a word
 * (`3 March 2025`, `March 3, 2025`, `May 2024`, `2024/May/03`, `May/2024`), or a month before its year (`05/2024`). Null where there is none.
 */
export function dateIn(text: string | number | null | undefined): string | null {
  const stated = String(text ?? "")
    .trim()
    .slice(0, 60);
  const yearFirst = /^(\d{4})[\s/-]([A-Za-z]{3,10})\.?(?:[\s/-](\d{1,2})(?:st|nd|rd|th)?(?=T\d|[^A-Za-z\d]|$)|(?![A-Za-z]))/.exec(stated);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const [, year, month, day] = /^(\d{4})(?!\d)(?:[-/.](\d{1,2})?(?!\d)(?:[-/.](\d{1,2})?(?!\d))?)?/.exec(stated) ?? [];
  if (year !== undefined) return dateOf(year, month, day);
  const dayFirst = /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s/-]+([A-Za-z]{3,10})\.?,?[\s/-]+(\d{4})\b/.exec(stated);
  if (dayFirst) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,10})\.?,?[\s/-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?[\s/-]+)?(\d{4})\b/.exec(stated);
  if (monthFirst) return dateOf(monthFirst[3], monthFirst[1], monthFirst[2]);
  const ofMonth = /^(\d{1,2})[/.-](\d{4})$/.exec(stated);
  return ofMonth ? dateOf(ofMonth[2], ofMonth[1]) : null;
}

/** The earlier of two dates; of two that may be the same day, the more precise one. */
export function earlierDate(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  if (one.startsWith(other)) return one;
  if (other.startsWith(one)) return other;
  return one < other ? one : other;
}

/** The earliest of the dates that are stated. */
export const earliestDate = (dates: readonly (string | null)[]): string | null => dates.reduce(earlierDate, null);
