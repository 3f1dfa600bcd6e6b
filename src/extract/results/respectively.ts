import type { Mention } from "../names/thing.js";
import type { Quantity } from "../numbers/bounds.js";
import type { MetricMention } from "./metric.js";
import type { Span } from "../text/document.js";
import { hedges } from "../text/hedges.js";
import { patternOf } from "../text/pattern-of.js";
import { isRival, unknownNames } from "./rivals.js";
import { groupOf, isListJoint, isTopic, listsOf, type SentenceContext } from "./sentence-context.js";

/** What "respectively" pairs a number with. */
export interface Pairing {
  readonly metric: MetricMention | null;
  readonly mention: readonly Mention[];
  /** The method that it is compared with, where "respectively" gives each number its own: "2x and 3x for Qux and Zed, respectively". */
  readonly rivals: readonly Mention[];
  /** True where each number has a part of a list of rivals, though that part may name none that is known. */
  readonly isParted: boolean;
}

const none: Pairing = { metric: null, mention: [], rivals: [], isParted: false };

/**
 * The member of each list of the sentence that a number of a list is paired with: lists of one length in order, whatever they hold. A list of
 * numbers that is a multiple of another is paired in blocks. Lists of other lengths pair nothing.
 */
export function pairingOf(context: SentenceContext, quantity: Quantity): Pairing {
  const group = groupOf(context, quantity);
  const at = group.indexOf(quantity);
  if (group.length < 2 || at < 0) return none;
  const said = /\brespectively\b/iu.exec(context.sentence.text);
  const [from, to] = [group[0]?.start ?? quantity.start, group.at(-1)?.end ?? quantity.end];
  const pick = <Item extends Span>(lists: readonly (readonly Item[])[], isNear = false): Item | null => {
    const distance = (list: readonly Item[]): number => Math.max((list[0]?.start ?? 0) - to, from - (list.at(-1)?.end ?? 0));
    const alike = lists.filter(({ length }) => length === group.length);
    const list = isNear ? [...alike].sort((a, b) => distance(a) - distance(b))[0] : nearest(alike);
    if (list) return list[at] ?? null;
    if (!said) return null;
    const part = lists.find(({ length }) => length > 1 && length < group.length && group.length % length === 0);
    return part ? (part[Math.floor(at / (group.length / part.length))] ?? null) : null;
  };
  const metrics = listsOf(
    context.metrics.filter((each) => !isTopic(context, each)),
    context.text,
    (between) => isListJoint(between) || /^,? and (?:the |its |their )?(?:[\p{L}-]+ ){1,2}$/u.test(between),
  ).filter(({ length }) => length > 1);
  const mentionLists = (["HARDWARE", "MODEL", "BENCHMARK", "METHOD"] as const).map((sort) =>
    listsOf(
      context.mentions.filter(
        ({ thing, origin }) =>
          origin !== "OWN" && (sort === "METHOD" ? thing.kind === "TECHNIQUE" || thing.kind === "SYSTEM" : thing.kind === sort),
      ),
      context.text,
    ).filter(({ length }) => length > 1),
  );
  const isContest = /\b(?:speed-?ups?|faster|outperform\p{Ll}*|improve\p{Ll}*|over|than|compared)\b/iu.test(context.sentence.text);
  const methods = mentionLists.at(-1)?.filter((list) => leadsToRivals.test(context.text((list[0]?.start ?? 0) - 12, list[0]?.start ?? 0)));
  const parted = said ? rivalOfPart(context, group, at) : null;
  const rival = (said && isContest && methods ? pick(methods) : null) ?? parted?.rival ?? null;
  return {
    metric: pick(metrics, true),
    mention: mentionLists.map((lists) => pick(lists)).filter((each) => each !== null),
    rivals: rival ? [rival] : [],
    isParted: parted !== null,
  };
}

/**
 * "3x and 2x, compared to the old sorter and Qux, respectively", "outperforms Qux and Zed by 3x and 2x, respectively": the rival in its part of the list,
 * though others of the list have no name; the list may have been told before, with other numbers. Null where no such list has as many parts as there
 * are numbers.
 */
function rivalOfPart(context: SentenceContext, group: readonly Quantity[], at: number): { readonly rival: Mention | null } | null {
  const { mentions, sentence, text, quantities } = context;
  const [first, last] = [group[0]?.start ?? sentence.start, group.at(-1)?.end ?? sentence.end];
  const behind = partsBehind.exec(text(last, sentence.end));
  const lead = text(sentence.start, first);
  const before = behind ? null : (partsBefore.exec(lead) ?? (endsAll.test(text(last, sentence.end)) ? partsAbove.exec(lead) : null));
  const list = behind ?? before;
  const names = list?.groups?.["list"];
  if (!list || names === undefined) return null;
  const from = (behind ? last : sentence.start) + list.index + list[0].indexOf(names);
  if (quantities.some(({ start }) => start >= from && start < from + names.length)) return null;
  const joints = [...names.matchAll(/, and |, | and /gu)];
  if (joints.length + 1 !== group.length) return null;
  const [joint, next] = [joints[at - 1], joints[at]];
  const start = from + (joint ? joint.index + joint[0].length : 0);
  const end = from + (next ? next.index : names.length);
  // "naive methods in CPU and GPU, respectively": what is listed is where they run.
  if (/\b(?:in|on|for|with|at|using)\b/u.test(names.slice(0, joints[0]?.index)) && at > 0) return { rival: null };
  const inside = [...mentions, ...unknownNames(context)].filter((each) => each.origin !== "OWN" && each.start >= start && each.end <= end);
  return { rival: inside.find((each) => isRival(each, context, `over ${text(start, each.start)}`)) ?? null };
}

const listed = String.raw`(?<list>(?:[^.;]|\.(?=\p{L})){3,120}?)`;
const partsBehind = patternOf(
  "u",
  String.raw`^[^.;\d]{0,70}?\b(?:compared (?:to|with)|over|than|against|relative to) (?:both )?${listed},? respectively\b`,
);
const partsBefore = patternOf("u", String.raw`\b(?:outperform|surpass|exceed|beat)\p{Ll}* (?:both )?${listed} by ${hedges}$`);
/** "4x and 3x faster than Qux and Zed, while cutting the memory by 30 % and 20 %, respectively": one list of rivals for both lists of numbers. */
const partsAbove = patternOf(
  "u",
  String.raw`\b(?:compared (?:to|with)|over|than|against) (?:both )?${listed},? (?:while|whilst|and \p{Ll}+s) [^;]*$`,
);
const endsAll = /^[^.;\d]{0,40},? respectively\b/u;

const leadsToRivals = /\b(?:for|over|than|against|to) (?:the )?$/u;

const nearest = <Item>(lists: readonly Item[]): Item | undefined => lists.at(-1);
