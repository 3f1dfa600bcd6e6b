import type { Mention } from "../names/thing.js";
import type { Quantity } from "../numbers/bounds.js";
import type { Span } from "../text/document.js";
import { patternOf } from "../text/pattern-of.js";
import { afterCue, amongOutdone, classNoun, isOutdone, isRival, namedBehind, runsIn, unknownNames } from "./rivals.js";
import { isListJoint, type SentenceContext } from "./sentence-context.js";

/** The rivals behind a cue between two places: the first name, and those that are joined to it. */
function rivalsBehindCue(context: SentenceContext, from: number, to: number): readonly Mention[] {
  const candidates = [...context.mentions, ...unknownNames(context)]
    .filter(({ start, end }) => start >= from && end <= to)
    .sort((a, b) => a.start - b.start);
  const cued = candidates.find((mention) => {
    const lead = context.text(Math.max(from, mention.start - 110), mention.start);
    return afterCue.test(lead) && isRival(mention, context, lead);
  });
  if (!cued) return [];
  const first = namedBehind(context, cued, candidates) ?? cued;
  const rivals = [first];
  let last = first.end;
  for (const mention of candidates.slice(candidates.indexOf(first) + 1)) {
    const between = context.text(last, mention.start);
    last = mention.end;
    // "AttAcc PIM": what a rival is a kind of is no second one.
    if (between === " ") continue;
    if (!isListJoint(between) || mention.origin === "OWN" || mention.thing.kind === "BENCHMARK") break;
    if (/\b(?:on|across|for|in)\b/u.test(between) || !isRival(mention, context, context.text(first.start, mention.start))) break;
    rivals.push(mention);
  }
  // "over MoEs trained with Qux": what is compared with is Qux.
  const runner = runsIn(context, first, candidates);
  return runner ? [runner] : rivals;
}

const found = new WeakMap<SentenceContext, readonly Mention[]>();

/** Everything in a sentence that something is compared with: it is neither device nor model of a run. Found once for all its numbers. */
export function allRivals(context: SentenceContext): readonly Mention[] {
  const known = found.get(context);
  if (known) return known;
  const rivals: Mention[] = [];
  for (const mention of context.mentions) {
    const last = rivals.at(-1);
    const isJoined =
      last &&
      isListJoint(context.text(last.end, mention.start)) &&
      !/\b(?:on|across|for|in|with)\b/u.test(context.text(last.end, mention.start));
    const lead = context.text(Math.max(context.sentence.start, mention.start - 110), mention.start);
    if (
      mention.origin !== "OWN" &&
      mention.thing.kind !== "BENCHMARK" &&
      (isJoined === true || afterCue.test(lead) || amongOutdone.test(lead))
    )
      rivals.push(mention);
  }
  found.set(context, rivals);
  return rivals;
}

/** A number whose rivals are asked for: where it stands with its list, and the numbers around it. */
export interface Compared extends Span {
  readonly next: number;
  readonly previous: number;
  /** True for a factor, a share or a difference: it is one of something, where a time or a rate stands for itself. */
  readonly isRelative: boolean;
}

/** What a number is compared with: the first of these places that names a rival. */
export function baselinesOf(context: SentenceContext, compared: Compared): readonly Mention[] {
  for (const place of [ofWhom, behind, holders, shared, listed, before, opening, tail, carried, fromSentenceBefore]) {
    const rivals = place(context, compared);
    if (rivals.length > 0) return rivals;
  }
  return [];
}

type Place = (context: SentenceContext, compared: Compared) => readonly Mention[];

const ofHow = "(?:performance|accuracy|quality|throughput|speed|scores?|costs?|latency|memory(?: usage| footprint)?|capabilit(?:y|ies))";
const ofIts = patternOf("u", String.raw`^ of (?:the )?(?:(?:[\p{L}-]+ ){0,3}${ofHow} (?:level )?(?:of|from|by) (?:the )?)?$`);
const itsHow = patternOf("u", String.raw`^(?:'s (?:[\p{L}-]+ ){0,2}| (?!(?:in|on|with|for|at|by)\b)(?:[\p{L}-]+ )?)${ofHow}\b`);

/** "91 % of Qux's accuracy", "96 % of the quality of Qux": whose share it is. */
const ofWhom: Place = ({ mentions, text }, { end, next, isRelative }) =>
  mentions.filter((each) => {
    if (
      !isRelative ||
      (each.thing.kind === "HARDWARE" && !/^ the (?:speed|performance|throughput) of (?:an? |the )?$/u.test(text(end, each.start))) ||
      each.start < end ||
      each.start > next ||
      each.origin === "OWN" ||
      each.thing.kind === "BENCHMARK"
    )
      return false;
    const lead = text(end, each.start);
    return ofIts.test(lead) && (!/^ of (?:the )?$/u.test(lead) || itsHow.test(text(each.end, each.end + 40)));
  });

