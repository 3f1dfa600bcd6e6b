import { earlierDate } from "./fields/dates.js";
import { PaperIndex } from "./paper-index.js";
import type { PaperRecord } from "./paper-record.js";

/** Papers of which each is one, whatever it is called, and the records that spoke of one that came before. */
export interface UnitedRecords {
  readonly papers: readonly PaperRecord[];
  readonly duplicates: readonly PaperRecord[];
}

/**
 * Makes one paper of one paper: by its arXiv id, else by its DOI, else by its title. Two that have different ids are two, whatever their titles.
 * The first record keeps its place and its words; what it does not say is taken from the others, with the earlier date and the longest abstract.
 */
export function uniteRecords(records: Iterable<PaperRecord>): UnitedRecords {
  const papers: (PaperRecord | null)[] = [];
  const duplicates: PaperRecord[] = [];
  const index = new PaperIndex<number>();
  for (const record of records) {
    let united = record;
    const same: number[] = [];
    for (const at of index.candidates(record)) {
      const paper = papers[at];
      if (paper == null || same.includes(at) || !mayBeOne(united, paper)) continue;
      same.push(at);
      united = unite(united, paper);
    }
    const [at = papers.length, ...others] = same.sort((one, other) => one - other);
    papers[at] = [at, ...others].reduce((whole, other) => unite(whole, papers[other] ?? record), papers[at] ?? record);
    for (const other of others) papers[other] = null;
    if (same.length > 0) {
      papers[at] = unite(papers[at], record);
      duplicates.push(record);
    }
    index.add(papers[at], at);
  }
  return { papers: papers.filter((paper) => paper !== null), duplicates };
}

/** What identifies a paper. */
type Identified = Pick<PaperRecord, "arxivId" | "doi">;

/** Whether two records may speak of one paper: they have one arXiv id, or else no two DOIs. */
export function mayBeOne(one: Identified, other: Identified): boolean {
  if (one.arxivId !== null && other.arxivId !== null) return one.arxivId === other.arxivId;
  return one.doi === null || other.doi === null || one.doi === other.doi;
}

/** What two records of one paper say together; of what both say the first one's words stay. */
export function unite(one: PaperRecord, other: PaperRecord): PaperRecord {
  const [first, second] = one.authorCount === null ? [other, one] : [one, other];
  const isSame = first.authorCount === second.authorCount;
  return {
    title: one.title ?? other.title,
    arxivId: one.arxivId ?? other.arxivId,
    arxivVersion: one.arxivVersion ?? other.arxivVersion,
    doi: one.doi ?? other.doi,
    published: earlierDate(one.published, other.published),
    authors: first.authors.length === 0 && isSame ? second.authors : first.authors,
    authorCount: first.authorCount,
    venue: one.venue ?? other.venue,
    url: one.url ?? other.url,
    codeUrl: one.codeUrl ?? other.codeUrl,
    abstract: longerText(one.abstract, other.abstract),
    place: one.place,
  };
}

/** The text that says more, in whatever order they come: the longer one, and of two of one length the one that sorts first. */
export function longerText(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one < other ? one : other;
}
