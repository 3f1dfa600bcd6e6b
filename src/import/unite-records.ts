import { earlierDate } from "./fields/dates.js";
import type { PaperRecord } from "./paper-record.js";
import { titleKey } from "./title-key.js";

/** Papers of which each is one, whatever it is called, and the records that spoke of one that came before. */
export interface UnitedRecords {
  readonly papers: readonly PaperRecord[];
  readonly duplicates: readonly PaperRecord[];
}

/** A title that more papers have, each with an id of its own, tells none of them apart. */
const maxNamesakes = 20;

/**
 * Makes one paper of one paper: by its arXiv id, else by its DOI, else by its title. Two that have different ids are two, whatever their titles.
 * The first record keeps its place and its words; what it does not say is taken from the others, with the earlier date.
 */
export function uniteRecords(records: Iterable<PaperRecord>): UnitedRecords {
  const papers: (PaperRecord | null)[] = [];
  const duplicates: PaperRecord[] = [];
  const byKey = new Map<string, number[]>();
  for (const record of records) {
    const same = sameAs(record, papers, byKey);
    const at = same[0] ?? papers.length;
    const united = same.reduce((whole, index) => unite(whole, papers[index] ?? record), papers[at] ?? record);
    papers[at] = same.length > 0 ? unite(united, record) : record;
    for (const other of same.slice(1)) papers[other] = null;
    if (same.length > 0) duplicates.push(record);
    for (const key of keysOf(papers[at])) {
      const known = byKey.get(key);
      if (!known) byKey.set(key, [at]);
      else if (known.length < maxNamesakes && !known.includes(at)) known.push(at);
    }
  }
  return { papers: papers.filter((paper) => paper !== null), duplicates };
}

/** The papers that a record speaks of, first those of its arXiv id, then of its DOI, then of its title; none of them contradicts another. */
function sameAs(record: PaperRecord, papers: readonly (PaperRecord | null)[], byKey: ReadonlyMap<string, readonly number[]>): number[] {
  const same: number[] = [];
  let whole = record;
  for (const key of keysOf(record)) {
    for (const index of byKey.get(key) ?? []) {
      const paper = papers[index];
      if (paper == null || same.includes(index) || !agree(whole, paper)) continue;
      same.push(index);
      whole = unite(whole, paper);
    }
  }
  return same.sort((one, other) => one - other);
}

const keysOf = ({ arxivId, doi, title }: PaperRecord): string[] => [
  ...(arxivId === null ? [] : [`arxiv:${arxivId}`]),
  ...(doi === null ? [] : [`doi:${doi}`]),
  ...(title === null || titleKey(title) === "" ? [] : [`title:${titleKey(title)}`]),
];

/** Whether two records may speak of one paper: one arXiv id, or else no two DOIs. */
function agree(one: PaperRecord, other: PaperRecord): boolean {
  if (one.arxivId !== null && other.arxivId !== null) return one.arxivId === other.arxivId;
  return one.doi === null || other.doi === null || one.doi === other.doi;
}

/** What two records of one paper say together; of what both say the first one's words stay. */
export function unite(one: PaperRecord, other: PaperRecord): PaperRecord {
  const authors = one.authorCount === null ? other : one;
  return {
    title: one.title ?? other.title,
    arxivId: one.arxivId ?? other.arxivId,
    arxivVersion: one.arxivVersion ?? other.arxivVersion,
    doi: one.doi ?? other.doi,
    published: earlierDate(one.published, other.published),
    authors: authors.authors.length > 0 || one.authorCount !== other.authorCount ? authors.authors : other.authors,
    authorCount: authors.authorCount,
    venue: one.venue ?? other.venue,
    url: one.url ?? other.url,
    codeUrl: one.codeUrl ?? other.codeUrl,
    abstract: one.abstract ?? other.abstract,
    place: one.place,
  };
}
