import type { Quantity } from "../numbers/bounds.js";
import type { NumberRule } from "../rules/results/number-rule.js";
import { patternOf } from "../text/pattern-of.js";
import { isOfOthers, tellsOfOthers } from "./of-others.js";
import { clauseAt, groupOf, type SentenceContext } from "./sentence-context.js";

/** "CI: [27 %, 35 %]", "confidence interval 2-3 %". */
const interval = /\b(?:CI|confidence interval)s?\b[:=,]? ?(?:of )?[[(]?(?:[+-]?[\d.]+ ?%?(?:,| -|-| to) ?)?[+-]?$/u;

/** "In our prior work, we …": what a sentence tells is no result of this paper. */
const earlierWork = /^In (?:our|a|the|their) (?:prior|previous|earlier) (?:work|paper|study|version)s?\b/u;

/** "… to only 3 s": the second value of "from 9 s to 3 s". */
const valueAfter = patternOf(
  "u",
  String.raw`^[^.;]{0,24}?\bto (?:about |around |over |only |just |merely |nearly |roughly |approximately |under |below |less than `,
  String.raw`|as (?:low|little|few|high) as |~)?(?:USD |\$)?\d`,
);

/** Words by which a paper speaks of itself. */
export const speaksOfSelf = /\b(?:[Ww]e|[Oo]ur|[Tt]his (?:work|paper|project)|[Ii]t)\b/u;

/** Why a number is no result of a rule; null where nothing objects. */
export function objectionTo(context: SentenceContext, quantity: Quantity, { needs, needsBefore, unless }: NumberRule): string | null {
  const { sentence, text, mentions } = context;
  const clause = clauseAt(sentence, quantity.start);
  const around = text(clause.start, clause.end);
  const [before, after] = [text(quantity.start - 90, quantity.start), text(quantity.end, quantity.end + 60)];
  const read = { BEFORE: before, AFTER: after, CLAUSE: around, SENTENCE: sentence.text };
  const isOwn = mentions.some(({ origin }) => origin === "OWN");
  if (sentence.part === "TITLE" && quantity.dimension !== "RATIO" && quantity.dimension !== "PERCENT") return "a number of a title";
  if (sentence.role === "MOTIVATION" && !isOwn && !speaksOfSelf.test(sentence.text))
    return "motivation: the paper has not spoken of itself yet";
  if (
    /\b(?:does|do|did|is|are|was|can|could)(?: not|n't) (?:\p{L}+ ){0,3}(?:achieve|reach|give|outperform|improve|reduce|exceed)\p{Ll}*\b/iu.test(
      text(clause.start, quantity.start),
    )
  )
    return "denied";
  if (
    /\b(?:existing|prior|previous|conventional|traditional)\b[^.]{0,60}\bonly\b/iu.test(around) &&
    !isOwn &&
    !/\b(?:we|our)\b/iu.test(around)
  )
    return "a fact about others";
  if (/(?:\bfrom (?:about |around |over |only |approximately |nearly |roughly |~)?|\()$/u.test(before) && valueAfter.test(after))
    return "the value before";
  if (isOfOthers(quantity, around, before, after)) return "the value of others";
  if (earlierWork.test(sentence.text)) return "a fact about earlier work";
  if (
    quantity.unit === "requests/s" &&
    /\b(?:at|under) (?:(?:a |the )?(?:load|rate) of )?$/u.test(before) &&
    !/\b(?:throughput|sustain|serv|achiev|reach|handl)\p{Ll}*/iu.test(text(clause.start, quantity.start))
  )
    return "a load";
  if (tellsOfOthers(context)) return "a fact about others";
  if (interval.test(before) || /^ ?(?:%|pp)? ?(?:CI\b|confidence (?:interval|level))/u.test(after)) return "a confidence interval";
  if (
    (quantity.dimension === "BYTES" || /B\/s$|bps$/u.test(quantity.unit)) &&
    mentions.some(({ thing, end }) => thing.kind === "HARDWARE" && /^ \((?:[\d.]+ ?[KMGT]?B, )?$/u.test(text(end, quantity.start)))
  )
    return "a property of a device";
  const device = mentions.find(({ thing, start }) => thing.kind === "HARDWARE" && start >= quantity.end);
  if (device && quantity.dimension === "BYTES" && /^ (?:NVIDIA |AMD )?$/u.test(text(quantity.end, device.start)))
    return "a memory of a device";
  if (
    device &&
    quantity.dimension === "RATIO" &&
    /^ ?(?:(?:NVIDIA|Nvidia|AMD|Intel) )?$/u.test(text(quantity.end, device.start)) &&
    !/^ (?:speed|performance|throughput|memory|utili[sz]ation|energy|time|cost)/u.test(text(device.end, device.end + 14))
  )
    return "a count of devices";
  if ((needs && !needs.test(around)) || (needsBefore && !needsBefore.test(text(quantity.start - 120, quantity.start))))
    return "nothing in its clause says that it was reached";
  // "3.8 %, 0.2 % and 6.8 % accuracy loss": what stands behind the last of a list is said of all.
  const last = groupOf(context, quantity).at(-1)?.end ?? quantity.end;
  const behind = text(last, last + 60);
  return unless.find(({ where, pattern, but }) => pattern.test(read[where]) && !but?.test(after) && !but?.test(behind))?.reason ?? null;
}
