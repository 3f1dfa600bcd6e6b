import { matchesOf } from "./matches.js";
import { patternOf } from "./pattern-of.js";

/** A text as it was given, and cleaned; every character of the cleaned text knows which part of the raw text it stands for. */
export interface CleanText {
  readonly raw: string;
  readonly text: string;
  /** For each UTF-16 code unit of `text`, where what it stands for begins and ends in `raw`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface Rewrite {
  readonly pattern: RegExp;
  readonly becomes: string;
  /** One of these stands wherever the pattern matches: a text without them need not be tried. */
  readonly signs: readonly string[];
  /** True where it matches nothing in a text of ASCII. */
  readonly isForeign: boolean;
}

const rewrite = (pattern: RegExp, becomes: string, ...signs: readonly string[]): Rewrite => ({ pattern, becomes, signs, isForeign: false });

const foreign = (pattern: RegExp, becomes: string): Rewrite => ({ pattern, becomes, signs: [], isForeign: true });

/**
 * How spellings become one, in this order: signs of Unicode, LaTeX, LaTeX that lost its backslashes, white space. No pattern repeats within
 * a repeat, so cleaning takes time in proportion to the text.
 */
const rewrites: readonly Rewrite[] = [
  foreign(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, ""),
  rewrite(/[^\S ]/gu, " "),
  foreign(/[×✕✖⨯]/gu, "x"),
  foreign(/[≈≃≅∼～⁓]/gu, "~"),
  foreign(/[≥⩾≳]/gu, ">="),
  foreign(/[≤⩽≲]/gu, "<="),
  foreign(/[‐‑−﹣－]/gu, "-"),
  foreign(/(?<=\d[%xX]? ?)[–—](?= ?[\d.~])/gu, "-"),
  foreign(/ ?[–—] ?/gu, " - "),
  foreign(/[‘’ʼ′]/gu, "'"),
  foreign(/[“”„″]/gu, '"'),
  foreign(/％/gu, "%"),
  foreign(/\$?[µμ]\$?(?=[smWJ]\b)/gu, "u"),
  foreign(/ﬁ/gu, "fi"),
  foreign(/ﬂ/gu, "fl"),
  rewrite(/\\(?:%|percent\b)/gu, "%", "\\"),
  rewrite(/\\\$/gu, "USD ", "\\"),
  rewrite(/(?<![\w$}!])\$(?=\d[\d.,]*(?:[KMBk]| ?(?:million|billion))?(?![\w$\\^%~}-]|[.,]\d| ?\\| ?x))/gu, "USD ", "$"),
  rewrite(/\\(?:times|cdot)(?![a-zA-Z])/gu, "x", "\\"),
  rewrite(/\\(?:sim|approx|simeq)(?![a-zA-Z]) ?/gu, "~", "\\"),
  rewrite(/\\(?:geq|geqslant|ge|gtrsim)(?![a-zA-Z]) ?/gu, ">=", "\\"),
  rewrite(/\\(?:leq|leqslant|le|lesssim)(?![a-zA-Z]) ?/gu, "<=", "\\"),
  rewrite(/\\(?:gt)(?![a-zA-Z]) ?/gu, ">", "\\"),
  rewrite(/\\(?:lt)(?![a-zA-Z]) ?/gu, "<", "\\"),
  rewrite(/\\mu(?![a-zA-Z])/gu, "u", "\\"),
  rewrite(
    patternOf(
      "gu",
      String.raw`\\(?:textbf|textit|textsc|texttt|textsf|textrm|textsuperscript|emph|underline|mathbf|mathrm|mathcal|mathit|mathsf`,
      String.raw`|mathbb|boldsymbol|text)(?![a-zA-Z]) ?`,
    ),
    "",
    "\\",
  ),
  rewrite(/\\(?:it|bf|em|tt|sc|rm|sf|bfseries|itshape)(?![a-zA-Z]) ?/gu, "", "\\"),
  rewrite(/\^?\{?\\(?:circledR|textregistered|texttrademark|copyright|trademark)(?![a-zA-Z])(?:\{\}|\})?/gu, "", "\\"),
  rewrite(/\\(?:ie|eg)(?![a-zA-Z])/gu, "e.g.", "\\"),
  rewrite(/\\[()[\]]/gu, "", "\\"),
  rewrite(/\\[,;:! ]/gu, " ", "\\"),
  rewrite(/[{}$]/gu, "", "{", "}", "$"),
  rewrite(/(?<=\d) ?times(?![a-z])(?=[A-Z])/gu, "x ", "times"),
  rewrite(/(?<=\d)times(?=\d)/gu, "x", "times"),
  rewrite(/(?<=\d) ?times(?![a-z])/gu, "x", "times"),
  rewrite(/(?<=[\dx%] ?) ?sim ?(?=\d)/gu, "-", "sim"),
  rewrite(/\bsim ?(?=\d)/gu, "~", "sim"),
  rewrite(/(?<![a-z])(?:approx|thicksim) ?(?=\d)/gu, "~", "approx", "thicksim"),
  rewrite(/(?<![a-z])geq? ?(?=\d)/gu, ">=", "ge"),
  rewrite(/(?<![a-z])leq? ?(?=\d)/gu, "<=", "le"),
  rewrite(/(?<=[\dx%] ?)~(?= ?\d)/gu, "-", "~"),
  // What is left is a tie: a blank between words, and between a word and its number.
  rewrite(/(?<=[\p{L}\p{N}.])~(?=[\p{L}(])|(?<=\p{L})~(?=\d)/gu, " ", "~"),
  rewrite(/(?<=\b\p{Lu})_(?=\d)/gu, "", "_"),
  // "7 . 8 x": the point of a number that was taken out of a printed page.
  rewrite(/(?<=(?<![\p{L}\p{N}.,])\d{1,3}) \. (?=\d{1,3} ?(?:x|%)(?![\p{L}\p{N}]))/gu, ".", " . "),
  rewrite(/``|''/gu, '"', "``", "''"),
  rewrite(/ ?--+ ?(?!\d)/gu, " - ", "--"),
  rewrite(/--/gu, "-", "--"),
];

