import { isAscii } from "./names.js";

/** A word of a text. */
export interface Word {
  /** In the form in which words are compared. */
  readonly text: string;
  /** As it is written, in lower case and without accents. */
  readonly written: string;
  /** Its pieces, where case or digits mark some: FlashAttention2 → flash, attention, 2. None where one would be a letter: H100. */
  readonly pieces: readonly string[];
}

/** Neighbouring words as one. */
export interface JoinedWord {
  readonly text: string;
  /** The words that it is made of. */
  readonly of: readonly string[];
}

const run = /[\p{L}\p{N}]+/gu;

/** Pieces of a word: digits, an acronym with its plural s, a capital with what follows it. */
const piece = /\p{N}+|\p{Lu}{2,}s?(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lt}\p{Lm}\p{Lo}]+|\p{Lu}/gu;

/** What stands in every text and tells nothing. */
const stopWords = new Set([
  ..."a an and are as at be by can for from has have in into is it its no not of on or our".split(" "),
  ..."than that the their these they this to was we were which while with".split(" "),
]);

/** The most words of a name that are also kept joined; what is longer is a sentence. */
const maxJoined = 4;

/** A word with where it stands in a folded text, and its pieces with where they stand in it. */
export interface PlacedWord extends Word {
  readonly at: number;
  readonly length: number;
  readonly parts: readonly { readonly text: string; readonly at: number; readonly length: number }[];
}

/** A text without accents, ligatures and width, and without characters that are not seen. */
export const fold = (text: string): string => (isAscii(text) ? text : text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, ""));

/** The words of a text in their order, without accents, case and plural: runs of letters and digits. Those of every text are left out. */
export const wordsOf = (text: string): Word[] => placedWords(fold(text));

/** The runs of letters and digits in a text, folded: its words are theirs. */
export const runsOf = (text: string): readonly string[] => fold(text).match(run) ?? [];

/** The words of a folded text in their order. */
export function placedWords(folded: string): PlacedWord[] {
  return [...folded.matchAll(run)].flatMap(({ 0: each, index }) => {
    const written = each.toLowerCase();
    if (stopWords.has(written)) return [];
    const parts = partsOf(each).map(({ at, ...part }) => ({ ...part, at: index + at }));
    return [{ text: singular(written), written, pieces: parts.map(({ text }) => text), at: index, length: each.length, parts }];
  });
}

/** Two and three neighbouring words as one each: "Flash Attention" is also flashattention. */
export function joinsOf(words: readonly Pick<Word, "text" | "written">[]): JoinedWord[] {
  const neighbours = words.flatMap((_, index) => [words.slice(index, index + 2), words.slice(index, index + 3)]);
  const joins = neighbours.map((each) => ({
    text: singular(each.map(({ written }) => written).join("")),
    of: each.map(({ text }) => text),
  }));
  return joins.filter(({ of }, index) => of.length === 2 + (index % 2));
}

/** What a short name is called by besides its words: these, and their pieces, joined. */
export function joinedName(name: string): string[] {
  const words = wordsOf(name);
  if (words.length > maxJoined) return [];
  const pieces = words.flatMap((word) => (word.pieces.length > 0 ? word.pieces.map((text) => ({ text, written: text })) : [word]));
  return [...joinsOf(words), ...joinsOf(pieces)].map(({ text }) => text);
}

function partsOf(word: string): PlacedWord["parts"] {
  if (/^[a-z]+$/.test(word)) return [];
  const pieces = [...word.matchAll(piece)].map(({ 0: each, index }) => ({ text: each.toLowerCase(), at: index, length: each.length }));
  const isTaken = pieces.length > 1 && !pieces.some(({ text }) => /^\p{L}$/u.test(text));
  return isTaken ? pieces.filter(({ text }) => !stopWords.has(text)).map((each) => ({ ...each, text: singular(each.text) })) : [];
}

/**
 * A plural loses its ending and nothing else does (after the S-stemmer of Harman 1991, "How effective is suffixing?"). What is asked and what
 * is found are treated alike, so that a word it takes for a plural is found all the same.
 */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
