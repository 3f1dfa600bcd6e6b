import type { Model } from "../../model/model.js";
import { skeletonKeys } from "./abbreviations.js";
import { WordGatherer, wordsIn, type GatheredWords } from "./gather-words.js";
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
  const words = new WordsOfNodes();
  words.add(searchedNodes(model, entries, claims, numbers));
  return { entries: placeEntries(entries), words: indexedWords(words.end()) };
}

/** A node as the index takes its words: postings know it by its number and the place of its kind. */
export interface SearchedNode extends SearchedEntry {
  readonly number: number;
  readonly kind: number;
  readonly claims: readonly string[];
}

/** What words are taken from, in the order of the numbers: that is the order of postings. */
export function searchedNodes(
  model: Model,
  entries: readonly Entry[],
  claims: readonly Claim[],
  numbers: ReadonlyMap<string, number>,
): SearchedNode[] {
  const kinds = new Map<string, number>(model.kinds.map((kind, index) => [kind, index]));
  const said = new Map<string, string[]>();
  for (const { of, claim } of claims) {
    const others = said.get(of);
    if (others) others.push(claim);
    else said.set(of, [claim]);
  }
  const nodes = entries.map(({ id, kind, name, aliases, summary, origin }) => {
    const known = { number: numbers.get(id) ?? 0, kind: kinds.get(kind) ?? 0, claims: said.get(id) ?? [] };
    return { id, name, aliases, summary, origin, ...known };
  });
  return nodes.sort((a, b) => a.number - b.number);
}

/** The words of nodes, which come in the order of their numbers. */
export class WordsOfNodes {
  private readonly words = new WordGatherer();
  private readonly visitor = new TextVisitor(this.words.find);

  /** Takes the words of more nodes. */
  add(nodes: readonly SearchedNode[]): void {
    for (const node of nodes) {
      this.visitor.visit(node, node.claims, this.words.see);
      this.words.closeNode((place) => posting(node.number, node.kind, sources[place] ?? "claim"));
    }
  }

  /** The words of all of them. */
  end(): GatheredWords {
    return this.words.end();
  }
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

/**
 * Typing errors are forgiven in words and whole names, and both may be shortened. What is only a part of a name joined, or an id, would make most of
 * the keys.
 */
function* indexedWords(words: GatheredWords): Iterable<IndexedWord> {
  for (const { text, postings, named, forgiven } of wordsIn(words))
    yield { text, count: postings.length, named, forgiven, postings: packPostings(postings), typos: forgiven > 0 ? keysOf(text) : [] };
}

/** The numbers under which a word is found although it is misspelt or shortened. */
export const keysOf = (text: string): number[] => [...new Set([...typoKeys(text), ...skeletonKeys(text)])];
