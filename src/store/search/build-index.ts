import type { Model } from "../../model/model.js";
import { skeletonKeys } from "./abbreviations.js";
import { WordGatherer } from "./gather-words.js";
import { packPostings, posting, sources, type Source } from "./posting.js";
import { placeEntries, type PlacedEntry } from "./standing.js";
import { TextVisitor, type SearchedEntry } from "./visit-texts.js";
import { typoKeys } from "./typos.js";

/** Raised when this code makes another index of the same graph: one that an older version made is then made anew at the next start. */
export const indexVersion = 4;

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
  const numbered = sorted.map((entry) => ({ entry, number: numbers.get(entry.id) ?? 0 }));
  // Postings are kept in the order of the numbers.
  numbered.sort((a, b) => a.number - b.number);
  const words = new WordGatherer();
  const visitor = new TextVisitor(words.find);
  for (const { entry, number } of numbered) {
    visitor.visit(entry, said.get(entry.id) ?? [], words.see);
    const kind = kinds.get(entry.kind) ?? 0;
    words.closeNode((place) => posting(number, kind, sources[place] ?? "claim"));
  }
  return { entries: sorted, words: indexedWords(words) };
}

/** A word or a whole name of a node. */
export interface IndexedText {
  /** The strongest source in which it stands. */
  readonly source: Source;
  /** Whether typing errors are forgiven in it. */
  readonly isForgiven: boolean;
}

/** Every word and whole name of a node. */
export function textsOf(entry: SearchedEntry, claims: readonly string[]): Map<string, IndexedText> {
  const found = new Map<string, { readonly place: number; readonly isForgiven: boolean }>();
  new TextVisitor((text) => text).visit(entry, claims, (place, texts, isForgiven) => {
    for (const text of texts) if (place < (found.get(text)?.place ?? sources.length)) found.set(text, { place, isForgiven });
  });
  return new Map([...found].map(([text, { place, isForgiven }]) => [text, { source: sources[place] ?? "claim", isForgiven }]));
}

/** Typing errors are forgiven in words and whole names, and both may be shortened. What is only a part of a name joined, or an id, would make most of the keys. */
function* indexedWords(words: WordGatherer): Iterable<IndexedWord> {
  for (const { text, postings, named, forgiven } of words.words())
    yield { text, count: postings.length, named, forgiven, postings: packPostings(postings), typos: forgiven > 0 ? keysOf(text) : [] };
}

/** The numbers under which a word is found although it is misspelt or shortened. */
export const keysOf = (text: string): number[] => [...typoKeys(text), ...skeletonKeys(text)];
