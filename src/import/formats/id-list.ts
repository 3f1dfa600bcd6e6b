import { arxivPage } from "../../model/arxiv-id.js";
import { arxivIdsIn, doisIn, doiOf, type ArxivId } from "../fields/identifiers.js";
import { paperRecord, problem, type Found } from "../paper-record.js";

/** What somebody may have meant as an id: an address, or a word of the signs that ids have. Rules, rows of tables and other languages are none. */
const meant = /^(?=.*[A-Za-z\d])[\w.:/+()%#?=&;,~-]+$/;

/** Reads a text with arXiv ids and DOIs in it, however they are spelled: one a line, in a table, in Markdown. `#` begins a comment. */
export function* readIdList(text: string): Generator<Found> {
  let line = 0;
  for (const { 0: written } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    line += 1;
    const content = withoutComment(written.trim());
    if (content !== "") yield* papersIn(content, line);
  }
}

/** A line up to its comment. A heading of Markdown may hold a link. */
function withoutComment(line: string): string {
  if (line.includes("](")) return line;
  const start = line.startsWith("#") ? 0 : line.search(/\s#\s/);
  return start === -1 ? line : line.slice(0, start).trim();
}

/** The papers that a line names. A link often shows the id that it leads to: that is one paper once. */
function* papersIn(content: string, line: number): Generator<Found> {
  const dois = doisIn(content);
  const found = [
    ...dois.map(({ at, doi }) => ({ at, text: doi, ...doiOf(doi) })),
    ...arxivIdsIn(without(content, dois)).map(({ at, text, id }) => ({ at, text, doi: null, arxiv: id })),
  ].sort((one, other) => one.at - other.at);
  const named = new Set<string>();
  for (const { text, doi, arxiv } of found) {
    const name = arxiv?.id ?? doi;
    if (name === null) yield problem("invalid", "arXiv has given no such id.", { line }, text);
    else if (!named.has(name)) yield { paper: identified(doi, arxiv, line) };
    named.add(name ?? text);
  }
  if (found.length === 0 && meant.test(content)) yield problem("invalid", "This is neither an arXiv id nor a DOI.", { line }, content);
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
