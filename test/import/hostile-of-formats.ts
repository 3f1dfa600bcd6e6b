import type { HostileText } from "./hostile-texts.js";

/** Entries of about so many characters in all. */
const entries = (length: number, entry: (number: number) => string): string =>
  Array.from({ length: Math.ceil(length / entry(1).length) }, (_, number) => entry(number)).join("\n");

/** What only some formats have. */
export const hostileOfFormats: readonly HostileText[] = [
  {
    name: "BibTeX: macros that grow",
    format: "BIBTEX",
    text: (length) =>
      `@string{a0 = "${"x".repeat(10)}"}\n${Array.from({ length: length / 40 }, (_, n) => `@string{a${n + 1} = a${n} # a${n} # a${n}}`).join("\n")}\n@article{k, title = a30, year = 2024}`,
  },
  {
    name: "BibTeX: parents of parents",
    format: "BIBTEX",
    text: (length) =>
      Array.from({ length: length / 60 }, (_, n) => `@inproceedings{k${n}, title={T ${n}}, crossref={k${n + 1}}}`).join("\n"),
  },
  {
    name: "BibTeX: one macro in the title of many entries",
    format: "BIBTEX",
    text: (length) => `@string{x={${"a".repeat(length / 2)}}}\n${entries(length / 2, (n) => `@article{k${n}, title = x # {${n}}}`)}`,
  },
  {
    name: "BibTeX: one macro that names the authors of many entries",
    format: "BIBTEX",
    text: (length) =>
      `@string{x={${"A B and ".repeat(length / 16)}C}}\n${entries(length / 2, (n) => `@article{k${n}, title={T ${n}}, author = x}`)}`,
  },
  {
    name: "BibTeX: one parent of many entries",
    format: "BIBTEX",
    text: (length) =>
      `@proceedings{x, title={${"a ".repeat(length / 4)}}}\n${entries(length / 2, (n) => `@inproceedings{k${n}, title={T ${n}}, crossref={x}}`)}`,
  },
  {
    name: "BibLaTeX: data of many fields that many entries name",
    format: "BIBTEX",
    text: (length) => {
      const fields = Array.from({ length: length / 32 }, (_, n) => `f${n}={a}`).join(",");
      const entry = (n: number): string => `@online{k${n}, title={T ${n}}, xdata={x0, x1, x2, x3}}`;
      return `${[0, 1, 2, 3].map((n) => `@xdata{x${n},${fields}}`).join("\n")}\n${entries(length / 2, entry)}`;
    },
  },
  {
    name: "BibTeX: comments in comments",
    format: "BIBTEX",
    text: (length) => `@article{k, title={T}}\n${"@comment{".repeat(length / 9)}`,
  },
  {
    name: "BibTeX: values joined",
    format: "BIBTEX",
    text: (length) => `@article{k, title = ${Array.from({ length: length / 6 }, () => '"a"').join(" # ")}}`,
  },
  {
    name: "BibTeX: fields of one entry",
    format: "BIBTEX",
    text: (length) => `@article{k, ${Array.from({ length: length / 14 }, (_, n) => `f${n} = {a}`).join(", ")}, title={T}}`,
  },
  {
    name: "Atom: a billion laughs",
    format: "ARXIV",
    text: (length) =>
      `<!DOCTYPE feed [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join("")}]>` +
      `<feed><entry><title>${"&a30;".repeat(length / 5)}</title></entry></feed>`,
  },
  {
    name: "Atom: attributes of one element",
    format: "ARXIV",
    text: (length) =>
      `<feed><entry ${Array.from({ length: length / 10 }, (_, n) => `a${n}="b"`).join(" ")}><title>T</title></entry></feed>`,
  },
  {
    name: "Atom: elements one in another",
    format: "ARXIV",
    text: (length) => `<feed><entry>${"<a>".repeat(length / 7)}${"</a>".repeat(length / 7)}</entry></feed>`,
  },
  {
    name: "Atom: namesakes of its elements",
    format: "ARXIV",
    text: (length) => `<feed>${"<entryx><entry-y>".repeat(length / 17)}</feed>`,
  },
  {
    name: "OAI-PMH: errors that do not end",
    format: "ARXIV",
    text: (length) => `<OAI-PMH>${"<error code='a'>b".repeat(length / 17)}`,
  },
  {
    name: "OAI-PMH: tokens that do not end",
    format: "ARXIV",
    text: (length) => `<OAI-PMH>${"<resumptionToken <".repeat(length / 18)}`,
  },
  {
    name: "a listing: elements one in another",
    format: "ARXIV",
    text: (length) => `<dl><dt><a href="/abs/2503.01234">x</a><dd>${"<div><span>".repeat(length / 11)}`,
  },
  {
    name: "a listing: classes",
    format: "ARXIV",
    text: (length) => `<dl><dt><a href="/abs/2503.01234">x</a><dd><div class="${"a ".repeat(length / 2)}">T</div>`,
  },
  {
    name: "JSON: lists one in another",
    format: "HUGGING_FACE",
    text: (length) => `[{"paper": ${"[".repeat(length / 2)}${"]".repeat(length / 2)}}]`,
  },
  {
    name: "JSON: objects one in another",
    format: "CSL_JSON",
    text: (length) => `[${'{"a":'.repeat(length / 6)}1${"}".repeat(length / 6)}]`,
  },
  {
    name: "JSON: broken records that do not end in one line",
    format: "HUGGING_FACE",
    text: (length) => `[{"paper": {"id": "2503.01234", "title": "T"}},\n${"{{}".repeat(length / 3)}`,
  },
  {
    name: "JSON: broken records on lines that do not begin alike and do not end",
    format: "HUGGING_FACE",
    text: (length) =>
      `[{"paper": {"id": "2503.01234", "title": "T"}},\n${entries(length, (n) => `${n.toString(2).padStart(19, "0").replaceAll("0", " ").replaceAll("1", "\t")}{"a\n},`)}`,
  },
  {
    name: "JSON: objects that do not end",
    format: "CSL_JSON",
    text: (length) => `[${'{"title": "A", "DOI": \n'.repeat(length / 24)}`,
  },
  {
    name: "JSON: answers in answers",
    format: "CSL_JSON",
    text: (length) => '{"message": '.repeat(length / 12),
  },
  {
    name: "JSON: strings without an end",
    format: "SEMANTIC_SCHOLAR",
    text: (length) => `[${'{"title": "A\n'.repeat(length / 13)}`,
  },
  {
    name: "JSON: indented lines without an end",
    format: "SEMANTIC_SCHOLAR",
    text: (length) => `[\n${'  {"title": "A", [\n'.repeat(length / 19)}`,
  },
  {
    name: "JSON: keys of one object",
    format: "OPENALEX",
    text: (length) => `[{"display_name": "T", ${Array.from({ length: length / 12 }, (_, n) => `"k${n}": 1`).join(", ")}}]`,
  },
  {
    name: "OpenAlex: places of words beyond any abstract",
    format: "OPENALEX",
    text: (length) =>
      `[{"display_name": "T", "abstract_inverted_index": {${Array.from({ length: length / 24 }, (_, n) => `"w${n}": [${n * 9_999_999}]`).join(", ")}}}]`,
  },
  {
    name: "OpenAlex: places of one word",
    format: "OPENALEX",
    text: (length) =>
      `[{"display_name": "T", "abstract_inverted_index": {"w": [${Array.from({ length: length / 8 }, (_, n) => n).join(", ")}]}}]`,
  },
  {
    name: "RIS: fields of one record",
    format: "RIS",
    text: (length) => `TY  - JOUR\nTI  - T\n${"AU  - Doe, Jane\n".repeat(length / 16)}ER  - `,
  },
  {
    name: "RIS: records without an end",
    format: "RIS",
    text: (length) => "TY  - JOUR\n".repeat(length / 11),
  },
  {
    name: "Daily Papers: feet without papers",
    format: "DAILY_PAPERS",
    text: (length) => `Daily Papers\nT\n${"• 4 authors\n·\nMar 3\n".repeat(length / 20)}`,
  },
];