const rewritesOfAscii = rewrites.filter(({ isForeign }) => !isForeign);

/** Where each character of any text begins and ends that is not changed: most are not, and share these. */
const [places, ends]: [number[], number[]] = [[], []];

/** Cleans a text of the many spellings of one thing, and keeps for each character where it stands in the raw text. */
export function cleanText(raw: string): CleanText {
  while (places.length < raw.length) places.push(ends.push(ends.length + 1) - 1);
  let clean: CleanText = { raw, text: raw, starts: places, ends };
  for (const each of /^\p{ASCII}*$/u.test(raw) ? rewritesOfAscii : rewrites) clean = apply(clean, each);
  return clean;
}

/** The part of the raw text that a part of the cleaned text stands for. */
export function rawRange({ starts, ends }: CleanText, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

function apply(clean: CleanText, { pattern, becomes, signs }: Rewrite): CleanText {
  if (signs.length > 0 && !signs.some((sign) => clean.text.includes(sign))) return clean;
  const matches = matchesOf(clean.text, pattern).filter(({ 0: found }) => found !== becomes);
  if (matches.length === 0) return clean;
  let [text, at] = ["", 0];
  const [starts, ends]: [number[], number[]] = [[], []];
  const copy = (to: number): void => {
    text += clean.text.slice(at, to);
    for (; at < to; at += 1) {
      starts.push(clean.starts[at] ?? 0);
      ends.push(clean.ends[at] ?? 0);
    }
  };
  for (const { 0: found, index } of matches) {
    copy(index);
    text += becomes;
    const { start, end } = rawRange(clean, index, index + found.length);
    for (let unit = 0; unit < becomes.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
    at = index + found.length;
  }
  copy(clean.text.length);
  return { raw: clean.raw, text, starts, ends };
}
