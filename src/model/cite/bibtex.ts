import { authorName } from "./author-name.js";
import { appearanceOf, citedPaper } from "./cited-paper.js";
import { titleToLatex, toLatex } from "./latex.js";

const entryTypes = { journal: "article", proceedings: "inproceedings", preprint: "misc" } as const;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A paper with these properties as an entry of BibTeX, under its slug. */
export function toBibtex(properties: Readonly<Record<string, unknown>>): string {
  const paper = citedPaper(properties);
  const { slug, title, authors, published, venue, arxivId, doi, url } = paper;
  const appearance = appearanceOf(paper);
  const [year, month] = published;
  const braced = (value: string | null | undefined): string | null => (value === null || value === undefined ? null : `{${value}}`);
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ["title", braced(titleToLatex(title))],
    ["author", authors.length > 0 ? braced(authors.map(signed).join(" and ")) : null],
    [appearance === "journal" ? "journal" : "booktitle", braced(venue === null ? null : toLatex(venue))],
    ["year", braced(year)],
    ["month", month === undefined ? null : months[Number(month) - 1]],
    ["eprint", braced(arxivId)],
    ["archivePrefix", arxivId === null ? null : "{arXiv}"],
    // An id of the old style holds the archive, and no other says what the paper is filed under.
    ["primaryClass", braced(/^([a-z-]+)(?:\.[A-Z]{2})?\//.exec(arxivId ?? "")?.[1])],
    ["doi", braced(verbatim(doi))],
    ["url", braced(verbatim(url))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null || value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@${entryTypes[appearance]}{${slug},\n${lines.join(",\n")}\n}`;
}

/** A name as BibTeX takes it apart: `van der Maaten, Laurens`. The name of a group stays whole. */
function signed(author: string): string {
  const name = authorName(author);
  if (name.group !== undefined) return `{${toLatex(name.group)}}`;
  const family = [name.particle, name.family].filter((part) => part !== "").join(" ");
  return [family, name.suffix, name.given]
    .filter((part) => part !== "")
    .map(toLatex)
    .join(", ");
}

/** Addresses are read as they stand: only braces would end them. */
const verbatim = (address: string | null): string | null =>
  address?.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`) ?? null;
