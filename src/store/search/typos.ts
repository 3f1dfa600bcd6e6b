/** The part of a word in which typing errors are looked for, in letters. */
const prefixLength = 7;

/** Words up to these numbers of letters are forgiven so many errors. */
const oneErrorFrom = 4;
const twoErrorsFrom = 8;

/** How many typing errors are forgiven in a word: they are in its letters, never in its digits (H100 is not H200). */
function errorsAllowed(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= twoErrorsFrom ? 2 : letters >= oneErrorFrom ? 1 : 0;
}

/**
 * Numbers under which the index keeps a word for its misspellings: hashes of what is left of its first letters when some are deleted
 * (SymSpell, Garbe 2012), each with the length of the word and its digits. None for a word in which nothing is forgiven.
 */
export const typoKeys = (text: string): number[] => keysWith(text, ({ length }) => [length]);

/**
 * Numbers under which the index has every word that few enough errors turn into this one: they do not change the digits, and the length by
 * one each. Other words may stand there as well.
 */
export const misspeltKeys = (text: string): number[] =>
  keysWith(text, ({ length }, allowed) => Array.from({ length: 2 * allowed + 1 }, (_, index) => length - allowed + index));

function keysWith(text: string, lengthsOf: (letters: readonly string[], allowed: number) => readonly number[]): number[] {
  const allowed = errorsAllowed(text);
  if (allowed === 0) return [];
  const { letters, digits } = spell(text);
  // Words have no blanks, so that the parts stay apart.
  const ends = lengthsOf(letters, allowed).map((length) => ` ${length} ${digits}`);
  const first = letters.slice(0, prefixLength);
  const keys = new Set<number>();
  const addWithout = (one = -1, other = -1): void => {
    let begun = hashBasis;
    for (let at = 0; at < first.length; at += 1) if (at !== one && at !== other) begun = mix(begun, first[at] ?? "");
    for (const end of ends) keys.add(mix(begun, end) >>> 3);
  };
  addWithout();
  for (let one = 0; one < first.length; one += 1) addWithout(one);
  if (allowed > 1)
    for (let one = 0; one < first.length; one += 1) for (let other = one + 1; other < first.length; other += 1) addWithout(one, other);
  return [...keys];
}

/** FNV-1a over UTF-16 code units, of whose 32 bits 29 are taken: a key and a word's number then make one exact number. */
export const hash = (text: string): number => mix(hashBasis, text) >>> 3;

const hashBasis = 0x811c9dc5;

/** Goes on with a hash over more text. */
function mix(value: number, text: string): number {
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

/** A word taken apart to be compared with others: as far as somebody looks, for most differ in their length already. */
export class Spelling {
  private parts: { readonly letters: readonly string[]; readonly digits: string; readonly allowed: number } | undefined;

  constructor(readonly text: string) {}

  get letters(): readonly string[] {
    return this.apart.letters;
  }

  get digits(): string {
    return this.apart.digits;
  }

  /** How many typing errors are forgiven in it. */
  get allowed(): number {
    return this.apart.allowed;
  }

  private get apart(): NonNullable<Spelling["parts"]> {
    const { text } = this;
    this.parts ??= { letters: Array.from(text), digits: text.replace(/\P{N}/gu, ""), allowed: errorsAllowed(text) };
    return this.parts;
  }
}

/** Takes a word apart. */
export const spell = (text: string): Spelling => new Spelling(text);

/** More UTF-16 code units than this come or go with no typing errors that are forgiven. */
const mostUnits = 4;

/**
 * How many typing errors lie between two words; undefined where they are more than are forgiven in the shorter one, or their digits differ.
 */
export function errorsBetween(one: Spelling, other: Spelling): number | undefined {
  if (Math.abs(one.text.length - other.text.length) > mostUnits) return undefined;
  const allowed = Math.min(one.allowed, other.allowed);
  if (Math.abs(one.letters.length - other.letters.length) > allowed || one.digits !== other.digits) return undefined;
  const errors = distance(one.letters, other.letters);
  return errors <= allowed ? errors : undefined;
}

/** Names of one line differ in so many digits at most. */
const digitsOfLine = 2;

/**
 * How many digits were left out, put in or replaced between two names that differ in nothing else, as members of one line do: never
 * forgiven, but told to whoever asks for one that does not exist. Undefined for other names.
 */
export function digitsBetween(one: string, other: string): number | undefined {
  const lettersOf = (text: string): string => text.replace(/\p{N}+/gu, "0");
  if (!/\p{L}/u.test(one) || lettersOf(one) !== lettersOf(other)) return undefined;
  const digits = distance(Array.from(one), Array.from(other));
  return digits > 0 && digits <= digitsOfLine ? digits : undefined;
}

/** Optimal string alignment: letters left out, put in, replaced, and neighbours swapped. */
function distance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let row = b.map((_, index) => index);
  row.push(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced, swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
