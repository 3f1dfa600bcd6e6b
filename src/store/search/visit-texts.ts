import { joinedName, runsOf, wordsOf } from "../../model/words.js";
import { nameKeys, nameRanks } from "../derive/name-keys.js";
import type { Entry } from "./build-index.js";
import { originWord } from "./origin-word.js";
import { sources, type Source } from "./posting.js";

/** What of a node is searched. */
export type SearchedEntry = Pick<Entry, "id" | "name" | "aliases" | "summary" | "origin">;

/** Hears of words and whole names that stand in a node: by the place of their source, and whether typing errors are forgiven in them. */
type Visit<T> = (place: number, texts: readonly T[], isForgiven: boolean) => void;

/** What a search finds of the names that a ref can mean. */
const keySources: Readonly<Record<number, Source>> = {
  [nameRanks.id]: "id",
  [nameRanks.name]: "wholeName",
  [nameRanks.slug]: "slug",
  [nameRanks.alias]: "wholeAlias",
};

/** Tells every word and whole name of nodes, each as `T`. */
export class TextVisitor<T> {
  /** What stands in the index for a run of letters and digits. Most come often, and each is taken apart once. */
  private readonly known = new Map<string, readonly T[]>();

  constructor(private readonly find: (text: string) => T) {}

  /** Tells those of a node, in whose results so much is claimed. One that stands in several of its texts is told as often. */
  visit(entry: SearchedEntry, claims: readonly string[], visit: Visit<T>): void {
    for (const { key, rank } of nameKeys(entry)) {
      const source = keySources[rank];
      if (source) visit(sources.indexOf(source), this.all([key]), source !== "id");
    }
    this.visitName("name", entry.name, visit);
    for (const alias of entry.aliases) this.visitName("alias", alias, visit);
    this.visitWords("summary", entry.summary ?? "", visit);
    for (const claim of claims) this.visitWords("claim", claim, visit);
    visit(sources.indexOf("claim"), this.all([originWord(entry.origin)]), false);
  }

  private visitName(source: Source, name: string, visit: Visit<T>): void {
    this.visitWords(source, name, visit);
    // What is only a part of a name joined is not forgiven.
    visit(sources.indexOf(source), this.all(joinedName(name)), false);
  }

  /** The words of a text, and their pieces. */
  private visitWords(source: Source, text: string, visit: Visit<T>): void {
    const place = sources.indexOf(source);
    for (const run of runsOf(text)) {
      let own = this.known.get(run);
      if (own === undefined) this.known.set(run, (own = this.all(wordsOf(run).flatMap((word) => [word.text, ...word.pieces]))));
      if (own.length > 0) visit(place, own, true);
    }
  }

  private all(texts: readonly string[]): T[] {
    return texts.flatMap((text) => (text === "" ? [] : [this.find(text)]));
  }
}
