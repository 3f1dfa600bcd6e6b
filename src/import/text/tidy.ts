import { decodeHTML } from "entities";
import { latexToText, type LatexDialect } from "./latex.js";
import { withoutMarkup } from "./markup.js";

/** Characters that stand for nothing that is seen, and those that turn the direction of what follows. */
const unseen = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu;

/** How a text is written. */
export interface Markup {
  /** Elements and entities of HTML; XML has its own decoded already. */
  readonly html: boolean;
  readonly latex: LatexDialect;
}

/** No abstract is longer; what follows is nothing that anybody reads. */
const maxText = 100_000;

/** A text in plain Unicode (NFC) and one line: markup gone, white space single blanks. Null where nothing is left. */
export function tidy(text: string | null | undefined, { html, latex }: Markup): string | null {
  if (text == null) return null;
  const plain = (marked: string, keepsLone: boolean): string => (html ? unmarked(marked, keepsLone) : marked);
  const read = latexToText(plain(text.slice(0, maxText), false), latex);
  // What reads arXiv's texts writes them into BibTeX with their LaTeX escaped.
  const tidied = plain(latex === "bibtex" ? latexToText(read, "formulas") : read, true)
    .toWellFormed()
    .replaceAll("\ufffd", "")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(unseen, "")
    .replace(/ {2,}/g, " ")
    .trim();
  return tidied === "" ? null : tidied;
}

/**
 * A text without its markup. It is taken away before LaTeX is read and again afterwards: some escape it twice, or write its signs as LaTeX. Who writes a
 * lone sign as LaTeX means the sign.
 */
const unmarked = (text: string, keepsLone: boolean): string => withoutMarkup(text.includes("&") ? decodeHTML(text) : text, keepsLone);
