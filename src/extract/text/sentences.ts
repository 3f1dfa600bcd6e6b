import { matchesOf } from "./matches.js";

/** Abbreviations that end in a full stop and no sentence. */
const abbreviations = new Set([
  ..."e.g i.e cf vs al fig figs eq eqs sec tab approx resp w.r.t incl res dr prof no vol ver st inc ca esp".split(" "),
]);

const ending = /[.!?]+["')\]]*(?=\s|$)|(?<=[a-z)%])\.(?=[A-Z][a-z]+ )/gu;

/** What may begin a sentence: a capital, a digit, an opening sign, or a name with a capital inside. */
const beginning = /^\s*(?:["'([]?[\p{Lu}\d~<>]|\p{Ll}+\p{Lu}|\p{Ll}+[-.]?\p{Ll}*\d)/u;

/** No sentence is longer: its parts are looked at in pairs, which a text without a full stop would make too many of. */
const maxLength = 1000;

/** The sentences of a text, as half-open parts without the white space around them. */
export function sentencesOf(text: string): { readonly start: number; readonly end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  const close = (end: number): void => {
    while (end - start > maxLength) cut();
    closeAt(end);
  };
  const cut = (): void => {
    const blank = text.lastIndexOf(" ", start + maxLength);
    closeAt(blank > start ? blank : start + maxLength);
  };
  const closeAt = (end: number): void => {
    const trimmed = text.slice(start, end);
    const from = start + trimmed.length - trimmed.trimStart().length;
    if (from < end) sentences.push({ start: from, end: start + trimmed.trimEnd().length });
    start = end;
  };
  for (const { 0: sign, index } of matchesOf(text, ending)) {
    const end = index + sign.length;
    if (end < text.length && !breaks(text, index, end, sign)) continue;
    close(end);
  }
  close(text.length);
  return sentences;
}

function breaks(text: string, index: number, end: number, sign: string): boolean {
  if (!beginning.test(text.slice(end, end + 40))) return false;
  if (!sign.startsWith(".")) return true;
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, index - 24), index))?.[0] ?? "";
  // An initial: "J. Smith"; but "over X. We …" ends a sentence.
  if (/^\p{Lu}$/u.test(word)) return /^\s*(?:We|Our|The|This|In|It|On|By|For|These)\b/u.test(text.slice(end, end + 8));
  return !abbreviations.has(word.toLowerCase());
}
