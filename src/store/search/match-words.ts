import { joinsOf, wordsOf, type Word } from "../../model/words.js";
import { isAbbreviation, mayAbbreviate } from "./abbreviations.js";
import { distinct, maxCompletions, maxForgiven, prefixFrom, splitsOf, type FoundWord } from "./ask-index.js";
import { errorsBetween, spell, type Spelling } from "./typos.js";

/** How good a match is, in percent, by what is forgiven in it. */
export const wholeQuality = 100;
const quality = { split: 90, prefix: 75, abbreviation: 70 } as const;
export const qualityOfErrors = (errors: number): number => 80 - 20 * errors;

/** One way to match a word of the question: nodes that have all of these words. */
export interface Term {
  readonly words: readonly FoundWord[];
  readonly quality: number;
  /** Of how many letters the word was completed. */
  readonly completes?: number;
}

/** A word of the question with the ways to match it, best first. */
export interface Slot {
  readonly word: string;
  readonly terms: readonly Term[];
  /** How rare it is: 100 times the logarithm of how many nodes there are to one that has it. */
  readonly rarity: number;
}

/** The ways to match each word of a question with the words that the index answered, of so many nodes. */
export function matchWords(text: string, found: readonly FoundWord[], size: number): Slot[] {
  const known = new Map(found.map((word) => [word.text, word]));
  const words = wordsOf(text);
  const joins = joinsOf(words).map(({ text: joined, of }) => ({ of, terms: exact(joined, known) }));
  const isMisspelt = words.some((word) => !known.has(word.text));
  const spelled = isMisspelt ? found.map((word) => ({ word, spelling: spell(word.text) })) : [];
  return distinct(words).map((word, place) => {
    const terms = [...exact(word.text, known), ...joins.flatMap((join) => (join.of.includes(word.text) ? join.terms : []))];
    if (place < maxForgiven) {
      if (!known.has(word.text)) terms.push(...closest(word.text, spelled));
      terms.push(...splits(word, known), ...completions(word.text, found), ...abbreviated(word.text, found));
    }
    return {
      word: word.text,
      terms: terms.sort((a, b) => b.quality - a.quality),
      rarity: rarityOf(known.get(word.text)?.count ?? terms.reduce((sum, term) => sum + fewest(term), 0), size),
    };
  });
}

type Vocabulary = ReadonlyMap<string, FoundWord>;

function exact(text: string, known: Vocabulary): Term[] {
  const word = known.get(text);
  return word ? [{ words: [word], quality: wholeQuality }] : [];
}

/** The words with the fewest typing errors between. */
function closest(text: string, words: readonly { readonly word: FoundWord; readonly spelling: Spelling }[]): Term[] {
  const own = spell(text);
  const near = words.flatMap(({ word, spelling }) => {
    const errors = errorsBetween(own, spelling);
    return errors === undefined ? [] : [{ word, errors }];
  });
  const least = Math.min(...near.map(({ errors }) => errors));
  return near.filter(({ errors }) => errors === least).map(({ word }) => ({ words: [word], quality: qualityOfErrors(least) }));
}

/** The word as two that are known, or as all of its pieces. */
function splits({ text, pieces }: Word, known: Vocabulary): Term[] {
  return [pieces, ...splitsOf(text)].flatMap((parts) => {
    const words = parts.flatMap((each) => known.get(each) ?? []);
    return parts.length > 0 && words.length === parts.length ? [{ words, quality: quality.split }] : [];
  });
}

/** Longer words that begin like this one: the most frequent. */
function completions(text: string, found: readonly FoundWord[]): Term[] {
  if (text.length < prefixFrom) return [];
  const longer = found.filter((word) => word.text.length > text.length && word.text.startsWith(text));
  return byFrequency(longer)
    .slice(0, maxCompletions)
    .map((word) => ({ words: [word], quality: quality.prefix, completes: text.length }));
}

/** Words that are shortened to this one, and do not begin like it. */
function abbreviated(text: string, found: readonly FoundWord[]): Term[] {
  if (!mayAbbreviate(text)) return [];
  const meant = found.filter((word) => isAbbreviation(text, word.text) && !word.text.startsWith(text));
  return meant.map((word) => ({ words: [word], quality: quality.abbreviation }));
}

/** The order in which stores complete a prefix as well. */
export const byFrequency = (words: readonly FoundWord[]): FoundWord[] =>
  [...words].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));

const fewest = ({ words }: Term): number => Math.min(...words.map(({ count }) => count));

const rarityOf = (nodes: number, size: number): number => Math.round(100 * Math.log(1 + size / Math.min(size, Math.max(1, nodes))));
