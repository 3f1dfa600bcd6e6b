import type { Bound } from "../results/metric.js";
import type { Span } from "../text/document.js";
import { patternOf } from "../text/pattern-of.js";
import type { Dimension, Unit } from "./units.js";

/** A number with its unit, as the text states it. It knows nothing of what it measures. */
export interface Quantity extends Span {
  readonly value: number;
  /** The upper end of a range. */
  readonly valueMax: number | null;
  readonly unit: string;
  readonly dimension: Dimension;
  readonly of: Unit;
  readonly bound: Bound;
  /** True where a word of the text says the bound. */
  readonly isBoundStated: boolean;
  /** A sign before it, "+" or "-". */
  readonly sign: "+" | "-" | null;
}

/** A number with its unit whose bound is not known yet. */
export interface Draft extends Span {
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: Unit;
  readonly sign: "+" | "-" | null;
  readonly isOpen: boolean;
}

const boundWords: readonly (readonly [Bound, RegExp])[] = [
  [
    "UP_TO",
    patternOf(
      "iu",
      String.raw`\b(?:up to|as (?:much|high|many|large|far) as|(?:a |the )?maximum(?: of| \p{L}+ of)?|at most`,
      String.raw`|maximal(?:ly)?(?: \p{L}+){0,2} of|peak(?:ing at| of)?|no more than|less than|fewer than|under|below`,
      String.raw`|within(?: only)?|upto|reaching|as (?:low|little|few|small) as|a max(?:\.|imum)? of|maximum`,
      String.raw`|max\.?)(?: \p{L}+ of)? (?:a |an |the |only |just |\+|~|about |around |to |roughly |nearly `,
      String.raw`|another )*(?:(?:factor|speed-?up|improvement|reduction|increase|total|performance|gain`,
      String.raw`|throughput) of (?:up to )?)?$|(?:<=|<) ?$`,
    ),
  ],
  [
    "AT_LEAST",
    patternOf(
      "iu",
      String.raw`\b(?:over|more than|at least|exceed(?:s|ing)?|beyond|above|no less than|not less than|surpass(?:es|ing)?`,
      String.raw`|in excess of|greater than|higher than|better than|upwards of|well over|a minimum of|larger than|(?:faster|longer`,
      String.raw`|smaller) than)(?: a| an| the| of)* $|(?:>=|>) ?$`,
    ),
  ],
  [
    "APPROXIMATE",
    /(?:\b(?:about|around|approximately|roughly|nearly|almost|close to|circa|some|approx\.?|an estimated|near)(?: a| an)? |\bnear(?:ly)?-|~ ?)$/iu,
  ],
  ["MEDIAN", /\bmedian(?: \p{L}+){0,3} (?:of|is) $/iu],
  ["GEOMEAN", /\b(?:geometric[ -]mean|geo-?mean)(?: \p{L}+){0,3} (?:of |is )?$/iu],
  [
    "AVERAGE",
    patternOf(
      "iu",
      String.raw`\b(?:average|averaged|averaging|mean|avg\.?)(?: (?!error\b|and\b)[\p{L}-]+){0,3} (?:of |is |by |to |at )?$`,
      String.raw`|\bon average,? (?:by |of |a |an )?$|\baverag(?:e|es|ing) (?:of )?$|\ban average $`,
    ),
  ],
];

const boundAfter: readonly (readonly [Bound, RegExp])[] = [
  [
    "AVERAGE",
    patternOf(
      "iu",
      String.raw`^ ?\(?average\b(?! (?:latency|throughput|time|accuracy)\b)`,
      String.raw`|^ ?(?:\p{L}+[ -]){0,4}?(?:on average|in average(?! \p{Ll})|\(?average\b(?! \p{Ll})|averaged)\b`,
    ),
  ],
  ["GEOMEAN", /^ (?:\p{L}+ ){0,2}?(?:in (?:the )?geometric mean|geo-?mean)\b/iu],
  ["UP_TO", /^ (?:at most|maximum|at maximum|or less|at best)\b/iu],
  ["AT_LEAST", /^ (?:or more|or higher|and more|and above|at least|or better)\b/iu],
];

function ownBound(text: string, { start, end, valueMax, isOpen }: Draft): Bound | null {
  const before = text.slice(Math.max(0, start - 70), start);
  const stated = boundWords.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
  if (valueMax !== null) return "RANGE";
  if (isOpen) return "AT_LEAST";
  if (stated) return stated;
  return boundAfter.find(([, pattern]) => pattern.test(text.slice(end, end + 60)))?.[0] ?? null;
}

/** A bound before the first member of a group holds for the others, unless one has its own. */
export function carryBounds(text: string, drafts: readonly Draft[]): Quantity[] {
  const bounds = drafts.map((draft) => ownBound(text, draft));
  return drafts.map(({ unit, isOpen: _, ...draft }, index) => {
    let bound = bounds[index] ?? null;
    const isStated = bound !== null;
    for (let at = index; bound === null && at > 0; at -= 1) {
      const [previous, own] = [drafts[at - 1], drafts[at]];
      if (!previous || !own || previous.unit.dimension !== own.unit.dimension || !isNeighbour(text.slice(previous.end, own.start))) break;
      const carried = bounds[at - 1];
      // "by over 80 % and the latency by 50 %": what is said anew is bounded anew.
      const isAnew = carried !== "UP_TO" && / by $/u.test(text.slice(previous.end, own.start));
      if (carried && carried !== "RANGE" && !isAnew) bound = carried;
    }
    // "…, 2x and 3x on average": the words behind the last hold for all.
    for (let at = index; bound === null && at + 1 < drafts.length; at += 1) {
      const [own, next] = [drafts[at], drafts[at + 1]];
      if (
        !next ||
        !own ||
        next.unit.dimension !== own.unit.dimension ||
        !/^(?:, (?:and )?| and |\/)$/u.test(text.slice(own.end, next.start))
      )
        break;
      if (boundAfter.some(([each, pattern]) => each === "AVERAGE" && pattern.test(text.slice(next.end, next.end + 60)))) bound = "AVERAGE";
    }
    return { ...draft, unit: unit.unit, dimension: unit.dimension, of: unit, bound: bound ?? "EXACT", isBoundStated: isStated };
  });
}

/** True for what stands between members of a group: a joint, and few words. */
export const isNeighbour = (between: string): boolean =>
  between.length < 60 &&
  /^(?:,|\/| and | or |[\p{L}\d\s/()%-]{0,40}(?:,| and | or ))/u.test(between) &&
  !/[.;:]|\b(?:while|whereas|but|compared|than|over|which|that|with)\b/iu.test(between);
