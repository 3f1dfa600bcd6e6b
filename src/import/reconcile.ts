import { arxivMonth, arxivPage } from "../model/arxiv-id.js";
import { normalizeName, slugify, slugOf } from "../model/names.js";
import type { NodeEntry, Values } from "../store/port/write.js";
import { earlierDate } from "./fields/dates.js";
import { contributionOf } from "./contribution.js";
import type { KnownPaper } from "./known-papers.js";
import { identifiersOf, PaperIndex } from "./paper-index.js";
import type { ImportProblem, PaperRecord } from "./paper-record.js";
import { mayBeOne } from "./unite-records.js";

/** What becomes of a paper that was read. */
export interface Reconciled {
  readonly record: PaperRecord;
  readonly status: "CREATED" | "UPDATED" | "UNCHANGED";
  /** The paper of the graph: the one that was there, or the new one. */
  readonly id: string;
  readonly title: string;
  /** What is written; nothing where the graph says all of it already. */
  readonly entry: NodeEntry | null;
}

/** What becomes of everything that was read. */
export interface Reconciliation {
  readonly papers: readonly Reconciled[];
  readonly problems: readonly ImportProblem[];
}

/** No list of authors that the graph takes is longer. */
const maxAuthors = 1_000;

/**
 * Finds the papers of the graph that were read, by arXiv id, DOI or title, and works out what is new. What a person wrote stays: an import only adds
 * what is missing. Of what an import wrote, the earlier date counts.
 */
export function reconcile(records: readonly PaperRecord[], known: readonly KnownPaper[]): Reconciliation {
  return new Reconciler(known).run(records);
}

class Reconciler {
  readonly #index = new PaperIndex<KnownPaper>();
  /** The papers as they are once everything before is written, by their ids. */
  readonly #now = new Map<string, KnownPaper>();
  /** The names that papers go by, in the form in which they are compared. */
  readonly #names = new Map<string, string>();
  readonly #problems: ImportProblem[] = [];

  constructor(known: readonly KnownPaper[]) {
    for (const paper of known) this.#note(paper);
  }

