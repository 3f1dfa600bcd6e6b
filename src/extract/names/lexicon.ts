import type { Kind } from "../../model/model.js";
import { normalizeName } from "../../model/names.js";
import type { Thing } from "./thing.js";

/** A node of the graph as the extraction knows it. */
export interface LexiconNode {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly vendor?: string | null;
}

/** One way in which something is called. */
export interface NameEntry {
  readonly thing: Thing;
  /** The name as it is recorded. */
  readonly text: string;
  /** 0 for a name, 1 for an alias, 2 for a name with its maker before it. */
  readonly rank: number;
  readonly isOwn: boolean;
}

/** The names by which things are known, by their key: the form in which refs are looked up. */
export interface Lexicon {
  /** What goes by a key, the best first. */
  readonly find: (key: string) => readonly NameEntry[];
  /** No key that begins as this does is longer: how far it is worth to look. It is 0 for most beginnings that no key has. */
  readonly reach: (start: string) => number;
}

/** Kinds that papers speak of by name, in the order in which a name that several go by is understood. */
const namedKinds: readonly Kind[] = ["TECHNIQUE", "SYSTEM", "HARDWARE", "MODEL", "BENCHMARK"];

/** Makes the lexicon of a graph. Papers and results are left out: nobody calls them by name. */
export function buildLexicon(nodes: Iterable<LexiconNode>): Lexicon {
  const entries: [string, NameEntry][] = [];
  for (const node of nodes) if (namedKinds.includes(node.kind)) entries.push(...entriesOf(node, node, false));
  return lexiconOf(entries);
}

/** A lexicon with what a paper introduces before it: its own names mean its own things. */
export function withOwnNames(lexicon: Lexicon, own: readonly { readonly thing: Thing; readonly aliases: readonly string[] }[]): Lexicon {
  const first = lexiconOf(own.flatMap(({ thing, aliases }) => entriesOf(thing, { ...thing, aliases }, true)));
  return {
    find: (key) => {
      const found = first.find(key);
      return found.length > 0 ? found : lexicon.find(key);
    },
    reach: (start) => Math.max(first.reach(start), lexicon.reach(start)),
  };
}

function entriesOf(
  { id, kind, name }: Thing,
  names: { readonly name: string; readonly aliases: readonly string[]; readonly vendor?: string | null },
  isOwn: boolean,
): [string, NameEntry][] {
  const thing = { id, kind, name };
  const entry = (text: string, rank: number, key = text): [string, NameEntry] => [normalizeName(key), { thing, text, rank, isOwn }];
  const { aliases, vendor } = names;
  return [
    entry(name, 0),
    ...aliases.map((alias) => entry(alias, 1)),
    ...(vendor == null ? [] : [name, ...aliases].map((each) => entry(each, 2, vendor + each))),
  ];
}

function lexiconOf(entries: readonly (readonly [string, NameEntry])[]): Lexicon {
  const byKey = new Map<string, NameEntry[]>();
  for (const [key, entry] of entries) {
    const same = byKey.get(key);
    if (same) same.push(entry);
    else byKey.set(key, [entry]);
  }
  for (const same of byKey.values()) if (same.length > 1) same.sort(compareEntries);
  const reaches = new Reaches(byKey.size);
  for (const key of byKey.keys()) reaches.add(key);
  return { find: (key) => byKey.get(key) ?? none, reach: (start) => reaches.of(start) };
}

const none: readonly NameEntry[] = [];

/** How many letters tell whether a name may begin so. */
const beginning = 8;

/**
 * How long the keys are that begin in some way, in a table of hashes: it is asked at every word of a text. Two beginnings may share a place, and then
 * it is looked a little further than it is worth.
 */
class Reaches {
  readonly #lengths: Uint16Array;

  constructor(keys: number) {
    this.#lengths = new Uint16Array(2 ** Math.ceil(Math.log2(8 * beginning * (keys + 1))));
  }

  add(key: string): void {
    // The plural of a short key begins as it does, and ends in another letter.
    const plural = `${key}s`;
    let hash = seed;
    for (let length = 1; length <= Math.min(plural.length, beginning); length += 1) {
      hash = hashed(hash, plural, length - 1);
      const place = hash & (this.#lengths.length - 1);
      this.#lengths[place] = Math.max(this.#lengths[place] ?? 0, key.length);
    }
  }

  of(start: string): number {
    let hash = seed;
    for (let index = 0; index < start.length && index < beginning; index += 1) hash = hashed(hash, start, index);
    return this.#lengths[hash & (this.#lengths.length - 1)] ?? 0;
  }
}

/** One step of the hash FNV-1a, mixed so that all of it tells in its lower bits. */
function hashed(hash: number, text: string, index: number): number {
  const next = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  return next ^ (next >>> 15);
}

const seed = 2_166_136_261 | 0;

/** Names before aliases, then by kind and id, so that the order in which nodes come does not matter. */
const compareEntries = (a: NameEntry, b: NameEntry): number =>
  a.rank - b.rank ||
  namedKinds.indexOf(a.thing.kind) - namedKinds.indexOf(b.thing.kind) ||
  compareText(a.thing.id ?? a.text, b.thing.id ?? b.text);

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
