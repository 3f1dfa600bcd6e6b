import { hash } from "./typos.js";

/** What the field shortens in ways that no rule tells, in the form in which words are compared. */
const customary: Readonly<Record<string, string>> = {
  bw: "bandwidth",
  bwd: "backward",
  ckpt: "checkpoint",
  ctx: "context",
  fwd: "forward",
  hw: "hardware",
  mgmt: "management",
  msg: "message",
  thpt: "throughput",
  tput: "throughput",
  xfmr: "transformer",
};

/** Abbreviations of fewer letters could mean anything. */
const shortest = 4;

/** What is longer is looked up by so many letters. */
const longest = 7;

/** The first letter of a word and its consonants: attention → attntn. None for what is not of letters alone: digits are never left out. */
function skeleton(word: string): string | undefined {
  return /^\p{L}+$/u.test(word) ? word.slice(0, 1) + word.slice(1).replace(/[aeiou]/g, "") : undefined;
}

/** Whether a word is shortened to this: by its vowels and perhaps its end (attn, krnl), or as the field does (fwd). */
export function isAbbreviation(text: string, word: string): boolean {
  if (customary[text] === word) return true;
  return text.length >= shortest && text !== word && skeleton(text) === text && skeleton(word)?.startsWith(text) === true;
}

/** Whether any word could be shortened to this. */
export const mayAbbreviate = (text: string): boolean =>
  Object.hasOwn(customary, text) || (text.length >= shortest && skeleton(text) === text);

/** The word that the field shortens so. */
export const customaryWord = (text: string): string[] => (Object.hasOwn(customary, text) ? [customary[text] ?? ""] : []);

/** Numbers under which the index keeps a word for what it is shortened to. */
export function skeletonKeys(word: string): number[] {
  const consonants = skeleton(word);
  if (consonants === undefined || consonants === word) return [];
  return Array.from({ length: Math.min(longest, consonants.length) - shortest + 1 }, (_, more) =>
    keyOf(consonants.slice(0, shortest + more)),
  );
}

/** Numbers under which the index has the words that are shortened to this; none where it is no abbreviation. */
export const abbreviationKeys = (text: string): number[] =>
  text.length >= shortest && skeleton(text) === text ? [keyOf(text.slice(0, longest))] : [];

/** Words have no such sign, so what is left of a misspelt one has other keys. */
const keyOf = (consonants: string): number => hash(`~${consonants}`);