  run(records: readonly PaperRecord[]): Reconciliation {
    const papers = records.flatMap((record) => this.#paper(record) ?? []);
    return { papers, problems: this.#problems };
  }

  #paper(record: PaperRecord): Reconciled | null {
    const same = this.#index
      .candidates(record)
      .map(({ id }) => this.#now.get(id))
      .find((paper) => paper !== undefined && (mayBeOne(record, paper) || wasMerged(record, paper)));
    return same ? this.#update(record, same) : this.#create(record);
  }

  #update(record: PaperRecord, paper: KnownPaper): Reconciled {
    const values = this.#additions(record, paper);
    const { id, title } = paper;
    if (Object.keys(values).length === 0) return { record, status: "UNCHANGED", id, title, entry: null };
    this.#note({ ...paper, ...values });
    return { record, status: "UPDATED", id, title, entry: { kind: "PAPER", id, values } };
  }

  /** What a record says that a paper of the graph lacks. */
  #additions(record: PaperRecord, paper: KnownPaper): Values {
    const values: Record<string, unknown> = {};
    const isImported = paper.origin === "IMPORTED";
    const doi = paper.doi === null ? this.#freeDoi(record, paper.id) : null;
    if (doi !== null) values["doi"] = doi;
    const arxivId = paper.arxivId ?? record.arxivId;
    const published = agreedDate(
      isImported ? earlierDate(paper.published, record.published) : refined(paper.published, record.published),
      arxivId,
    );
    if (paper.arxivId === null && arxivId !== null) {
      if (isImported || paper.published === null || agreedDate(paper.published, arxivId) === paper.published) values["arxivId"] = arxivId;
      else
        this.#refuse(
          record,
          `${paper.id} was published ${paper.published}, which is not the month of arXiv:${arxivId}; the id is left out.`,
        );
    }
    if (published !== null && published !== paper.published && (isImported || agreedDate(record.published, arxivId) === record.published))
      values["published"] = published;
    if (paper.authors.length === 0 && (paper.authorCount === null || paper.authorCount === record.authorCount)) {
      const { authors, authorCount } = authorsOf(record);
      if (authors !== undefined) values["authors"] = authors;
      if (authorCount !== undefined && paper.authorCount === null) values["authorCount"] = authorCount;
    }
    if (paper.venue === null && record.venue !== null) values["venue"] = record.venue;
    if (paper.codeUrl === null && record.codeUrl !== null) values["codeUrl"] = record.codeUrl;
    const url = addressOf(record);
    if (paper.url === null && arxivId === null && url !== null) values["url"] = url;
    return values;
  }

  #create(record: PaperRecord): Reconciled | null {
    const { title } = record;
    if (title === null) {
      this.#refuse(record, "It has no title, and the graph does not know it: a new paper needs one.", "untitled");
      return null;
    }
    const namesake = this.#names.get(normalizeName(title));
    if (namesake !== undefined) {
      this.#refuse(record, `${namesake} goes by this title and has another identifier: no two papers of the graph have one name.`);
      return null;
    }
    const id = this.#freeId(record, title);
    if (id === null) {
      this.#refuse(record, "No id can be made of its title.", "invalid");
      return null;
    }
    const doi = this.#freeDoi(record, id);
    const url = addressOf(record);
    const published = agreedDate(record.published, record.arxivId);
    const values: Values = {
      title,
      contribution: contributionOf(title, record.abstract),
      ...(published !== null && { published }),
      ...authorsOf(record),
      ...(record.venue !== null && { venue: record.venue }),
      ...(record.arxivId !== null && { arxivId: record.arxivId }),
      ...(doi !== null && { doi }),
      ...(url !== null && { url }),
      ...(record.codeUrl !== null && { codeUrl: record.codeUrl }),
    };
    const empty = {
      aliases: [],
      arxivId: null,
      doi: null,
      published: null,
      authors: [],
      authorCount: null,
      venue: null,
      url: null,
      codeUrl: null,
      formerIds: [],
      introduces: [],
      rejected: [],
    };
    this.#note({ ...empty, ...values, id, title, origin: "IMPORTED" });
    return { record, status: "CREATED", id, title, entry: { kind: "PAPER", id, values } };
  }

  #note(paper: KnownPaper): void {
    this.#now.set(paper.id, paper);
    this.#index.add(paper, paper);
    for (const name of [paper.title, slugOf(paper.id), ...paper.aliases]) this.#names.set(normalizeName(name), paper.id);
  }

  /** The id that is made of the title, and where another paper goes by that, of the identifier as well. */
  #freeId({ arxivId, doi }: PaperRecord, title: string): string | null {
    const slug = slugify(title);
    const suffixes = ["", arxivId, doi, "2", "3", "4"].flatMap((each) => (each === null ? [] : [each]));
    const slugs = suffixes.map((suffix) => slugify(`${slug} ${suffix}`)).filter((each) => each !== "");
    const free = slugs.find((each) => !this.#names.has(normalizeName(each)));
    return free === undefined ? null : `paper:${free}`;
  }

  /** The DOI of a record, unless another paper has it. */
  #freeDoi(record: PaperRecord, id: string): string | null {
    if (record.doi === null) return null;
    const owner = this.#index.ofDoi(record.doi).find((paper) => paper.id !== id);
    if (!owner) return record.doi;
    this.#refuse(record, `The DOI ${record.doi} is that of ${owner.id}, which has another arXiv id; it is left out.`);
    return null;
  }

  #refuse(record: PaperRecord, message: string, reason: ImportProblem["reason"] = "conflict"): void {
    this.#problems.push({ reason, message, place: record.place, excerpt: record.title ?? record.arxivId ?? record.doi });
  }
}

/** Whether people merged the paper of these identifiers into another one. */
const wasMerged = (record: PaperRecord, { formerIds }: KnownPaper): boolean => identifiersOf(record).some((key) => formerIds.includes(key));

/** The authors that the graph takes: where two have one name, or there are too many, their number alone. */
function authorsOf({ authors, authorCount }: PaperRecord): { readonly authors?: readonly string[]; readonly authorCount?: number } {
  const isTaken = authors.length > 0 && authors.length <= maxAuthors && new Set(authors).size === authors.length;
  return { ...(authorCount !== null && { authorCount }), ...(isTaken && { authors }) };
}

/** The address of a record; that of its page on arXiv follows from its id, and arXiv's own DOI leads there. */
const addressOf = ({ url, arxivId }: PaperRecord): string | null =>
  url === null || (arxivId !== null && (url === arxivPage(arxivId) || ofArxiv.test(url))) ? null : url;

const ofArxiv = /^https?:\/\/(?:(?:www\.|export\.)?arxiv\.org\/|(?:dx\.)?doi\.org\/10\.48550\/arxiv\.)/i;

/** A date that says more than one that a person wrote, and nothing else. */
const refined = (one: string | null, other: string | null): string | null =>
  one === null ? other : other?.startsWith(one) === true ? other : one;

/** How long arXiv may hold a paper back before it numbers it. */
const monthsHeld = 2;

/** A date that agrees with an arXiv id: its first version came in the month of the id or shortly before, whatever a publisher says later. */
function agreedDate(published: string | null, arxivId: string | null): string | null {
  const month = arxivId === null ? null : arxivMonth(arxivId);
  if (published === null || month === null) return published;
  const [year = 0, number = 0] = month.split("-").map(Number);
  const possible = Array.from({ length: monthsHeld + 1 }, (_, held) =>
    new Date(Date.UTC(year, number - 1 - held)).toISOString().slice(0, 7),
  );
  return possible.some((each) => published.startsWith(each) || published === each.slice(0, 4)) ? published : month;
}
