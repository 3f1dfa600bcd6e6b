import type { Quantity } from "../numbers/bounds.js";
import { patternOf } from "../text/pattern-of.js";
import type { BetterIs, Outcome } from "./metric.js";
import { clauseAt, type SentenceContext } from "./sentence-context.js";

const loses =
  /\b(?:loss(?:es)?|drops?|degradation|degrades?|overheads?|slowdown|slower|worse|decline|decrease in (?:accuracy|quality|performance))\b/iu;

const little = /\b(?:only|less than|under|within|minimal|negligible|merely|just|no more than|below|<|at most|small|slight)\b/iu;

const spares = /\b(?:reduc|lower|mitigat|less|cut|sav|minimi|eliminat|recover|avoid)\p{Ll}*\b/iu;

/** "a 3 % accuracy drop": what is lost stands right behind the number. */
const lost = patternOf(
  "iu",
  String.raw`^ ?(?:\(?(?:absolute|relative|average)\)? )?(?:[\p{L}-]+ ){0,2}(?:drops?|loss(?:es)?|degradation|decrease|decline|slowdown`,
  String.raw`|(?<=(?:speed|accuracy|throughput|quality|performance) )reductions?)\b`,
);
const sparesIt =
  /\b(?:reduc|lower|mitigat|cut|sav|minimi|eliminat|recover|avoid|limit)\p{Ll}* (?:(?!(?:with|at|for|and|while)\b)[\p{L}-]+ ){0,3}$/iu;

const rises = patternOf(
  "iu",
  String.raw`\b(?:increas|rais|inflat|grow)\p{Ll}* (?:(?:the|its|their) )?(?:[\p{L}-]+ ){0,3}by (?:up to |about |over |nearly |around )?$`,
);

/** Who did better by a number: the subject, unless its words say that something is lost. */
export function outcomeOf(context: SentenceContext, quantity: Quantity, { unit, betterIs }: { unit: string; betterIs: BetterIs }): Outcome {
  const { start, end, dimension, value, valueMax } = quantity;
  const clause = clauseAt(context.sentence, start);
  const before = context.text(Math.max(clause.start, start - 60), start);
  // What is said of the number before or behind, or after "with" and its like, is not said of this one: "a 2x speedup with minimal degradation".
  const previous = context.quantities.findLast((each) => each.end <= start)?.end ?? clause.start;
  const next = context.quantities.find((each) => each.start >= end)?.start ?? clause.end;
  const behind = context.text(end, Math.min(clause.end, next, end + 45));
  const aside = dimension === "RATIO" ? behind.search(/\b(?:with|without|for|while|at|and)\b/u) : -1;
  const near = context.text(Math.max(clause.start, previous, start - 30), end) + (aside < 0 ? behind : behind.slice(0, aside));
  const around = context.text(clause.start, clause.end);
  if (/\bdespite (?:having |an? |its |the )*(?:[\p{L}-]+ )?$/iu.test(before)) return "WORSE";
  const isDenied = /\b(?:without|negligible|no|near-zero|zero)\b/iu;
  if (dimension !== "RATIO" && lost.test(context.text(end, end + 50)) && !sparesIt.test(before))
    return little.test(context.text(Math.max(clause.start, start - 40), start)) || quantity.bound === "UP_TO" ? "ON_PAR" : "WORSE";
  if (loses.test(near) && !isDenied.test(near) && !isDenied.test(before) && !spares.test(around.replace(/\bless than\b/giu, "")))
    return little.test(around) ? "ON_PAR" : "WORSE";
  if ((dimension === "PERCENT" || dimension === "POINTS") && /\bwithin (?:only |just |about )?$/iu.test(before)) return "ON_PAR";
  if (unit === "% of baseline" && value >= 90 && /\b(?:maintain|retain|keep|preserv|reach|match|achiev|recover)\p{Ll}*/iu.test(around))
    return "ON_PAR";
  if (betterIs === "LOWER" && rises.test(before)) return "WORSE";
  if (dimension === "RATIO" && betterIs === "HIGHER" && value < 1 && valueMax === null) return value < 0.95 ? "WORSE" : "ON_PAR";
  return "BETTER";
}
