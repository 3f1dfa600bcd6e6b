import { isGenericDevice, type Mention, type Thing } from "../names/thing.js";
import { isNeighbour, type Quantity } from "../numbers/bounds.js";
import type { Clause } from "../text/clauses.js";
import type { Sentence } from "../text/document.js";
import type { Metric, MetricMention } from "./metric.js";
import { hedges } from "../text/hedges.js";
import { patternOf } from "../text/pattern-of.js";

/** A sentence with everything that was found in it; offsets are those of the part. */
export interface SentenceContext {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  /** Quantities of one dimension that are joined to a list. */
  readonly groups: readonly (readonly Quantity[])[];
  readonly metrics: readonly MetricMention[];
  readonly text: (start: number, end: number) => string;
  /** What the paper as a whole measures: where nothing nearer says it, "outperforms" means this. */
  readonly leaning: Metric;
  /** The sentence before, where there is one. */
  readonly previous: SentenceContext | null;
}

/** Collects what stands in a sentence. `metrics` are those of its text. */
export function sentenceContext(
  sentence: Sentence,
  found: {
    readonly mentions: readonly Mention[];
    readonly quantities: readonly Quantity[];
    readonly metrics: readonly MetricMention[];
    readonly previous: SentenceContext | null;
    readonly leaning: Metric;
  },
): SentenceContext {
  const { quantities, previous, leaning } = found;
  // "GPU A100", "Xeon E5 CPU": the sort beside the name of a device is no second one.
  const mentions = found.mentions.filter(
    ({ thing, start, end }) =>
      !/\b(?:GPU|CPU)$/u.test(thing.name) ||
      !found.mentions.some(
        (each) => each.thing.kind === "HARDWARE" && (each.start === end + 1 || (isGenericDevice(thing) && each.end === start - 1)),
      ),
  );
  const text = (start: number, end: number): string =>
    sentence.text.slice(Math.max(0, start - sentence.start), Math.max(0, end - sentence.start));
  const metrics = found.metrics
    .map((each) => ({ ...each, start: each.start + sentence.start, end: each.end + sentence.start }))
    .filter(({ start, end }) => !mentions.some((each) => each.start <= start && end <= each.end && !isMeasured(each, quantities, text)));
  return {
    sentence,
    mentions,
    quantities,
    groups: groupsOf(quantities, metrics, text, /\brespectively\b/u.test(sentence.text)),
    metrics,
    text,
    leaning,
    previous,
  };
}

/** "8x cache compression": the name of a method right behind a factor says what was measured. */
const isMeasured = ({ start, end: until }: Mention, quantities: readonly Quantity[], text: SentenceContext["text"]): boolean =>
  quantities.some((each) => each.start >= until && each.start - until < 60 && isChange.test(text(until, each.start))) ||
  quantities.some(({ end, dimension }) => end <= start && start - end < 2 && dimension === "RATIO" && /^[ -]?$/u.test(text(end, start))) ||
  (isReduced.test(text(until, until + 30)) &&
    quantities.some(({ end, dimension }) => end <= start && start - end < 2 && dimension === "PERCENT"));

/** "reduces the KV cache by 93 %": what is changed by a number is measured by it, though it is a name too. */
const isChange = patternOf("u", String.raw`^(?: (?:size|usage|footprint))? by ${hedges}$`);

/** "an 80 % KV cache reduction". */
const isReduced = /^ (?:size |memory |usage )?(?:reductions?|savings?)\b/u;

/** "an accuracy of 3 % and a 9 % speedup": a number with its own noun behind it, where that of the number before stands before that. */
const isApart = (before: Quantity, own: Quantity, metrics: readonly MetricMention[], text: SentenceContext["text"]): boolean =>
  / and an? $/u.test(text(before.end, own.start)) &&
  metrics.some(({ end }) => end <= before.start && /^ (?:[\p{L}-]+ )?(?:of|by) (?:up to |about |over )?$/u.test(text(end, before.start))) &&
  metrics.some(({ start }) => start >= own.end && /^ (?:[\p{L}-]+ ){0,2}$/u.test(text(own.end, start)));