/** "2x faster than Qux": behind the number, up to the next one and the end of the clause. */
const behind: Place = (context, { end, next }) => {
  const [follows, after] = context.sentence.clauses.filter(({ start }) => start >= end);
  const clauseEnd = follows?.start ?? context.sentence.end;
  const near = rivalsBehindCue(context, end, Math.min(next, Math.max(clauseEnd, end)));
  if (near.length > 0 || !follows || !goesOn.test(context.text(follows.start, follows.end))) return near;
  const until = after?.start ?? context.sentence.end;
  return next < until ? [] : rivalsBehindCue(context, follows.start, until);
};

/** "reaches 84 %, surpassing Qux": a clause that says nothing but whom the number before it outdoes. */
const goesOn = /^,? ?(?:surpassing|outperforming|exceeding|beating) /u;

const holds = /\b(?:compared (?:to|with)|versus|vs\.?|as opposed to) [^;.]{0,60}?\d[\d.,]* ?\S{0,10} (?:for|of|by|with|from) (?:the )?$/iu;

/** "97 %, compared to 23 % for Qux and 19 % for Zed": those whose own numbers stand beside it. */
const holders: Place = ({ mentions, sentence, text }, { end }) =>
  mentions.filter(
    ({ start, origin, thing }) =>
      start > end &&
      origin !== "OWN" &&
      ["TECHNIQUE", "SYSTEM", "MODEL"].includes(thing.kind) &&
      holds.test(text(Math.max(end, sentence.start), start)),
  );

/** "a 2x speedup and a 3x gain over Qux": what stands behind the last number of a list is said of all. */
const shared: Place = (context, { end, next, isRelative }) => {
  let [from, to] = [end, next];
  for (let step = 0; isRelative && step < maxShared; step += 1) {
    const joined = context.quantities.find(({ start }) => start === to);
    if (!joined || !isComparison(joined) || !joinsOn.test(context.text(from, to))) return [];
    const after = context.quantities.find(({ start }) => start >= joined.end)?.start ?? context.sentence.end;
    const rivals = behind(context, { start: joined.start, end: joined.end, next: after, previous: from, isRelative });
    if (rivals.length > 0) return rivals;
    [from, to] = [joined.end, after];
  }
  return [];
};

/** How many numbers ahead a rival may stand. */
const maxShared = 4;

const isComparison = ({ dimension }: Quantity): boolean => ["RATIO", "ORDERS", "PERCENT", "POINTS"].includes(dimension);

/** Few words without a place or a rival of their own, then "and" or a comma. */
const joinsOn = patternOf(
  "u",
  String.raw`^(?: (?!(?:on|for|in|with|at|over|than|against|when|while|across|using|to|by)\b)[\p{L}-]+){1,5}(?:,? and|,) (?:an? |by `,
  String.raw`|up to |about |over )*$`,
);

/** "outperforms Qux by 2x and Zed by 3x": each with its own number. */
const listed: Place = (context, { start, previous, isRelative }) => {
  const named = isRelative
    ? [...context.mentions, ...unknownNames(context)].find(
        (each) => each.start >= previous && each.end <= start && isOutdone(context, each, start),
      )
    : undefined;
  return named && isRival(named, context, context.text(previous, named.start)) ? [named] : [];
};

const outdoes = patternOf(
  "iu",
  String.raw`\b(?:outperform|surpass|exceed|beat|improv(?:es?|ed|ing) (?:up)?on|compared|relative to|in comparison|than|over)`,
);

const equals = /\b(?:on[- ]par with|match(?:es|ing)|(?:comparable|competitive|similar) (?:[\p{L}-]+ ){0,2}(?:to|with))/iu;

/** True for words that name a rival: one that is outdone, or one that is equalled where none is outdone. */
const contends = (lead: string): boolean =>
  outdoes.test(lead) || (equals.test(lead) && !/\b(?:outperform|surpass|exceed|beat)\p{Ll}*/iu.test(lead));

/** "match Qux and outperform the strongest baselines by 2x": the last that is outdone before a number has no name. */
const outdoesUnnamed = patternOf(
  "iu",
  String.raw`\b(?:outperform|surpass|exceed|beat|improv(?:es?|ed|ing) (?:up)?on|compared (?:to|with)|over|than)\p{Ll}* (?:(?!(?:and|by|on`,
  String.raw`|with)\b)[\p{Ll}-]+ ){0,5}`,
  String.raw`(?:${classNoun}|baselines?)\b(?!,? (?:like|such|including|\())[^.;]{0,60}$`,
);

/** "6 % over Qux, while …": the rival of the number before, which is none of this one. */
const ofPrevious = /^[^.;]{0,60}?\b(?:over|than|compared (?:to|with)|relative to|versus|vs\.?|against)\b/u;

