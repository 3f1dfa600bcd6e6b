import type { Range } from "./highlighted.js";

/** Words that stand in a text, with the place where they were read: an import may have brought another version of the text since. */
export interface Quote extends Range {
  readonly quote: string;
}

/** Whether a text says the words at their place. */
export const isAtPlace = ({ quote, start, end }: Quote, text: string | null): text is string => text?.slice(start, end) === quote;

/** The places of quotes in a text, in their order; what overlaps is one, and what the text does not say there is left out. */
export function placesOf(quotes: readonly Quote[], text: string): Range[] {
  const places: { start: number; end: number }[] = [];
  for (const { start, end } of quotes.filter((quote) => isAtPlace(quote, text)).sort((one, other) => one.start - other.start)) {
    const last = places.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else places.push({ start, end });
  }
  return places;
}

/** How much of a text is shown on each side of a quote, in characters, before it is opened. */
const around = 160;

/** The part of a text around a quote that is shown before it is opened: whole words, and nothing is folded that would be shorter than a line. */
export function passageAround({ start, end }: Range, text: string): Range {
  const before = text.slice(0, Math.max(0, start - around)).search(/\S*$/u);
  const after = text.slice(end + around).search(/\s|$/u) + end + around;
  return { start: start <= 1.5 * around ? 0 : before, end: text.length - end <= 1.5 * around ? text.length : after };
}
