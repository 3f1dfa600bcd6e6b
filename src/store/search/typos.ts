import { isAscii } from "../../model/names.js";

/** The part of a word in which typing errors are looked for, in letters. */
const partLength = 7;

/** Words of so many letters and digits are long: what comes after their first part tells them from most others. */
const longFrom = 14;

/** Words up to these numbers of letters are forgiven so many errors. */
const oneErrorFrom = 4;
const twoErrorsFrom = 8;

/**
 * Numbers under which the index keeps a word for its misspellings: hashes of what is left of its first letters when some are deleted
 * (SymSpell, Garbe 2012), each with the length of the word and its digits. Of a long word no more than one is deleted, and one more hash is of
 * all that follows: where both errors lie in its first letters, none lies there. None for a word in which nothing is forgiven.
 */
export function typoKeys(text: string): number[] {
  const spelling = spell(text);
  const keys = new Set<number>();
  if (spelling.allowed > 0) addKeys(keys, spelling, 0);
  return [...keys];
}

/**
 * Numbers under which the index has every word that few enough errors turn into this one: they do not change the digits, and the length by
 * one each. Other words may stand there as well.
 */
export function misspeltKeys(text: string): number[] {
  const spelling = spell(text);
  const keys = new Set<number>();
  if (spelling.allowed > 0) for (let longer = -spelling.allowed; longer <= spelling.allowed; longer += 1) addKeys(keys, spelling, longer);
  return [...keys];
}

/** Adds the keys that a word shares with those that are longer by so many letters, shorter where it is less than 0. */
function addKeys(keys: Set<number>, { letters, digits, allowed }: Spelling, longer: number): void {
  const length = letters.length + longer;
  // Words have no blanks, so that the parts stay apart.
  const end = ` ${length} ${digits}`;
  // What the other word has more of its first letters pushes as many of this one out at their end. That much is no other error.
  const pushed = Math.max(0, longer);
  const isLong = length >= longFrom;
  addLeft(keys, letters.slice(0, partLength), end, { most: isLong ? 1 : allowed, others: allowed - pushed, pushed });
  // A letter of the first part may be swapped with the one after it.
  if (isLong && allowed > 1) keys.add(mix(mix(hashBasis, ` ${letters.slice(partLength + 1 - length).join("")}`), end) >>> 3);
}

/** How many letters are deleted: at most so many, of which some are at the end, and so many others anywhere. */
interface Deletions {
  readonly most: number;
  readonly pushed: number;
  readonly others: number;
}

/** Adds hashes of what is left of letters. */
function addLeft(keys: Set<number>, letters: readonly string[], end: string, { most, pushed, others }: Deletions): void {
  for (let last = 0; last <= Math.min(pushed, most); last += 1) {
    const size = letters.length - last;
    const free = Math.min(others, most - last);
    const add = (one: number, other: number): void => {
      let left = hashBasis;
      for (let at = 0; at < size; at += 1) if (at !== one && at !== other) left = mix(left, letters[at] ?? "");
      keys.add(mix(left, end) >>> 3);
    };
    add(-1, -1);
    for (let one = 0; free > 0 && one < size; one += 1) add(one, -1);
    for (let one = 0; free > 1 && one < size; one += 1) for (let other = one + 1; other < size; other += 1) add(one, other);
  }
}

/** FNV-1a over UTF-16 code units, of whose 32 bits 29 are taken: a key and a word's number then make one exact number. */
export const hash = (text: string): number => mix(hashBasis, text) >>> 3;

const hashBasis = 0x811c9dc5;