/** "outperforms Qux by 2x": the verb's object stands before the number. */
const before: Place = (context, { start, end, next, previous, isRelative }) => {
  const lead = context.text(previous, start);
  if (
    !isRelative ||
    !contends(lead) ||
    outdoesUnnamed.test(lead) ||
    (previous > context.sentence.start && ofPrevious.test(lead)) ||
    hasOwn.test(context.text(end, next))
  )
    return [];
  return /\b(?:by|with|achiev\p{Ll}+|reach\p{Ll}+|of|up to|a|an|is)\b|,/iu.test(lead) ? rivalsBehindCue(context, previous, start) : [];
};

const opens = patternOf(
  "u",
  String.raw`^(?:When |Even |Even when |[Oo]n average, |[Oo]verall, )?(?:[Cc]ompared (?:to|with|against)|[Rr]elative to`,
  String.raw`|[Ii]n comparison (?:to|with)`,
  String.raw`|[Vv]ersus|[Aa]gainst)\b`,
);

/** "Compared to Qux, …": the first words of a sentence speak for all its numbers. */
const opening: Place = (context) => {
  const { sentence, quantities } = context;
  return opens.test(sentence.text) ? rivalsBehindCue(context, sentence.start, quantities[0]?.start ?? sentence.end) : [];
};

const speaksForAll = patternOf(
  "iu",
  String.raw`^[^.;]{0,160}?(?:compared (?:to|with|against)|relative to|in comparison (?:to|with)|with respect to)\b`,
  String.raw`|^[^,.]{0,60}\bthan\b`,
);

/** "…, compared to Qux": the last words of a sentence speak for all its numbers. */
const tail: Place = (context, { end, next, isRelative }) => {
  const { sentence, quantities } = context;
  // "2x faster than the old one and 3x faster than Qux": a rival without a name is a rival.
  if (next < sentence.end && hasOwn.test(context.text(end, next))) return [];
  const own = quantities.find((each) => each.end === end);
  const last = quantities.at(-1)?.end ?? sentence.end;
  const rest = context.text(last, sentence.end);
  // "faster by 3x, making it 9x faster than Qux": "than" tells of the last alone.
  if (
    /^[^,.]{0,60}\bthan\b/u.test(rest) &&
    /, (?:\p{Ll}+ly )?(?:making|bringing|resulting|leading|rendering)\b|, and (?:[\p{L}-]+ ){1,4}(?:is|are|was|were) /u.test(
      context.text(end, last),
    )
  )
    return [];
  if (
    context.text(end, last).includes("; ") ||
    (!isRelative && own?.dimension === "PERCENT" && last > end) ||
    /\bwhile\b.*\bthan\b/u.test(rest)
  )
    return [];
  return (isRelative || !/^[^,.]{0,60}\bthan\b/iu.test(rest)) && speaksForAll.test(rest)
    ? rivalsBehindCue(context, last, sentence.end)
    : [];
};

/** "2x over Qux on Bar9 and 3x on Zed9": a number that names no rival goes on with that of the numbers before it in its sentence. */
const carried: Place = (context, { start, end, next, previous, isRelative }) => {
  const { sentence } = context;
  const from = sentence.start + Math.max(0, context.text(sentence.start, start).lastIndexOf("; ") + 1);
  const lead = context.text(from, start);
  if (hasOwn.test(context.text(end, next)) || /\b(?:version|implementation|baseline|counterpart)s?\b/u.test(context.text(previous, start)))
    return [];
  const numbers = context.quantities;
  const before = numbers.findLast((each) => each.end <= start);
  const isAlike = before?.dimension === numbers.find((each) => each.start === start)?.dimension;
  if (outdoesUnnamed.test(lead)) return [];
  // "outperforms Qux by 2x, while …": who is outdone is so in all that the sentence tells.
  if (!outdoing.test(lead) && (!isAlike || start - previous > 70 || doesAnew.test(context.text(previous, start)))) return [];
  return isRelative && contends(lead) && !contrasts.test(lead) ? rivalsBehindCue(context, from, start) : [];
};

const outdoing = /\b(?:outperform|surpass|exceed|beat)\p{Ll}* /u;

/** What begins to tell of something else: a number behind it is compared with nothing that was named before. */
const doesAnew =
  /\b(?:reduc|lower|cut|sav|improv|increas|boost|achiev|deliver|reach|attain|accelerat|speed|enabl|require|need|retain|maintain|preserv)\p{Ll}*\b/u;

/** What says that a number has a rival of its own, known or not. */
const hasOwn = /^[^,.;]{0,40}\b(?:over|than|compared|relative|against|versus|vs)\b|^ of \p{Lu}/u;

const contrasts = /\b(?:whereas|but|however|although|in contrast|instead|despite)\b/iu;

const restates = /^(?:Overall, )?(?:[Tt]his|[Tt]hese)(?: \p{Ll}+){0,2}? (?:yield|translate|result|correspond|lead|represent|amount)s?\b/u;

/** "This yields 3x": a sentence that goes on with the numbers of the one before. */
const fromSentenceBefore: Place = ({ sentence, previous }, { isRelative }) =>
  isRelative && previous && restates.test(sentence.text) ? rivalsBehindCue(previous, previous.sentence.start, previous.sentence.end) : [];
