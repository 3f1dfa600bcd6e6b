import { matchesOf } from "../text/matches.js";

/** A short form and what it stands for, as half-open parts of the text. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
  readonly shortAt: number;
  readonly longAt: number;
}

const bracket = /\(([^()]{2,60})\)/gu;
const shortForm = /^(?:[\p{Lu}\d][\p{L}\d.+*/-]{1,14}|\p{Ll}{1,3}\p{Lu}[\p{L}\d-]{1,12})s?$/u;

/**
 * Pairs of a long form and its abbreviation in brackets, in either order, after Schwartz and Hearst (2003), "A simple algorithm for identifying
 * abbreviation definitions in biomedical text": each letter of the short form stands in the long form, in order, and the first begins a word.
 */
export function abbreviationsOf(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const { 0: whole, 1: inner = "", index } of matchesOf(text, bracket)) {
    const before = text.slice(Math.max(0, index - 160), index).trimEnd();
    const beforeAt = Math.max(0, index - 160);
    const [candidate = ""] = inner.split(/[,;]/u, 1);
    if (shortForm.test(candidate)) {
      const words = before.split(/\s+/u);
      const take = Math.min(candidate.length + 5, candidate.length * 2, words.length);
      const window = before.slice(before.length - words.slice(-take).join(" ").length);
      const start = longStart(candidate, window);
      if (start === null) continue;
      const long = window.slice(withPrefix(candidate, window, wordStart(window, start))).replace(/^["'([]+/u, "");
      if (/[.;:!?,]/u.test(long) || long.length <= candidate.length) continue;
      found.push({ short: candidate, long, shortAt: index + 1, longAt: beforeAt + before.length - long.length });
    } else {
      const short = /[\p{L}\d.+*-]+$/u.exec(before)?.[0] ?? "";
      if (!shortForm.test(short) || inner.length <= short.length || !/\s/u.test(inner)) continue;
      const start = longStart(short, inner);
      if (start === 0)
        found.push({
          short,
          long: inner,
          shortAt: index - (text.slice(0, index).length - text.slice(0, index).trimEnd().length) - short.length,
          longAt: index + whole.indexOf(inner),
        });
    }
  }
  return [...found, ...orPairs(text)];
}

const orShort =
  /(?<long>(?:\p{Lu}[\p{L}-]{1,60} ){1,6}\p{Lu}?[\p{L}-]{1,60}), or (?<short>\p{Lu}[\p{L}\d-]{1,10})(?=[,.]| (?:for|which|that|is))/gu;

/** "Low-Rank Adaptation, or LoRA, …": the short form behind "or". */
function orPairs(text: string): Abbreviation[] {
  return matchesOf(text, orShort).flatMap(({ index, groups }): Abbreviation[] => {
    const [all, short] = [groups?.["long"] ?? "", groups?.["short"] ?? ""];
    const start = longStart(short, all);
    if (start === null) return [];
    const long = all.slice(wordStart(all, start));
    return [{ short, long, shortAt: index + all.length + ", or ".length, longAt: index + all.length - long.length }];
  });
}

/** "Early Ordered Objects (E-OO)": what stands before the hyphen of a short form is a word of its own. */
function withPrefix(short: string, window: string, start: number): number {
  const before = /^(?<letter>\p{Lu})-/u.exec(short) && /(?<word>\p{L}[\p{L}-]*) $/u.exec(window.slice(0, start))?.groups?.["word"];
  return before?.[0]?.toLowerCase() === short[0]?.toLowerCase() && before ? start - before.length - 1 : start;
}

/** Where the hyphenated word begins that a place lies in: "activation-aware" is one word. */
const wordStart = (window: string, at: number): number => at - (/[\p{L}\d]+-$/u.exec(window.slice(0, at))?.[0].length ?? 0);

/** Where in a window the long form of an abbreviation begins; null where there is none. */
function longStart(short: string, window: string): number | null {
  const letters = short
    .replace(/s$/u, "")
    .replace(/[^\p{L}\d]/gu, "")
    .toLowerCase();
  const text = window.toLowerCase();
  let at = text.length - 1;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters[index] ?? "";
    // A digit stands for a word said so many times (T2V, E2GC): it need not be found.
    if (/\d/u.test(letter) && index > 0) continue;
    while (at >= 0 && (text[at] !== letter || (index === 0 && at > 0 && /[\p{L}\d]/u.test(text[at - 1] ?? "")))) at -= 1;
    if (at < 0) return null;
    at -= 1;
  }
  return at + 1;
}