function groupsOf(
  quantities: readonly Quantity[],
  metrics: readonly MetricMention[],
  text: SentenceContext["text"],
  isPaired: boolean,
): Quantity[][] {
  const groups: Quantity[][] = [];
  for (const quantity of quantities) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isJoined =
      before &&
      (before.dimension === quantity.dimension || isPaired) &&
      // "3.5x, doubled throughput": a number in words tells its own.
      !/^\p{L}{4}/u.test(text(quantity.start, quantity.end)) &&
      patternOf(
        "u",
        String.raw`^(?: ?\([\p{Lu}\p{N}-]{2,10}\))?(?:,? ?(?:and |or |to )?|\/| & |, respectively, and )(?:by |a |an |up to |about `,
        String.raw`|around |over |nearly |~|even `,
        String.raw`|approximately |as much as |at least )*$`,
      ).test(text(before.end, quantity.start)) &&
      isNeighbour(text(before.end, quantity.start)) &&
      !isApart(before, quantity, metrics, text);
    if (last && isJoined) last.push(quantity);
    else groups.push([quantity]);
  }
  return groups;
}

/** The clause of a sentence that a place lies in. */
export function clauseAt({ clauses, start, end }: Sentence, at: number): Clause {
  return clauses.find((each) => each.start <= at && at < each.end) ?? { start, end };
}

/** "attainment for TTFT and TBT": a metric that another one, named before it in its clause, is told of. */
export function isTopic({ metrics, sentence, text }: SentenceContext, { start }: MetricMention): boolean {
  const from = clauseAt(sentence, start).start;
  const lead = /\bfor (?:the )?(?:[\p{L}\d-]+(?:, and |, | and ))?$/u.exec(text(Math.max(from, start - 40), start));
  const at = lead ? start - lead[0].length : from;
  return metrics.some((each) => each.start >= from && each.end <= at);
}

/** The group that a quantity is a member of. */
export const groupOf = ({ groups }: SentenceContext, quantity: Quantity): readonly Quantity[] =>
  groups.find((group) => group.includes(quantity)) ?? [quantity];

/** Things without doubles, in their order. */
export const uniqueThings = (things: readonly Thing[], key: (thing: Thing) => string): Thing[] => [
  ...new Map(things.map((each) => [key(each), each])).values(),
];

/** A list of mentions or words of one sort that are joined by commas and "and", with what parts them. */
export function listsOf<Item extends { readonly start: number; readonly end: number }>(
  items: readonly Item[],
  text: SentenceContext["text"],
  isJoint: (between: string) => boolean = isListJoint,
): Item[][] {
  const lists: Item[][] = [];
  for (const item of items) {
    const last = lists.at(-1);
    const before = last?.at(-1);
    if (last && before && isJoint(text(before.end, item.start))) last.push(item);
    else lists.push([item]);
  }
  return lists;
}

/** True for what stands between members of a list: a comma, "and", a few words of no weight. */
export const isListJoint = (between: string): boolean =>
  between.length <= 48 &&
  patternOf(
    "u",
    String.raw`^(?:\/\d(?:\.\d)?)?(?: ?\([^()]{0,30}\))?(?: (?:GPUs?|CPUs?|NPUs?|models?|datasets?|benchmarks?|processors?|cards?|architectures?`,
    String.raw`|baselines?|series|families|family|and))?(?:,? ?(?:and|or|as well as|&)|,|\/)(?: (?:both|the|a|an|on|to|for|over|by`,
    String.raw`|with|its|from|using|even|also|across|in))*(?: (?:an?|the|NVIDIA|Nvidia|AMD|Intel|\d+x?|single|one|two|four`,
    String.raw`|eight))* ?$`,
  ).test(between);
