/** What an entry is made from. */
interface Published {
  readonly slug: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly venue: string | null;
  readonly arxivId: string | null;
  readonly doi: string | null;
  readonly url: string | null;
}

/** A paper as an entry of BibTeX. The title stands in double braces, so that no style changes its capitals. */
export function toBibtex({ slug, title, authors, published, venue, arxivId, doi, url }: Published): string {
  const [year, month] = (published ?? "").split("-");
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ["title", `{${escape(title)}}`],
    ["author", authors.map(escape).join(" and ")],
    [venue === null ? "howpublished" : "booktitle", venue === null ? null : escape(venue)],
    ["year", year],
    ["month", month === undefined ? null : String(Number(month))],
    ["eprint", arxivId],
    ["archiveprefix", arxivId === null ? null : "arXiv"],
    ["doi", doi],
    ["url", url],
  ];
  const lines = fields
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([name, value]) => `  ${name} = {${String(value)}},`);
  return [`@${venue === null ? "misc" : "inproceedings"}{${slug},`, ...lines, "}"].join("\n");
}

/** A text as BibTeX reads it: what means something to TeX is escaped, and so no brace stays open. */
function escape(text: string): string {
  const names: Readonly<Record<string, string>> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
  return text.replace(/[\\{}&%$#_~^]/g, (character) => names[character] ?? `\\${character}`);
}
