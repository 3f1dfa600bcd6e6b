import { arxivPage } from "../../model/arxiv-id.js";
import { arxivIdsIn, doisIn, doiOf, type ArxivId } from "../fields/identifiers.js";
import { paperRecord, problem, type Found } from "../paper-record.js";

/** Where a line names no papers but what lists them. */
const maxLine = 20_000;

/** Reads a text with arXiv ids and DOIs in it, however they are spelled: one a line, in a table, in Markdown. `#` begins a comment. */
export function* readIdList(text: string): Generator<Found> {
  let line = 0;
  for (const { 0: written } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    line += 1;
    const content = written.trim().slice(0, maxLine);
    // A heading of Markdown may hold a link.
    if (content === "" || (content.startsWith("#") && !content.includes("]("))) continue;
    yield* papersIn(content, line);
  }
}

function* papersIn(content: string, line: number): Generator<Found> {
  const dois = doisIn(content);
  const found = [
    ...dois.map(({ at, doi }) => ({ at, text: doi, ...doiOf(doi) })),
    ...arxivIdsIn(without(content, dois)).map(({ at, text, id }) => ({ at, text, doi: null, arxiv: id })),
  ].sort((one, other) => one.at - other.at);
  for (const { text, doi, arxiv } of found) {
    if (doi === null && arxiv === null) yield problem("invalid", "arXiv has given no such id.", { line }, text);
    else yield { paper: identified(doi, arxiv, line) };
  }
  if (found.length === 0 && !/\s/.test(content)) yield problem("invalid", "This is neither an arXiv id nor a DOI.", { line }, content);
}

/** A line with blanks in the places of its DOIs: some have numbers in them that look like ids of arXiv. */
function without(content: string, dois: readonly { readonly at: number; readonly length: number }[]): string {
  const between = dois.map(({ at, length }, index) => {
    const last = dois[index - 1];
    return content.slice(last ? last.at + last.length : 0, at) + " ".repeat(length);
  });
  const last = dois.at(-1);
  return between.join("") + content.slice(last ? last.at + last.length : 0);
}

const identified = (doi: string | null, arxiv: ArxivId | null, line: number): ReturnType<typeof paperRecord> =>
  paperRecord({
    arxivId: arxiv?.id ?? null,
    arxivVersion: arxiv?.version ?? null,
    doi,
    url: arxiv ? arxivPage(arxiv.id) : null,
    place: { line },
  });
