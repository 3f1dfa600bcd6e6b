import { decodeHTML } from "entities";
import { latexToText, type LatexDialect } from "./latex.js";

/** Elements that titles and abstracts are marked up with in HTML, JATS and MathML. Everything else between angle brackets is text. */
const tag =
  /<(\/?)(?:jats:|mml:|ns\d:)?(i|b|u|em|strong|span|sub|sup|sc|scp|tt|p|br|div|sec|title|italic|bold|inf|a|code|math|m[a-z]{1,12}|inline-formula|tex-math|alternatives)(?:\s[^<>]{0,300})?\/?>/giu;

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
  const cut = text.slice(0, maxText);
  const plain = html ? decodeHTML(withoutTags(cut)) : cut;
  const tidied = latexToText(plain.toWellFormed().replaceAll("\ufffd", ""), latex)
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(unseen, "")
    .replace(/ {2,}/g, " ")
    .trim();
  return tidied === "" ? null : tidied;
}

/** Raised and lowered letters keep the signs that formulas have. */
function withoutTags(text: string): string {
  return text.includes("<")
    ? text.replace(tag, (_, slash: string, name: string) => {
        const element = name.toLowerCase();
        if (/^(?:p|br|div|sec|title)$/.test(element)) return " ";
        if (slash !== "") return "";
        return element === "sub" || element === "inf" ? "_" : element === "sup" ? "^" : "";
      })
    : text;
}
