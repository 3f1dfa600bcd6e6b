import type { Item, Thing } from "./item.js";
import { maxPhrase, phrases, phrasesBeforeNumbers, type Meaning } from "./lexicon.js";
import type { AskedWord } from "./words.js";

/** Words next to each other that may be a name, by their places. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A span and what it names. */
export interface NamedSpan extends Span {
  readonly things: readonly Thing[];
}

/** The most words of a name that is looked for. */
const maxName = 6;

/** The longest title has more words; it is looked for as a whole. */
const wholeTitle = 4;

const isNumber = (text: string): boolean => /^[\d.,%×x]+$/u.test(text) && !/^\d{4}\.\d{4,5}$/u.test(text);

/** The spans of a question that may be names. No name ends in a word that every sentence has, and none is a number. */
export function spansOf(question: string, words: readonly AskedWord[]): Span[] {
  const textOf = (start: number, end: number): string => question.slice(words[start]?.start, words[end - 1]?.end);
  const isEmpty = (place: number): boolean => {
    const tag = phrases.get(words[place]?.text ?? "")?.tag;
    return tag === "FILLER" || tag === "PREPOSITION" || tag === "AND" || tag === "QUESTION" || tag === "BE" || tag === "DO";
  };
  const short = words.flatMap((_, start) =>
    Array.from({ length: Math.min(maxName, words.length - start) }, (_each, more) => ({ start, end: start + more + 1 })),
  );
  // A title may begin and end in any word, and mostly ends the question.
  const long = words.flatMap((_, start) => (words.length - start > maxName ? [{ start, end: words.length }] : []));
  return [...short, ...long]
    .filter(({ start, end }) => end - start >= wholeTitle || (!isEmpty(start) && !isEmpty(end - 1)))
    .filter(({ start, end }) => end - start > 1 || !isNumber(words[start]?.text ?? ""))
    .map(({ start, end }) => ({ start, end, text: textOf(start, end) }));
}

/** The items of a question: at each place the longest name or phrase that begins there, a name where both are as long and it has a capital. */
export function labelled(question: string, words: readonly AskedWord[], names: readonly NamedSpan[]): Item[] {
  const items: Item[] = [];
  for (let place = 0; place < words.length;) {
    const { item, length } = itemAt(question, words, names, place);
    items.push(item);
    place += length;
  }
  return items;
}

function itemAt(
  question: string,
  words: readonly AskedWord[],
  names: readonly NamedSpan[],
  place: number,
): { readonly item: Item; readonly length: number } {
  const textOf = (length: number): string => question.slice(words[place]?.start, words[place + length - 1]?.end);
  const number = numberAt(words, place);
  const longest = longestAt(names, place);
  if (number && (!longest || longest.end - longest.start <= number.length))
    return { item: { ...number.meaning, text: textOf(number.length), things: [] }, length: number.length };
  const name = longest;
  const phrase = phraseAt(words, place);
  const nameLength = name ? name.end - name.start : 0;
  if (name && (nameLength > phrase.length || (nameLength === phrase.length && isProper(textOf(nameLength), phrase.meaning)))) {
    return { item: { tag: "NAME", value: "", text: name.text, things: name.things }, length: nameLength };
  }
  const things = name && nameLength === phrase.length ? name.things : [];
  const isNot = phrase.length === 1 && words[place]?.text === "not";
  if (phrase.meaning) return { item: { ...phrase.meaning, text: isNot ? "not" : textOf(phrase.length), things }, length: phrase.length };
  return { item: { tag: "WORD", value: "", text: textOf(1), things: [] }, length: 1 };
}

/** A name of one word that is also a word of the language is one where it is written as one: Based, not based. */
const isProper = (text: string, meaning: Meaning | undefined): boolean => meaning === undefined || /\p{Lu}.*\p{Lu}|\d/u.test(text);

function longestAt(names: readonly NamedSpan[], place: number): NamedSpan | undefined {
  return names
    .filter(({ start }) => start === place)
    .reduce<NamedSpan | undefined>((best, each) => (best && best.end >= each.end ? best : each), undefined);
}

function phraseAt(words: readonly AskedWord[], place: number): { readonly meaning?: Meaning; readonly length: number } {
  for (let length = Math.min(maxPhrase, words.length - place); length > 0; length -= 1) {
    const text = joined(words, place, length);
    const isBefore = numberAt(words, place + length);
    const meaning =
      (isBefore && phrasesBeforeNumbers.get(text)) || phrases.get(text) || (follows(words, place) && phrasesBeforeNumbers.get(text));
    if (meaning) return { meaning, length };
  }
  return { length: 0 };
}

/** "or later" and "or more" stand behind their number. */
const follows = (words: readonly AskedWord[], place: number): boolean => place > 0 && numberAt(words, place - 1) !== undefined;

const joined = (words: readonly AskedWord[], place: number, length: number): string =>
  words
    .slice(place, place + length)
    .map(({ text }) => text)
    .join(" ");

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

const factorWords: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["double", 2],
  ["twofold", 2],
  ["threefold", 3],
  ["tenfold", 10],
]);

/** The properties that hold amounts, by their units. */
const amounts: ReadonlyMap<string, string> = new Map([
  ["gb", "memoryGB"],
  ["gigabytes", "memoryGB"],
  ["gigabyte", "memoryGB"],
  ["billion", "parameters"],
  ["b", "parameters"],
]);

/** A year, a factor or a number of rows. */
function numberAt(words: readonly AskedWord[], place: number): { readonly meaning: Meaning; readonly length: number } | undefined {
  const [text = "", next = "", third = ""] = words.slice(place, place + 3).map((word) => word.text);
  const month = months.findIndex((each) => text.length >= 3 && each.startsWith(text));
  if (month >= 0 && isYear(next)) return { meaning: { tag: "YEAR", value: `${next}-${String(month + 1).padStart(2, "0")}` }, length: 2 };
  if (isYear(text) || /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/u.test(text)) return { meaning: { tag: "YEAR", value: text }, length: 1 };
  const written = /^(\d+(?:\.\d+)?)(x|×|%|-fold)$/u.exec(text);
  const factor = (value: string, unit: string): Meaning => ({
    tag: "FACTOR",
    value: unit === "%" ? String(1 + Number(value) / 100) : value,
  });
  if (written?.[1] !== undefined) return { meaning: factor(written[1], written[2] ?? ""), length: 1 };
  const known = factorWords.get(text);
  if (known !== undefined) return { meaning: { tag: "FACTOR", value: String(known) }, length: 1 };
  if (/^\d+(?:\.\d+)?$/u.test(text)) {
    if (next === "x" || next === "times" || next === "fold") return { meaning: factor(text, "x"), length: 2 };
    if (next === "percent" || next === "%") return { meaning: factor(text, "%"), length: 2 };
  }
  if (/^\d+(?:\.\d+)?$/u.test(text) && amounts.has(next))
    return { meaning: { tag: "AMOUNT", value: `${amounts.get(next) ?? ""}: ${text}` }, length: 2 };
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(gb|b)$/u.exec(text) ?? [];
  if (amount !== undefined) return { meaning: { tag: "AMOUNT", value: `${amounts.get(unit) ?? ""}: ${amount}` }, length: 1 };
  if (/^\d{1,2}$/u.test(text) && phrases.get(next)?.tag === "NODES") return { meaning: { tag: "LIMIT", value: text }, length: 1 };
  if ((text === "top" || text === "first") && /^\d{1,2}$/u.test(next) && third !== "")
    return { meaning: { tag: "LIMIT", value: next }, length: 2 };
  return undefined;
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text);
