import type { Quantity } from "../numbers/bounds.js";
import type { Metric } from "./metric.js";
import { clauseAt, groupOf, type SentenceContext } from "./sentence-context.js";
import { hedges } from "../text/hedges.js";
import { patternOf } from "../text/pattern-of.js";

const spares = /\b(?:sav|reduc|cut|lower|decreas|eliminat|improv|increas|fewer|less)\p{Ll}*/iu;

const differs = patternOf(
  "iu",
  String.raw`\b(?:by|within) ${hedges}$|\b(?:improv|reduc|outperform|gain|degrad|increas|los)\p{Ll}* (?:of |[^.;,]{0,40}by )${hedges}$`,
);

/** The unit of a result: shares that are left or reached of a baseline, and differences, are units of their own. */
export function unitOf(context: SentenceContext, quantity: Quantity, metric: Metric): string {
  const { text, sentence } = context;
  const { unit, dimension, start, end } = quantity;
  const before = text(start - 80, start);
  // "72 %, 60 % and 59 % of the time": what stands behind the last of a list holds for all.
  const behind = groupOf(context, quantity).at(-1)?.end ?? end;
  const after = text(behind, behind + 60);
  const clause = clauseAt(sentence, start);
  const around = text(clause.start, clause.end);
  if (dimension === "TIME" || dimension === "BYTES") {
    const isSaved =
      patternOf(
        "iu",
        String.raw`\b(?:sav\p{Ll}+|(?:reduc|lower|shorten|decreas|cut)\p{Ll}* (?:[\p{L}-]+ ){0,6}?by|spar\p{Ll}+) (?:up to |about `,
        String.raw`|over |nearly |as much as |around )?$`,
      ).test(before) && !/\bto $/u.test(before);
    if (/^ (?:faster|less|shorter|saved)\b/u.test(after) && /^(?:s|ms|us|minutes|hours)$/u.test(unit)) return `${unit} saved`;
    return isSaved && /^(?:s|ms|us|GB|MB|TB|minutes|hours)$/u.test(unit) ? `${unit} saved` : unit;
  }
  // "by 2.1 BLEU", "0.7 better perplexity": a difference of scores.
  if (dimension === "SCORE" && (differs.test(before) || /^[\d.]+ (?:better|lower|higher|worse) /u.test(text(start, end))))
    return unit === "perplexity" || unit === "BLEU" ? `${unit} points` : unit === "mAP" || unit === "F1" ? "points" : unit;
  if (unit !== "%" || metric === "UTILIZATION") return unit;
  const isReached = patternOf(
    "iu",
    String.raw`\b(?:to|only|just|keep\p{Ll}*|maintain\p{Ll}*|retain\p{Ll}*|reach\p{Ll}*|preserv\p{Ll}*|recover\p{Ll}*|achiev\p{Ll}*`,
    String.raw`|attain\p{Ll}*|match\p{Ll}*|use?s?|using|requir\p{Ll}+|at|need\p{Ll}*) (?:up to |about |over |nearly `,
    String.raw`|only |roughly |approximately |more than |less than |under |below |around |~|<|at least )*$`,
  ).test(before);
  if (
    patternOf(
      "u",
      String.raw`^ (?:of|as much|the) (?:the |its |that |their )?(?:original|baseline|full|performance|accuracy|memory|parameters`,
      String.raw`|size|cost|throughput|speed|time|energy|overall|peak memory|quality|FLOPs|compute|ideal|ChatGPT|native|dense`,
      String.raw`|total|\p{Lu})|^ of (?:its|their|that of)\b`,
    ).test(after) &&
    (isReached || /\b(?:performance|accuracy|quality) (?:level )?of\b/iu.test(after)) &&
    !/\b(?:sav|reduc|cut|lower|decreas|eliminat)\p{Ll}* (?:\p{L}+ ){0,2}$/iu.test(before)
  )
    return "% of baseline";
  if (
    /^ (?:of (?:the |all |its )?)?(?:(?:additional|extra|trainable|more|model|total) )?parameters\b/u.test(after) &&
    !/^ (?:more|fewer)/u.test(after) &&
    !spares.test(around)
  )
    return "% of parameters";
  const share =
    /^ of (?:the |its |total |all )?(?<what>[\p{Ll}-]+(?: (?!(?:to|on|in|with|at|by|for|from|and|over|across|while|under)\b)[\p{Ll}-]+)?(?: time)?)/u.exec(
      after,
    )?.groups?.["what"];
  if (
    share !== undefined &&
    metric !== "ACCURACY" &&
    !/speed|improvement|reduction|increase|gain|saving|cases|accuracy/u.test(share) &&
    !/\b(?:sav|reduc|cut|lower|decreas|eliminat|improv|increas)\p{Ll}*/iu.test(around)
  )
    return `% of ${share}`;
  return unit;
}
