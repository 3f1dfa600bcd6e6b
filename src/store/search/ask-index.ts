import type { Model } from "../../model/model.js";
import { normalizeName } from "../../model/names.js";
import { joinsOf, wordsOf, type Word } from "../../model/words.js";
import type { Position } from "../../plan/selection.js";
import type { Question } from "../port/answer.js";
import { refKeys } from "../derive/ref-keys.js";
import { abbreviationKeys, customaryWord } from "./abbreviations.js";
import { originWord } from "./origin-word.js";
import { misspeltKeys } from "./typos.js";

/** Prefixes of words are completed from so many letters on. */
export const prefixFrom = 3;

/** Words after so many are only found as they are: what looks like a word costs more than the word. */
export const maxForgiven = 10;

/** How many words a prefix is completed to, the most frequent first, then by their text. */
export const maxCompletions = 50;

/** How many names the whole question is completed to, in the same order. */
export const maxNames = 200;

/** What to look up in the index, so that everything a question could match comes in one answer. */
export interface IndexQuestion {
  /** Words to be found as they are. */
  readonly texts: readonly string[];
  /** Words to be completed. */
  readonly prefixes: readonly string[];
  /** What whole names may begin with. */
  readonly names: readonly string[];
  /** What to find by typo keys: words with typing errors, unless the index has them as they are (by an empty text always). */
  readonly typos: readonly { readonly text: string; readonly keys: readonly number[] }[];
  /** The standings after and before which the page lies. */
  readonly after: string | null;
  readonly before: string | null;
}

/** A word as a store finds it. */
export interface FoundWord {
  readonly text: string;
  /** The number of nodes in which it stands. */
  readonly count: number;
  /** The number of nodes of which it is a whole name. */
  readonly named: number;
}

/** The postings of words, in the order of their numbers. */
export type Postings = ReadonlyMap<FoundWord, Uint32Array>;

/** What the index answers: words that were asked for, among others that only look like it. */
export interface FoundWords {
  readonly words: readonly FoundWord[];
  /** The number of the first node whose standing comes after the one asked for; null where there is none. */
  readonly next: number | null;
  /** The number of the first node whose standing is the one before which the page lies, or comes after it; likewise. */
  readonly stop: number | null;
  /** The mark of the order in which the nodes stand, which every write changes; null where nothing was found that could be ordered. */
  readonly order: string | null;
}

/** Pairs of known words that a word may be joined of. A number is never taken apart: 5090 is not 50 and 90. */
export const splitsOf = (word: string): (readonly [string, string])[] =>
  Array.from({ length: Math.max(0, word.length - 3) }, (_, index) => [word.slice(0, index + 2), word.slice(index + 2)] as const).filter(
    ([start, end]) => !(/\p{N}$/u.test(start) && /^\p{N}/u.test(end)),
  );

/** The words of a question, each once. */
export const distinct = (words: readonly Word[]): Word[] => [...new Map(words.map((word) => [word.text, word])).values()];

/** What to look up for a search. */
export function askForSearch({ text, page }: Question<"search">): IndexQuestion {
  const name = normalizeName(text);
  const words = wordsOf(text);
  const forgiven = distinct(words).slice(0, maxForgiven);
  const origins = page.facets.flatMap(({ by }) =>
    by.flatMap(({ property }) => Object.keys((property?.name === "origin" && property.values) || {})),
  );
  return {
    texts: [
      ...new Set([
        name,
        ...[...words, ...joinsOf(words)].map((word) => word.text),
        ...forgiven.flatMap((word) => [...word.pieces, ...splitsOf(word.text).flat(), ...customaryWord(word.text)]),
        ...origins.map(originWord),
      ]),
    ],
    prefixes: forgiven.flatMap((word) => (word.text.length >= prefixFrom ? [word.text] : [])),
    names: name === "" ? [] : [name],
    typos: [
      ...[...new Set([name, ...forgiven.map((word) => word.text)])].map(withKeys),
      ...forgiven.map((word) => ({ text: "", keys: abbreviationKeys(word.text) })),
    ].filter(({ keys }) => keys.length > 0),
    after: standingIn(page.range.after),
    before: standingIn(page.range.before),
  };
}

/** What to look up for names that look like one of some refs, also where these are names themselves. */
export function askForRefs(refs: readonly string[]): IndexQuestion {
  const keys = refs.map((ref) => misspeltKeys(normalizeName(ref))).filter(({ length }) => length > 0);
  return { texts: [], prefixes: [], names: [], typos: keys.map((each) => ({ text: "", keys: each })), after: null, before: null };
}

/** What to look up for names that are near to refs which mean nothing: those that look alike, and those that other digits make of them. */
export function askForNear(refs: readonly string[], model: Model): IndexQuestion {
  const forms = refs.flatMap((ref) => refKeys(ref, model).map(({ key }) => key));
  const numbered = [...new Set(forms.flatMap(numberedAs))];
  return { ...askForRefs(refs), texts: numbered, names: numbered };
}

/** What the names of a line begin with that is numbered as this one is: `h1000` is looked for among `h0…` to `h9…`. */
function numberedAs(text: string): string[] {
  const start = /^\P{N}*\p{L}\P{N}*(?=\p{N})/u.exec(text)?.[0];
  return start === undefined ? [] : Array.from({ length: 10 }, (_, digit) => `${start}${digit}`);
}

/** The standing that a cursor holds. */
function standingIn(position: Position | undefined): string | null {
  const standing = position?.at(-1);
  return typeof standing === "string" ? standing : null;
}

const withKeys = (text: string): IndexQuestion["typos"][number] => ({ text, keys: misspeltKeys(text) });
