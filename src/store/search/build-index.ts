import type { Model } from "../../model/model.js";
import { joinedName, wordsOf } from "../../model/words.js";
import { nameKeys, nameRanks } from "../derive/name-keys.js";
import { skeletonKeys } from "./abbreviations.js";
import { isWholeName, packPostings, posting, sources, type Posting, type Source } from "./posting.js";
import { placeEntries, type PlacedEntry } from "./standing.js";
import { typoKeys } from "./typos.js";

/** Raised when this code makes another index of the same graph: one that an older version made is then made anew at the next start. */
export const indexVersion = 2;

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

/** Makes the index of everything that has a name, the same for every store. */
export function buildIndex(model: Model, entries: readonly Entry[], claims: readonly Claim[]): SearchIndex {
  const sorted = placeEntries(entries);
  const kinds = new Map(model.kinds.map((kind, index) => [kind, index]));
  const said = new Map<string, string[]>();
  for (const { of, claim } of claims) {
    const others = said.get(of);
    if (others) others.push(claim);
    else said.set(of, [claim]);
  }
  const words = new Map<string, Posting[]>();
  const forgiving = new Set<string>();
  sorted.forEach((entry, place) => {
    for (const [text, { source, isJoined }] of textsOf(entry, said.get(entry.id) ?? [])) {
      const each = posting(place, kinds.get(entry.kind) ?? 0, source);
      const found = words.get(text);
      if (found) found.push(each);
      else words.set(text, [each]);
      if (!isJoined && source !== "id" && text !== originWord(entry.origin)) forgiving.add(text);
    }
  });
  return { entries: sorted.map(({ id, standing }) => ({ id, standing })), words: indexedWords(words, forgiving) };
}

interface Found {
  readonly source: Source;
  /** True where it stands there only in pieces. */
  readonly isJoined: boolean;
}

/** Every word and whole name of a node, with the strongest source in which it stands. */
function textsOf(entry: Entry, claims: readonly string[]): Map<string, Found> {
  const found = new Map<string, Found>();
  const add = (source: Source, texts: readonly string[], isJoined = false): void => {
    for (const text of texts) {
      const known = found.get(text);
      if (text !== "" && (known === undefined || sources.indexOf(source) < sources.indexOf(known.source)))
        found.set(text, { source, isJoined: isJoined && known?.isJoined !== false });
    }
  };
  for (const { key, rank } of nameKeys(entry)) {
    const source = keySources[rank];
    if (source) add(source, [key]);
  }
  add("name", wordTexts(entry.name));
  add("name", joinedName(entry.name), true);
  for (const alias of entry.aliases) {
    add("alias", wordTexts(alias));
    add("alias", joinedName(alias), true);
  }
  add("summary", wordTexts(entry.summary ?? ""));
  for (const claim of claims) add("claim", wordTexts(claim));
  add("claim", [originWord(entry.origin)]);
  return found;
}

const wordTexts = (text: string): string[] => wordsOf(text).flatMap((word) => [word.text, ...word.pieces]);

/** Typing errors are forgiven in words and whole names, and both may be shortened. What is only a part of a name joined, or an id, would make most of the keys. */
function* indexedWords(words: ReadonlyMap<string, readonly Posting[]>, forgiving: ReadonlySet<string>): Iterable<IndexedWord> {
  for (const [text, postings] of words) {
    const named = postings.filter(isWholeName).length;
    const typos = forgiving.has(text) ? [...typoKeys(text), ...skeletonKeys(text)] : [];
    yield { text, count: postings.length, named, postings: packPostings(postings), typos };
  }
}
