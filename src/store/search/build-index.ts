import type { Model } from "../../model/model.js";
import { joinedName, runsOf, wordsOf } from "../../model/words.js";
import { nameKeys, nameRanks } from "../derive/name-keys.js";
import { skeletonKeys } from "./abbreviations.js";
import { isWholeName, packPostings, posting, sources, type Posting, type Source } from "./posting.js";
import { placeEntries, type PlacedEntry } from "./standing.js";
import { typoKeys } from "./typos.js";

/** Raised when this code makes another index of the same graph: one that an older version made is then made anew at the next start. */
export const indexVersion = 3;

/** A node that can be found, with what it can be found by. */
export interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string | null;
  readonly origin: string;
  /** How many relations and results it has. */
  readonly degree: number;
}

/** What a result claims, for the node that it is about or the paper that says so. */
export interface Claim {
  readonly of: string;
  readonly claim: string;
}

/** A word of the index, or a whole name. */
export interface IndexedWord {
  readonly text: string;
  /** The number of nodes in which it stands. */
  readonly count: number;
  /** The number of nodes of which it is a whole name. */
  readonly named: number;
  /** The number of nodes in which typing errors are forgiven in it. */
  readonly forgiven: number;
  readonly postings: Uint8Array;
  readonly typos: readonly number[];
}

/** All that can be found: the nodes in the order of their standing, which gives each its place, and the words. */
export interface SearchIndex {
  readonly entries: readonly PlacedEntry[];
  readonly words: Iterable<IndexedWord>;
}

/** Links that every node of their kind has: a claim belongs to what they lead to. */
export const claimLinks = (model: Model): string[] =>
  [...model.edges.values()].filter((edge) => !edge.isRelation && edge.required).map((edge) => edge.name);

/** Under which word the index has all nodes of an origin. No text holds such a word, and no name looks so. */
export const originWord = (origin: string): string => `=${origin}`;
export const isOriginWord = (text: string): boolean => /^=\p{Lu}/u.test(text);

/** What a search finds of the names that a ref can mean. */
const keySources: Readonly<Record<number, Source>> = {
  [nameRanks.id]: "id",
  [nameRanks.name]: "wholeName",
  [nameRanks.slug]: "slug",
  [nameRanks.alias]: "wholeAlias",
};

/**
 * Makes the index of everything that has a name, the same for every store. Postings know nodes by these numbers.
 */
export function buildIndex(
  model: Model,
  entries: readonly Entry[],
  claims: readonly Claim[],
  numbers: ReadonlyMap<string, number>,
): SearchIndex {
  const sorted = placeEntries(entries);
  const kinds = new Map(model.kinds.map((kind, index) => [kind, index]));
  const said = new Map<string, string[]>();
  for (const { of, claim } of claims) {
    const others = said.get(of);
    if (others) others.push(claim);
    else said.set(of, [claim]);
  }
  const words = new Map<string, Posting[]>();
  const forgiven = new Map<string, number>();
  const texts: WordTexts = new Map();
  const numbered = sorted.map((entry) => ({ entry, number: numbers.get(entry.id) ?? 0 }));
  // Postings are kept in the order of the numbers.
  numbered.sort((a, b) => a.number - b.number);
  for (const { entry, number } of numbered) {
    const kind = kinds.get(entry.kind) ?? 0;
    for (const [text, { source, isForgiven }] of textsOf(entry, said.get(entry.id) ?? [], texts)) {
      const each = posting(number, kind, source);
      const found = words.get(text);
      if (found) found.push(each);
      else words.set(text, [each]);
      if (isForgiven) forgiven.set(text, (forgiven.get(text) ?? 0) + 1);
    }
  }
  return { entries: sorted, words: indexedWords(words, forgiven) };
}

/** A word or a whole name of a node. */
export interface IndexedText {
  /** The strongest source in which it stands. */
  readonly source: Source;
  /** Whether typing errors are forgiven in it. */
  readonly isForgiven: boolean;
}

/** There are few of them, and so many words that each is made once. */
const indexedTexts = sources.map((source) => [false, true].map((isForgiven): IndexedText => ({ source, isForgiven })));

/** Every word and whole name of a node. */
export function textsOf(
  entry: Pick<Entry, "id" | "name" | "aliases" | "summary" | "origin">,
  claims: readonly string[],
  known: WordTexts = new Map(),
): Map<string, IndexedText> {
  const found = new Map<string, IndexedText>();
  const add = (source: Source, texts: readonly string[], isForgiven = source !== "id"): void => {
    const place = sources.indexOf(source);
    for (const text of texts) {
      const other = found.get(text);
      if (text === "" || (other !== undefined && sources.indexOf(other.source) <= place)) continue;
      const each = indexedTexts[place]?.[Number(isForgiven)];
      if (each) found.set(text, each);
    }
  };
  for (const { key, rank } of nameKeys(entry)) {
    const source = keySources[rank];
    if (source) add(source, [key]);
  }
  add("name", wordTexts(entry.name, known));
  // What is only a part of a name joined is not forgiven.
  add("name", joinedName(entry.name), false);
  for (const alias of entry.aliases) {
    add("alias", wordTexts(alias, known));
    add("alias", joinedName(alias), false);
  }
  add("summary", wordTexts(entry.summary ?? "", known));
  for (const claim of claims) add("claim", wordTexts(claim, known));
  add("claim", [originWord(entry.origin)], false);
  return found;
}

/** What stands in the index for a run of letters and digits. Most come often, and each is taken apart once. */
type WordTexts = Map<string, readonly string[]>;

/** The words of a text, and their pieces. */
function wordTexts(text: string, known: WordTexts): string[] {
  const texts: string[] = [];
  for (const run of runsOf(text)) {
    let own = known.get(run);
    if (own === undefined) known.set(run, (own = wordsOf(run).flatMap((word) => [word.text, ...word.pieces])));
    texts.push(...own);
  }
  return texts;
}

/** Typing errors are forgiven in words and whole names, and both may be shortened. What is only a part of a name joined, or an id, would make most of the keys. */
function* indexedWords(words: ReadonlyMap<string, readonly Posting[]>, forgiven: ReadonlyMap<string, number>): Iterable<IndexedWord> {
  for (const [text, postings] of words) {
    const named = postings.filter(isWholeName).length;
    const times = forgiven.get(text) ?? 0;
    yield { text, count: postings.length, named, forgiven: times, postings: packPostings(postings), typos: times > 0 ? keysOf(text) : [] };
  }
}

/** The numbers under which a word is found although it is misspelt or shortened. */
export const keysOf = (text: string): number[] => [...typoKeys(text), ...skeletonKeys(text)];
