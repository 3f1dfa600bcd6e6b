import type { TextRange } from "../../model/located-words.js";
import type { Highlight } from "./highlight.js";

/** The most of a text that is shown, in UTF-16 code units. */
export const maxPassage = 160;

/** How much stands before the first match of a passage. */
const before = 40;

/** A text with what of it matched: of a long one the passage that holds most of it, cut between words where there are any. */
export function cutPassage(text: string, ranges: readonly TextRange[]): Highlight {
  if (text.length <= maxPassage) return { matchedText: text, ranges };
  const starts = ranges.map(({ start }) => startBefore(text, Math.min(Math.max(0, start - before), text.length - maxPassage), start));
  const [start = 0] = starts.sort((a, b) => heldFrom(b, ranges) - heldFrom(a, ranges) || a - b);
  const end = endBefore(text, start + maxPassage);
  const shown = ranges
    .filter((range) => range.start < end && range.end > start)
    .map((range) => ({ start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start }));
  return { matchedText: text.slice(start, end), ranges: shown };
}

/** How much of what matched stands in the passage from here on. */
const heldFrom = (from: number, ranges: readonly TextRange[]): number =>
  ranges.reduce((sum, { start, end }) => sum + (start >= from && end <= from + maxPassage ? end - start : 0), 0);

/** The first start of a word from a place on, no later than the match. */
function startBefore(text: string, from: number, match: number): number {
  if (from === 0) return 0;
  const space = text.slice(from - 1, match + 1).search(/\s\S/u);
  return space < 0 ? wholeCharacter(text, from) : from + space;
}

/** The last end of a word up to a place. */
function endBefore(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = /\s+\S*$/u.exec(text.slice(to - before, to + 1));
  return space ? to - before + space.index : wholeCharacter(text, to);
}

/** A place that is not in the middle of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
