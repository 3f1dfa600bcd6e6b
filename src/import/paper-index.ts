import { arxivKey, doiKey, isIdentifierKey } from "../model/paper-identifier.js";
import type { PaperRecord } from "./paper-record.js";
import { titleKey } from "./title-key.js";

/** A title that more papers have, each with an id of its own, tells none of them apart. */
const maxNamesakes = 20;

/** What a paper is known by. */
type Known = Pick<PaperRecord, "arxivId" | "doi" | "title"> & {
  readonly aliases?: readonly string[];
  readonly formerIds?: readonly string[];
};

/** Finds papers by what they are known by. */
export class PaperIndex<Paper> {
  readonly #byKey = new Map<string, Paper[]>();

  /** Notes what a paper is known by. */
  add(known: Known, paper: Paper): void {
    for (const key of keysOf(known)) {
      const papers = this.#byKey.get(key);
      if (!papers) this.#byKey.set(key, [paper]);
      else if (papers.length < maxNamesakes && !papers.includes(paper)) papers.push(paper);
    }
  }

  /** The papers that have something in common with one, the surest first: its arXiv id, its DOI, its title. */
  candidates(known: Known): Paper[] {
    return [...new Set(keysOf(known).flatMap((key) => this.#byKey.get(key) ?? []))];
  }

  /** The papers of this DOI. */
  ofDoi(doi: string): readonly Paper[] {
    return this.#byKey.get(doiKey(doi)) ?? [];
  }
}

const keysOf = ({ arxivId, doi, title, aliases = [], formerIds = [] }: Known): string[] => [
  ...identifiersOf({ arxivId, doi }),
  ...formerIds.filter(isIdentifierKey),
  ...[title ?? "", ...aliases].map(titleKey).flatMap((key) => (key === "" ? [] : [`title:${key}`])),
];

/** The keys of the identifiers of a paper, the surest first. */
export const identifiersOf = ({ arxivId, doi }: Pick<PaperRecord, "arxivId" | "doi">): string[] => [
  ...(arxivId === null ? [] : [arxivKey(arxivId)]),
  ...(doi === null ? [] : [doiKey(doi)]),
];
