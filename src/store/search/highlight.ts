import { locateStart, locateWords, type LocatedWord, type TextRange } from "../../model/located-words.js";
import { normalizeName } from "../../model/names.js";
import { joinsOf } from "../../model/words.js";
import { cutPassage } from "./cut-passage.js";
import type { Slot } from "./match-words.js";

/** What matched, and what of it to show so. */
export interface Highlight {
  readonly matchedText: string;
  readonly ranges: readonly TextRange[];
}

/**
 * The one of some texts in which a question is found best, with what of it matched: the start of a name that the question begins, and each
 * of its words, also joined, split, completed, misspelt or shortened. The first of equal ones. What is no name is cut to a
 * passage where it is long.
 */
export function highlight(question: string, slots: readonly Slot[], texts: readonly string[], isName: boolean): Highlight {
  const name = normalizeName(question);
  const found = texts.map((text) => {
    const called = normalizeName(text);
    const isCalledSo = isName && name !== "" && called.startsWith(name);
    const ranges = merge(isCalledSo ? [locateStart(text, name.length)] : rangesOfWords(slots, text));
    // The whole name before its beginnings, the shortest of these first; then what holds most of the words.
    const worth = isCalledSo ? 1 / called.length : sum(ranges);
    return { text, ranges, isCalledSo, worth };
  });
  const [best = { text: "", ranges: [] }] = found.sort((a, b) => Number(b.isCalledSo) - Number(a.isCalledSo) || b.worth - a.worth);
  if (!isName) return cutPassage(best.text, best.ranges);
  // What is called nearly so matches whole.
  return { matchedText: best.text, ranges: best.ranges.length > 0 ? best.ranges : [{ start: 0, end: best.text.length }] };
}

/** Where the words of a question stand in a text, as they were matched in the index: both parts of a split one if it has both. */
function rangesOfWords(slots: readonly Slot[], text: string): TextRange[] {
  const placed = placesOf(locateWords(text));
  const found = slots
    .flatMap(({ terms }) => terms)
    .map(({ words, completes }) => {
      const places = words.map((word) => placed.get(word.text) ?? []);
      const ranges = places.flat().map((range) => (completes === undefined ? range : beginning(text, range, completes)));
      return { ranges, isWhole: places.every(({ length }) => length > 0) };
    });
  const whole = found.flatMap(({ ranges, isWhole }) => (isWhole ? ranges : []));
  return whole.length > 0 ? whole : found.flatMap(({ ranges }) => ranges);
}

/** The part of a word that so many letters of it make. */
const beginning = (text: string, { start, end }: TextRange, letters: number): TextRange => ({
  start,
  end: start + locateStart(text.slice(start, end), letters).end,
});

/** Where each word stands, with its pieces, and neighbours joined. */
function placesOf(words: readonly LocatedWord[]): Map<string, TextRange[]> {
  const places = new Map<string, TextRange[]>();
  const add = (text: string, { start, end }: TextRange): void => {
    places.set(text, [...(places.get(text) ?? []), { start, end }]);
  };
  const pieces = words.flatMap((word) => (word.parts.length > 0 ? word.parts.map((part) => ({ ...part, written: part.text })) : [word]));
  for (const each of [...words, ...words.flatMap(({ parts }) => parts)]) add(each.text, each);
  for (const list of [words, pieces]) {
    list.forEach((_, index) => {
      for (const length of [2, 3]) {
        const joined = list.slice(index, index + length);
        const [first, last] = [joined[0], joined.at(-1)];
        const text = joinsOf(joined).find(({ of }) => of.length === length)?.text;
        if (first && last && text !== undefined) add(text, { start: first.start, end: last.end });
      }
    });
  }
  return places;
}

/** Ranges in their order, those that touch as one. */
function merge(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else if (range.start < range.end) merged.push(range);
  }
  return merged;
}

const sum = (ranges: readonly TextRange[]): number => ranges.reduce((total, { start, end }) => total + end - start, 0);
