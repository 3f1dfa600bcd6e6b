/** Where something stands in a text: its line from 1 on, and its index from 0 on where the text is a list of records. */
export interface Place {
  /** The name of the text, where there are several. */
  readonly source?: string;
  readonly line: number;
  readonly index?: number;
}

/** A paper as a text states it; null wherever the text says nothing. */
export interface PaperRecord {
  /** In Unicode (NFC), with single blanks; null where only an identifier is stated. */
  readonly title: string | null;
  /** Bare: without version and, of the old style, without subject class. */
  readonly arxivId: string | null;
  /** The version that is spoken of, from 1 on. */
  readonly arxivVersion: number | null;
  /** In lower case, without a resolver; never one of arXiv's own. */
  readonly doi: string | null;
  /** When the first version appeared, as precisely as stated. */
  readonly published: string | null;
  /** Everybody who signed it, in the order stated; empty where the list is cut off or not stated. */
  readonly authors: readonly string[];
  /** Null where the list is cut off or not stated. */
  readonly authorCount: number | null;
  /** The conference, journal or workshop; arXiv is none. */
  readonly venue: string | null;
  readonly url: string | null;
  readonly codeUrl: string | null;
  readonly abstract: string | null;
  readonly place: Place;
}

/** What is said of a problem. Where a list of records is one line, as APIs answer it, which of them it is says more than the line. */
export const messageOf = ({ message, place }: Pick<ImportProblem, "message" | "place">): string =>
  place?.line === 1 && place.index !== undefined && place.index > 0 ? `Record ${place.index + 1}: ${message}` : message;

/** Nobody has more records in one text, and what is no text of papers ends here. */
export const maxRecords = 100_000;

/** Why a record is left out, or what is wrong with a text. */
export type ProblemReason =
  | "syntax"
  | "unreadable"
  | "incomplete"
  | "invalid"
  | "untitled"
  | "not a paper"
  | "not found"
  | "withdrawn"
  | "deleted"
  | "retracted"
  | "duplicate"
  | "conflict";

/** Something that was not read, or was read and left out. */
export interface ImportProblem {
  readonly reason: ProblemReason;
  /** In words for people. */
  readonly message: string;
  readonly place: Place | null;
  /** How the place begins, or the name of what stands there. */
  readonly excerpt: string | null;
}

/** What a format's reader yields: a paper or a problem. */
export type Found = { readonly paper: PaperRecord } | { readonly problem: ImportProblem };

/** A paper of which only these facts are stated. */
export function paperRecord(stated: Partial<PaperRecord> & Pick<PaperRecord, "place">): PaperRecord {
  const nothing = { title: null, arxivId: null, arxivVersion: null, doi: null, published: null, authors: [], authorCount: null };
  return { ...nothing, venue: null, url: null, codeUrl: null, abstract: null, ...stated };
}

const excerptLength = 80;

/** A problem with the beginning of the text that has it. */
export function problem(reason: ProblemReason, message: string, place: Place | null = null, text: string | null = null): Found {
  const start =
    text
      ?.slice(0, 4 * excerptLength)
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim() ?? "";
  const excerpt = start.length > excerptLength ? `${start.slice(0, excerptLength)}…` : start;
  return { problem: { reason, message, place, excerpt: excerpt === "" ? null : excerpt.toWellFormed() } };
}