/** Goes on with a hash over more text. */
function mix(value: number, text: string): number {
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

/** What a word is compared by. */
interface Parts {
  readonly letters: readonly string[];
  readonly digits: string;
  readonly allowed: number;
}

/** A word taken apart to be compared with others: as far as somebody looks, for most differ in their length already. */
export class Spelling {
  private parts: Parts | undefined;

  constructor(readonly text: string) {}

  /** All characters, digits included. */
  get letters(): readonly string[] {
    return this.apart.letters;
  }

  get digits(): string {
    return this.apart.digits;
  }

  /** How many typing errors are forgiven in it: they are in its letters, never in its digits (H100 is not H200). */
  get allowed(): number {
    return this.apart.allowed;
  }

  private get apart(): Parts {
    return (this.parts ??= isAscii(this.text) ? takeApart(this.text) : takeAnyApart(this.text));
  }
}

/** Takes a word apart. */
export const spell = (text: string): Spelling => new Spelling(text);

/** Most words are of ASCII, and need no look at what Unicode says of each character. */
function takeApart(text: string): Parts {
  let [count, digits] = [0, ""];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits += text.charAt(at);
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) count += 1;
  }
  return { letters: text.split(""), digits, allowed: errorsAllowed(count) };
}

const takeAnyApart = (text: string): Parts => ({
  letters: Array.from(text),
  digits: text.replace(/\P{N}/gu, ""),
  allowed: errorsAllowed(text.match(/\p{L}/gu)?.length ?? 0),
});

const errorsAllowed = (letters: number): number => (letters >= twoErrorsFrom ? 2 : letters >= oneErrorFrom ? 1 : 0);

/** More UTF-16 code units than this come or go with no typing errors that are forgiven. */
const mostUnits = 4;

/**
 * How many typing errors lie between two words; undefined where they are more than are forgiven in the shorter one, or their digits differ.
 */
export function errorsBetween(one: Spelling, other: Spelling): number | undefined {
  if (Math.abs(one.text.length - other.text.length) > mostUnits) return undefined;
  const allowed = Math.min(one.allowed, other.allowed);
  if (Math.abs(one.letters.length - other.letters.length) > allowed || one.digits !== other.digits) return undefined;
  return distance(one.letters, other.letters, allowed);
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
  const digits = distance(Array.from(one), Array.from(other), digitsOfLine);
  return digits === 0 ? undefined : digits;
}

/** More than any number of typing errors that is asked for. */
const far = 100;

/** Three rows of the table of distances; to make new ones takes longer than to fill them. */
let rows = [new Uint8Array(0), new Uint8Array(0), new Uint8Array(0)] as const;

/**
 * Optimal string alignment: letters left out, put in, replaced, and neighbours swapped; undefined where they are more than `most`. Of the
 * table only what lies as near to its diagonal is made (Ukkonen 1985).
 */
function distance(a: readonly string[], b: readonly string[], most: number): number | undefined {
  let [start, end, other] = [0, a.length, b.length];
  while (start < end && start < other && a[start] === b[start]) start += 1;
  while (end > start && other > start && a[end - 1] === b[other - 1]) [end, other] = [end - 1, other - 1];
  const [height, width] = [end - start, other - start];
  if (Math.abs(height - width) > most) return undefined;
  if (rows[0].length < width + 2) rows = [new Uint8Array(width + 2), new Uint8Array(width + 2), new Uint8Array(width + 2)];
  let [before, row, next] = rows;
  for (let j = 0; j <= most && j <= width; j += 1) row[j] = j;
  row[most + 1] = far;
  for (let i = 1; i <= height; i += 1) {
    const [from, to] = [Math.max(1, i - most), Math.min(width, i + most)];
    let least = from === 1 ? i : far;
    next[from - 1] = least;
    for (let j = from; j <= to; j += 1) {
      const isSame = a[start + i - 1] === b[start + j - 1];
      let errors = Math.min((row[j] ?? far) + 1, (next[j - 1] ?? far) + 1, (row[j - 1] ?? far) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[start + i - 1] === b[start + j - 2] && a[start + i - 2] === b[start + j - 1])
        errors = Math.min(errors, (before[j - 2] ?? far) + 1);
      next[j] = errors;
      if (errors < least) least = errors;
    }
    if (least > most) return undefined;
    next[to + 1] = far;
    [before, row, next] = [row, next, before];
  }
  const errors = row[width] ?? far;
  return errors <= most ? errors : undefined;
}
