import type { Quantity } from "../numbers/bounds.js";
import { patternOf } from "../text/pattern-of.js";
import type { MeasuredMetric } from "./metric-of.js";
import { clauseAt, type SentenceContext } from "./sentence-context.js";

/** "a 4.5 % improvement across tasks". */
export const gainsOnTasks = patternOf(
  "u",
  String.raw`^ (?:(?:absolute|relative|average) )?(?:improvements?|gains?) (?:across|on|over|in) (?:[\p{L}\d-]+ ){0,4}(?:tasks?|datasets?`,
  String.raw`|benchmarks?)\b`,
);

/** "predicts the latency within 5 % of measured times": how far a prediction is off, whatever it predicts. */
export const deviates = ({ text }: SentenceContext, { start, end }: Quantity): boolean =>
  /\bwithin (?:only |just |about |under )*$/u.test(text(start - 20, start)) &&
  /^ (?:of (?:the |all )?(?:real|actual|measured|true|observed|reference|simulated|ground)\b|(?:relative |prediction |mean )?(?:error|deviation)s?\b)/u.test(
    text(end, end + 30),
  );

const loses =
  /^ ?(?:\(?(?:absolute|relative|average|overall)\)? )*(?:performance |quality )?(?:drops?|degradation|loss(?:es)?|decline|gap)\b/iu;
const gains = /\bperformance (?:improvement|gain|boost|increase)s? of (?:up to |about |over )?(?:[\d.]+% (?:and|,) )?$/iu;
const tasks = /\b(?:downstream|benchmarks?|tasks?|questions?)\b/iu;

/**
 * "a 32 % performance drop", "to within 3 %", "a performance improvement of 2 % across ten benchmarks": a share of how well something does, where no word
 * names a metric beside it.
 */
export function qualityOf({ text, sentence }: SentenceContext, { dimension, start, end }: Quantity): MeasuredMetric | null {
  if (dimension !== "PERCENT") return null;
  const clause = clauseAt(sentence, start);
  const [before, around] = [text(clause.start, start), text(clause.start, clause.end)];
  const isWhole =
    /^ of (?:the |its )?(?:[\p{L}\d.'-]+ ){0,3}(?:performance|quality|capabilit(?:y|ies))\b/u.test(text(end, end + 60)) &&
    /\b(?:retain|maintain|preserv|keep|recover)\p{Ll}* [^.;,]{0,20}$/iu.test(before);
  const isLost = loses.test(text(end, end + 50)) || /\bperformance (?:gap|loss|drop|degradation)\b/iu.test(before);
  const isKept =
    /\bwithin (?:only |just |about )?$/iu.test(before) && /\b(?:match|performance|baseline|competitive|quality)/iu.test(around);
  const isGained =
    (gains.test(before) && tasks.test(around)) || /^ better (?:results|quality|scores?|answers)\b/u.test(text(end, end + 20));
  return isLost || isWhole || isKept || isGained ? { metric: "ACCURACY", betterIs: "HIGHER", word: null, isStated: true } : null;
}
