import type { Quantity } from "../numbers/bounds.js";
import { hedges } from "../text/hedges.js";
import { patternOf } from "../text/pattern-of.js";
import type { MetricMention } from "./metric.js";
import { clauseAt, type SentenceContext } from "./sentence-context.js";

const factor = String.raw`\d[\d.]*(?: ?(?:-|to) ?[\d.]+)? ?x`;
const place = String.raw` (?:in|on|for|at|over|with) (?:[\p{L}\p{N}/-]+ ){0,5}?[\p{L}\p{N}/-]+`;

/** "speedups of 2x in tree merges and …": a number that such words lead to, or that goes on with a list that they lead to. */
const speeds = patternOf(
  "iu",
  String.raw`\b(?:speed-?ups?|accelerations?)(?: (?:of|by|between))? ${hedges}(?:${factor}(?:${place})?,?(?: and)? ${hedges}){0,3}$`,
);

/** The speedup that words before a factor say it is, whatever is counted in the words behind: "a speedup of 2x in tree operations". */
export function speedupBefore({ text, metrics, sentence }: SentenceContext, quantity: Quantity): MetricMention | null {
  if (quantity.dimension !== "RATIO") return null;
  const found = speeds.exec(text(clauseAt(sentence, quantity.start).start, quantity.start));
  return (
    (found &&
      metrics.findLast(
        ({ end, metric, surface }) => end <= quantity.start && metric === "SPEEDUP" && /^(?:speed|accel)/iu.test(surface),
      )) ??
    null
  );
}

/**
 * "3x speedup over Qux within the memory of a device and 5x over Zed": what a number is of that has a rival and no word of its own was said of the number
 * before it.
 */
export function metricBefore({ text, metrics, quantities }: SentenceContext, quantity: Quantity): MetricMention | null {
  const previous = quantities.findLast(({ end }) => end <= quantity.start);
  if (
    previous?.dimension !== quantity.dimension ||
    !/^ (?:over|than|compared|relative|versus|against)\b/u.test(text(quantity.end, quantity.end + 12))
  )
    return null;
  if (!patternOf("u", `^ [^.;:]{0,90} and ${hedges}$`).test(text(previous.end, quantity.start))) return null;
  const said = metrics.find(({ start }) => start >= previous.end);
  return said && /^ (?:[\p{Ll}-]+ ){0,3}$/u.test(text(previous.end, said.start)) && said.end < quantity.start ? said : null;
}
