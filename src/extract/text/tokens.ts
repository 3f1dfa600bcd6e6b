import { normalizeName } from "../../model/names.js";
import type { Span } from "./document.js";
import { matchesOf } from "./matches.js";

/** A run of letters and digits, or a sign, as names are compared. Hyphens and white space are none. */
export interface Token extends Span {
  readonly key: string;
  readonly isWord: boolean;
  /** True where white space or a hyphen stands before it, or the text begins. */
  readonly isFree: boolean;
}

/** A count that is glued to a device (8xA100) is a word of its own. */
const token = /\d+[xX](?=\p{Lu}\p{L}*[ -]?\d)|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/** The tokens of a cleaned text in their order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index } of matchesOf(text, token)) {
    const key = normalizeName(found);
    if (key === "") continue;
    const before = text[index - 1];
    const isFree = before === undefined || /[\s\p{Pd}]/u.test(before);
    tokens.push({ start: index, end: index + found.length, key, isWord: /[\p{L}\p{N}]/u.test(found), isFree });
  }
  return tokens;
}
