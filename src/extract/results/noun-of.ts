import type { Quantity } from "../numbers/bounds.js";
import { hedges } from "../text/hedges.js";
import { patternOf } from "../text/pattern-of.js";
import type { BetterIs, MetricMention } from "./metric.js";
import { groupOf, type SentenceContext } from "./sentence-context.js";

/**
 * What a factor or a share is of has a name, and it is that of no metric: "16x higher rank", "a 15x increase in density", "lowers preemption rates by
 * 5x", "reduces running times by 10x and message volumes by 15x", "a 1.9x communication reduction". The good direction of it; null where no such name
 * stands at the number.
 */
export function nounOf(context: SentenceContext, quantity: Quantity, near: MetricMention | null): BetterIs | null {
  const { dimension } = quantity;
  if (dimension !== "RATIO" && dimension !== "PERCENT" && dimension !== "ORDERS") return null;
  for (const find of [compared, changedBefore, changedBehind, sparedBehind]) {
    const found = find(context, quantity, near);
    if (found) return found;
  }
  return null;
}

type Find = (context: SentenceContext, quantity: Quantity, near: MetricMention | null) => BetterIs | null;

const comparedTo = patternOf(
  "u",
  String.raw`^ ?(?:(?<up>higher|larger|more|greater|denser|(?:increases?|improvements?|gains?) (?:in|of))|lower|fewer|less`,
  String.raw`|smaller|(?:reductions?|decreases?|savings?) (?:in|of)) (?:the )?(?<noun>\p{L}[\p{L}-]+(?: \p{Ll}[\p{Ll}-]+)?)`,
);
/** What stands behind "higher" and names nothing, or how well something does as a whole. */
const noNoun = patternOf(
  "u",
  String.raw`^(?:than|over|on|in|as|when|up|for|with|compared|relative|versus|while|and|or|at|across|under|by|to|from|of|throughout|respectively`,
  String.raw`|without|depending|using)\b|^(?:overall|end-to-end|effective$|performance|efficien|speed)|\b(?:performance|speed)$`,
);

/** "16x higher rank", "a 15x increase in density". */
const compared: Find = (context, quantity, near) => {
  const { text } = context;
  // "8x and 5x higher rank": what stands behind the last of a list is said of all.
  const end = groupOf(context, quantity).at(-1)?.end ?? quantity.end;
  const found = comparedTo.exec(text(end, end + 70));
  const groups = found?.groups;
  if (!groups || noNoun.test(groups["noun"] ?? "")) return null;
  // "3x higher cluster throughput": the words lead to a metric.
  const until = end + found[0].length;
  if (near && near.start >= end && (near.start < until || /^ ?(?:[\p{L}-]+ ){0,2}$/u.test(text(until, near.start)))) return null;
  return groups["up"] === undefined ? "LOWER" : "HIGHER";
};

const changes = "(?:(?<down>reduc|lower|cut|decreas|shrink|minimi[sz]|shorten|sav)|improv|increas|rais|boost|enhanc)\\p{Ll}*";
const words = String.raw`(?!by\b|to\b)[\p{L}-]+(?: (?!by\b|to\b)[\p{Ll}-]+){0,5}?`;
const changed = patternOf("u", String.raw`\b${changes} (?:the |its |their )?(?<noun>${words}) (?:by|at least|more than) ${hedges}$`);
const joined = patternOf(
  "u",
  String.raw`(?:,| and) (?:the |its |their )?(?<noun>(?!respectively)[\p{L}-]+(?: (?!by\b|to\b|and\b)[\p{Ll}-]+){0,2}) by ${hedges}$`,
);
const verb = patternOf("gu", String.raw`\b${changes} `);

/** Nouns that say how well something does as a whole, or what is done: a change of them has a metric of another name. */
const ofAll = patternOf(
  "u",
  String.raw`performance|efficien|speed|results?$|productivity|state|inference|training$|decoding$|generation$|execution$|processing$|computation$`,
  String.raw`|\b(?:over|upon|on|them|it|models?|baselines?|methods?|gap)$|^(?:thus|thereby|further|also|even)\b`,
);

/** "lowering preemption rates by 5x", "and message volumes by up to 15x". */
const changedBefore: Find = (context, { start }, near) => {
  const { text, metrics, mentions, sentence } = context;
  const before = text(start - 90, start);
  const found = changed.exec(before) ?? joined.exec(before);
  const noun = found?.groups?.["noun"];
  if (!found || noun === undefined || ofAll.test(noun)) return null;
  const from = start - before.length + found.index;
  // "by 42 % at matched accuracy": what stands behind such words is how it was measured.
  if (
    near &&
    near.start > start &&
    !/^ ?(?:at|under|with|for|without|while|on)\b/u.test(text(start, near.start).replace(/^\S+(?: (?:times|percent))?/u, ""))
  )
    return null;
  // "CUDA kernel launches": a name that only begins the noun is no other thing.
  const until = from + found[0].indexOf(noun) + noun.length;
  const named = mentions.filter(({ end }) => end >= until);
  if ([...metrics, ...named].some((each) => each.start < start && each.end > from)) return null;
  const direction = found.groups && "down" in found.groups ? found.groups : lastVerb(text(sentence.start, from));
  return direction && (direction["down"] === undefined ? "HIGHER" : "LOWER");
};

const lastVerb = (before: string): Record<string, string | undefined> | null => [...before.matchAll(verb)].at(-1)?.groups ?? null;

const changeBehind = patternOf(
  "u",
  String.raw`^ (?<noun>\p{L}[\p{L}-]+(?: [\p{L}-]+)?) (?:(?<down>reductions?|decreases?|savings?)|increases?|improvements?|gains?)\b`,
);
const vague = patternOf(
  "u",
  String.raw`^(?:overall|end-to-end|average|relative|absolute|additional|further|significant|total|mean|substantial|consistent|geomean`,
  String.raw`|maximum|peak)$|\b(?:and|or|of|in|for|on)\b|^[\p{Lu}\d-]+$`,
);

/** "a 1.9x communication reduction", "a 3 % hit improvement". */
const changedBehind: Find = ({ text, metrics }, { end }) => {
  const found = changeBehind.exec(text(end, end + 70));
  const noun = found?.groups?.["noun"];
  if (!found || noun === undefined || vague.test(noun) || ofAll.test(noun)) return null;
  if (metrics.some((each) => each.start >= end && each.start < end + found[0].length)) return null;
  return found.groups?.["down"] === undefined ? "HIGHER" : "LOWER";
};

const spares = patternOf(
  "iu",
  String.raw`\b(?:reduc|sav|cut|eliminat|spar|avoid|prun|remov|skip|discard)(?:e|es|s|ing|ting|ning|ping|d)? ${hedges}$`,
);
const ofWhat = /^ (?:of )?(?:the |all |its )?(?<noun>\p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+){0,2})/u;

/** "reducing 73 % KV reads", "prunes up to 60 % of kernels". */
const sparedBehind: Find = ({ text, metrics }, { start, end, dimension }) => {
  if (dimension !== "PERCENT" || !spares.test(text(start - 40, start))) return null;
  const found = ofWhat.exec(text(end, end + 60));
  if (!found || ofAll.test(found.groups?.["noun"] ?? "") || metrics.some((each) => each.start >= end && each.start < end + found[0].length))
    return null;
  return "LOWER";
};
