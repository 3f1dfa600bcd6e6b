import { normalizeName } from "./names.js";
import { fold, placedWords, type Word } from "./words.js";

/** A part of a text: half-open, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A word with where it stands in the text as it is written, and its pieces with theirs. */
export interface LocatedWord extends Word, TextRange {
  readonly parts: readonly (TextRange & { readonly text: string })[];
}

/** The words of a text, as `wordsOf` finds them, each with its place. */
export function locateWords(text: string): LocatedWord[] {
  const { folded, range } = map(text, fold);
  return placedWords(folded).map(({ text: word, written, pieces, parts, at, length }) => ({
    ...{ text: word, written, pieces },
    ...range(at, length),
    parts: parts.map((part) => ({ text: part.text, ...range(part.at, part.length) })),
  }));
}

/** The start of a name that stands for so many letters of its form as names are compared. */
export const locateStart = (name: string, letters: number): TextRange => map(name, normalizeName).range(0, letters);

/** A text changed character by character, and where each part of what comes out stands in it. */
function map(
  text: string,
  change: (character: string) => string,
): { readonly folded: string; readonly range: (at: number, length: number) => TextRange } {
  let [folded, at] = ["", 0];
  const units: TextRange[] = [];
  for (const character of text) {
    const changed = change(character);
    const range = { start: at, end: at + character.length };
    const last = units.at(-1);
    // An accent belongs to the letter before it.
    if (changed === "" && last && /\p{M}/u.test(character)) units[units.length - 1] = { ...last, end: range.end };
    for (let unit = 0; unit < changed.length; unit += 1) units.push(range);
    folded += changed;
    at = range.end;
  }
  return {
    folded,
    range: (from, length) => ({ start: units[from]?.start ?? at, end: units[from + length - 1]?.end ?? at }),
  };
}
