import { maxAbstract } from "../extract/text/document.js";
import { arxivMonth } from "../model/arxiv-id.js";
import { detectFormat } from "./detect-format.js";
import { codeAddressIn } from "./fields/addresses.js";
import { readArxivAtom } from "./formats/arxiv-atom.js";
import { readArxivListing } from "./formats/arxiv-listing.js";
import { readArxivOai } from "./formats/arxiv-oai.js";
import { readArxivRss } from "./formats/arxiv-rss.js";
import { readBibtex } from "./formats/bibtex.js";
import { readCslJson } from "./formats/csl-json.js";
import { readDailyPapers } from "./formats/daily-papers.js";
import { readHuggingFace } from "./formats/hugging-face.js";
import { readIdList } from "./formats/id-list.js";
import { readOpenAlex } from "./formats/openalex.js";
import { readRis } from "./formats/ris.js";
import { readSemanticScholar } from "./formats/semantic-scholar.js";
import type { ImportFormat } from "./import-format.js";
import { maxRecords as mostRecords, problem, type Found, type ImportProblem, type PaperRecord } from "./paper-record.js";
import { uniteRecords } from "./unite-records.js";

/** What a reader has to be told that no text says. */
export interface ReadOptions {
  /** The year of days that a Daily Papers page gives without one. */
  readonly pageYear?: number | null;
  /** No more records are read. */
  readonly maxRecords?: number;
}

/** What a text holds: each paper once, in the order of the text, and what was not read or left out. */
export interface ReadRecords {
  /** Null where the text is like nothing that is known. */
  readonly format: ImportFormat | null;
  readonly papers: readonly PaperRecord[];
  readonly problems: readonly ImportProblem[];
}

/** No title is longer. */
const maxTitle = 1_000;

/** Reads the papers of a text. It does no I/O and never fails: what cannot be read is a problem, and a record that is broken costs itself alone. */
export function readRecords(given: string, stated: ImportFormat | "AUTO" = "AUTO", options: ReadOptions = {}): ReadRecords {
  const { maxRecords = mostRecords } = options;
  const text = given.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const format = stated === "AUTO" ? detectFormat(text) : stated;
  if (format === null) return { format, papers: [], problems: [unknownFormat(text)] };
  const records: PaperRecord[] = [];
  const problems: ImportProblem[] = [];
  let count = 0;
  for (const found of foundIn(text, format, options)) {
    if ((count += 1) > maxRecords) break;
    const finished = "paper" in found ? finish(found.paper, format) : found;
    if ("paper" in finished) records.push(finished.paper);
    else problems.push(finished.problem);
  }
  const { papers, duplicates } = uniteRecords(records);
  if (papers.length === 0 && problems.length === 0) problems.push(nothingIn());
  const all = [...problems, ...duplicates.map(duplicate)].sort(byLine);
  return { format, papers, problems: [...shortened(all), ...(count > maxRecords ? [tooMany(maxRecords)] : [])] };
}

const tooMany = (maxRecords: number): ImportProblem => ({
  reason: "incomplete",
  message: `Only the first ${maxRecords} records of a text are read; part it into several.`,
  place: null,
  excerpt: null,
});

/** Nobody reads more problems than these. */
const maxProblems = 1_000;

function shortened(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  if (problems.length <= maxProblems) return problems;
  const message = `${problems.length - maxProblems} more records were not read.`;
  return [...problems.slice(0, maxProblems), { reason: "incomplete", message, place: null, excerpt: null }];
}

const byLine = (one: ImportProblem, other: ImportProblem): number => (one.place?.line ?? 0) - (other.place?.line ?? 0);

function foundIn(text: string, format: ImportFormat, { pageYear = null }: ReadOptions): Iterable<Found> {
  switch (format) {
    case "DAILY_PAPERS":
      return readDailyPapers(text, pageYear);
    case "HUGGING_FACE":
      return readHuggingFace(text);
    case "ARXIV":
      return readArxiv(text);
    case "BIBTEX":
      return readBibtex(text);
    case "RIS":
      return readRis(text);
    case "CSL_JSON":
      return readCslJson(text);
    case "OPENALEX":
      return readOpenAlex(text);
    case "SEMANTIC_SCHOLAR":
      return readSemanticScholar(text);
    case "ID_LIST":
      return readIdList(text);
  }
}

function readArxiv(text: string): Iterable<Found> {
  const start = text.slice(0, 10_000);
  if (/<(?:\w+:)?feed\b/.test(start)) return readArxivAtom(text);
  if (/<(?:\w+:)?(?:OAI-PMH|ListRecords|GetRecord|record)\b/.test(start)) return readArxivOai(text);
  if (/<(?:\w+:)?(?:rss|RDF)\b/.test(start)) return readArxivRss(text);
  return readArxivListing(text);
}

/**
 * What holds for every format: an id states its month, an abstract the address of the code, and a paper that only an id names may lack a title.
 * An abstract is cut where nothing more of it is read and kept.
 */
function finish(paper: PaperRecord, format: ImportFormat): Found {
  const { title, arxivId, doi, abstract, place } = paper;
  if (title === null && (format !== "ID_LIST" || (arxivId === null && doi === null))) {
    return problem("untitled", "This record has no title.", place, arxivId ?? doi);
  }
  if (title !== null && title.length > maxTitle)
    return problem("invalid", `Its title is longer than ${maxTitle} characters.`, place, title);
  const month = arxivId === null ? null : arxivMonth(arxivId);
  return {
    paper: { ...paper, published: paper.published ?? month, codeUrl: paper.codeUrl ?? codeAddressIn(abstract), abstract: cut(abstract) },
  };
}

/** An abstract up to its greatest length, with no half of a character at its end. */
const cut = (abstract: string | null): string | null =>
  abstract === null || abstract.length <= maxAbstract
    ? abstract
    : abstract
        .slice(0, maxAbstract)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd();

const duplicate = ({ title, arxivId, doi, place }: PaperRecord): ImportProblem => ({
  reason: "duplicate",
  message: "This paper stands in the text already.",
  place,
  excerpt: title ?? arxivId ?? doi,
});

const unknownFormat = (text: string): ImportProblem => ({
  reason: "unreadable",
  message: text.trim() === "" ? "The text is empty." : "The text is of no format that is known here.",
  place: null,
  excerpt: text.trim().slice(0, 80).toWellFormed() || null,
});

const nothingIn = (): ImportProblem => ({ reason: "unreadable", message: "not a list of papers", place: null, excerpt: null });
