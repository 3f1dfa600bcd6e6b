import type { Quantity } from "../numbers/bounds.js";
import { usualDirection, type BetterIs, type Metric, type MetricMention } from "./metric.js";
import { clauseAt, groupOf, isTopic, type SentenceContext } from "./sentence-context.js";
import { nounOf } from "./noun-of.js";
import { deviates, gainsOnTasks, qualityOf } from "./quality-of.js";
import { metricBefore, speedupBefore } from "./taken-up.js";
import { hedges } from "../text/hedges.js";
import { patternOf } from "../text/pattern-of.js";

/** What a number measures, with the word that says so. */
export interface MeasuredMetric {
  readonly metric: Metric;
  readonly betterIs: BetterIs;
  readonly word: MetricMention | null;
  readonly isStated: boolean;
}

const lowers = patternOf(
  "iu",
  String.raw`\b(?:reduc\p{Ll}*|lower\p{Ll}*|less|fewer|cut(?:s|ting)?|sav\p{Ll}+|decreas\p{Ll}*|shrink\p{Ll}*|minimi[sz]\p{Ll}*`,
  String.raw`|smaller|shorten\p{Ll}*|drop\p{Ll}*|shorter|cheaper|degrad\p{Ll}*|eliminat\p{Ll}*|only|just)\b`,
);

/**
 * The metric of a number: that which "respectively" gives it; the nearest word to its right up to the edge of the clause or the next number; to its
 * left, which comes first behind "by" and "of"; else what the unit or the verb says.
 */
export function metricOf(context: SentenceContext, quantity: Quantity, paired: MetricMention | null): MeasuredMetric {
  const head = bracketHead(context, quantity);
  if (head && !paired) return metricOf(context, head, null);
  const beside = paired ?? metricBefore(context, quantity) ?? nearestWord(context, quantity);
  // What is counted in the words behind a speedup is where it was reached.
  const isCounted = !paired && (!beside || (beside.metric === "OTHER" && (beside.start > quantity.start || counted.test(beside.surface))));
  const near = refine(context, quantity, (isCounted ? speedupBefore(context, quantity) : null) ?? beside);
  const performance = paired ? null : performanceOf(context, quantity);
  if (performance) return performance;
  if (quantity.dimension === "PERCENT" && !paired && gainsOnTasks.test(context.text(quantity.end, quantity.end + 80)))
    return { metric: "ACCURACY", betterIs: "HIGHER", word: null, isStated: true };
  if (quantity.dimension === "PERCENT" && !paired && isScored(context, quantity))
    return { metric: "ACCURACY", betterIs: "HIGHER", word: null, isStated: true };
  if (quantity.dimension === "PERCENT" && !paired && isSolved(context, quantity))
    return { metric: "ACCURACY", betterIs: "HIGHER", word: null, isStated: true };
  if (quantity.dimension === "PERCENT" && !paired && deviates(context, quantity))
    return { metric: "ACCURACY", betterIs: "LOWER", word: null, isStated: true };
  const noun = nounOf(context, quantity, near);
  if (noun) return { metric: "OTHER", betterIs: noun, word: null, isStated: true };
  const quality = near ? null : qualityOf(context, quantity);
  if (quality) return quality;
  const stated = near ?? refine(context, quantity, elsewhere(context, quantity));
  const clause = clauseAt(context.sentence, quantity.start);
  const around = context.text(clause.start, clause.end);
  if (stated) {
    const { metric } = stated;
    const betterIs =
      metric === "OTHER" && stated.betterIs === "LOWER"
        ? lowers.test(around) || /overhead|cost|traffic|violation|miss/iu.test(stated.surface)
          ? "LOWER"
          : "HIGHER"
        : stated.betterIs;
    return { metric, betterIs, word: stated, isStated: true };
  }
  const metric = isOfNoun(context, quantity) ? "OTHER" : fallback(context, quantity, around);
  // "36 tokens/J": what is had for an energy, and not the energy.
  if (metric === "ENERGY" && /\/(?:J|W)$/u.test(quantity.unit)) return { metric, betterIs: "HIGHER", word: null, isStated: true };
  return { metric, betterIs: metric === "OTHER" && lowers.test(around) ? "LOWER" : usualDirection(metric), word: null, isStated: false };
}

/** "17 % EMA on WikiBar": a share under letters that nobody spells out, on a benchmark. */
const isScored = ({ mentions, text }: SentenceContext, { end }: Quantity): boolean =>
  mentions.some(
    ({ thing, start }) =>
      thing.kind === "BENCHMARK" &&
      start > end &&
      /^ \p{Lu}{2,5} on (?:the )?$/u.test(text(end, Math.min(start, end + 20))) &&
      start < end + 20,
  );

/** "solves only 34 % of the tasks": how many of what was asked came out right. */
const isSolved = ({ text }: SentenceContext, { start, end }: Quantity): boolean =>
  /\b(?:solv|pass|answer|resolv|fix|translat|complet)\p{Ll}* (?:[\p{L}-]+ ){0,3}$/u.test(text(start - 40, start)) &&
  /^ of (?:the |all )?(?:[\p{L}-]+ )?(?:tasks|problems|cases|questions|instances|issues|tests|kernels|programs|benchmarks)\b/u.test(
    text(end, end + 50),
  );

const counted = /^(?:operations|computations?|compute)$/iu;

const performsBehind = patternOf(
  "u",
  String.raw`^ ?(?:(?:higher|better|more|greater|improved|superior|increased|overall|average|end-to-end|peak) )*performance`,
  String.raw`(?: (?:improvements?|gains?|boosts?|increases?|advantages?|benefits?|uplifts?|lifts?|enhancements?))?(?=[,.;)]|$`,
  String.raw`| (?:and|or|over|than|compared|for|in|with|while|when|at|versus|relative|across (?:[\p{L}-]+ ){0,3}(?:models|workloads|kernels|applications`,
  String.raw`|networks|devices|platforms|GPUs|matrices|programs|operators|configurations))\b)`,
);
const performsBefore = patternOf(
  "u",
  String.raw`\bperformance(?: (?:improvement|gain|boost|increase|advantage)s?| of(?: [\p{L}-]+){1,4}?)? (?:by|of) ${hedges}$`,
);

/** "7x higher performance", "improves performance by 3x": how fast something is, or for a share how good where that is what a paper measures. */
function performanceOf(context: SentenceContext, quantity: Quantity): MeasuredMetric | null {
  const { dimension } = quantity;
  if (dimension !== "RATIO" && dimension !== "ORDERS" && dimension !== "PERCENT") return null;
  const group = groupOf(context, quantity);
  const [first, last] = [group[0] ?? quantity, group.at(-1) ?? quantity];
  const isSaid =
    performsBehind.test(context.text(last.end, last.end + 60)) || performsBefore.test(context.text(first.start - 70, first.start));
  if (!isSaid || qualityOf(context, quantity)) return null;
  const clause = clauseAt(context.sentence, quantity.start);
  const isOnTasks = context.mentions.some(({ thing, start }) => thing.kind === "BENCHMARK" && start >= clause.start && start < clause.end);
  const metric = dimension !== "PERCENT" ? "SPEEDUP" : isOnTasks ? "ACCURACY" : context.leaning;
  return { metric, betterIs: "HIGHER", word: null, isStated: true };
}

const spared = patternOf(
  "iu",
  String.raw`\b(?:without|no) (?:[\p{L}-]+ ){0,4}$|\bat (?:an? |the )?(?:matched|equal|same(?! time)|similar|comparable|equivalent|identical|fixed`,
  String.raw`|given|iso)[ -]`,
  String.raw`(?:[\p{L}-]+ ){0,2}$`,
);

/** What is not touched by a change: "without added latency", "at matched accuracy". */
const isSpared = (context: SentenceContext, { start }: MetricMention): boolean => spared.test(context.text(start - 50, start));

/** Units whose number may be told again in brackets, as a ratio or a share: "1,200 tokens/s (2.3x)", "10 points (14 %)". */
const told: readonly Quantity["dimension"][] = ["RATE", "TIME", "BYTES", "ENERGY", "POINTS", "SCORE"];

/** The number that a number in brackets belongs to: "30 % (at most 47 %)". */
function bracketHead({ quantities, metrics, text, groups }: SentenceContext, quantity: Quantity): Quantity | null {
  const previous = quantities.findLast(
    ({ end, dimension }) => end <= quantity.start && (dimension === quantity.dimension || told.includes(dimension)),
  );
  if (!previous || groups.some((group) => group.includes(previous) && group.includes(quantity))) return null;
  if (previous.dimension !== quantity.dimension) {
    const end = quantity.end + Math.max(0, text(quantity.end, quantity.end + 60).indexOf(")"));
    const isNamed = metrics.some((each) => each.start >= quantity.start && each.end <= end);
    if (isNamed || (quantity.dimension !== "RATIO" && quantity.dimension !== "PERCENT")) return null;
  }
  return /^[^()]{0,40}\([^()]{0,30}$/u.test(text(previous.end, quantity.start)) ? previous : null;
}

const outdoes = /\b(?:outperform|surpass|exceed|beat)\p{Ll}* /u;

/** A metric that the sentence names outside of the clause, before or after; else the last of the sentence before. */
function elsewhere(context: SentenceContext, { start, end, dimension }: Quantity): MetricMention | null {
  const { sentence, previous, text } = context;
  const metrics = context.metrics.filter(
    (each) => !isSpared(context, each) && !text(Math.min(end, each.end), Math.max(start, each.start)).includes(";"),
  );
  if (dimension !== "PERCENT" && dimension !== "RATIO" && dimension !== "ORDERS") return null;
  // A factor is none of accuracy unless the words say so: "outperforms Qux by 11x while retaining accuracy".
  // Who outdoes another does so in how fast or how good it is, not in what it costs.
  const around = text(clauseAt(sentence, start).start, end);
  const able = metrics.filter(
    ({ metric }) =>
      (dimension === "PERCENT" || metric !== "ACCURACY") &&
      (!outdoes.test(around) || !["COST", "MEMORY", "ENERGY", "COMPRESSION", "UTILIZATION", "SCALE", "OTHER"].includes(metric)),
  );
  const before = able.findLast((each) => each.end <= start);
  const behind = able.find((each) => each.start >= end);
  return before ?? behind ?? (sentence.role === "RESULT" && dimension === "PERCENT" ? (previous?.metrics.at(-1) ?? null) : null);
}

const stop = /\b(?:over|than|compared|relative|versus|vs|while|whereas|with respect|against|outperform\p{Ll}*|respectively)\b|[;]/iu;

function nearestWord(context: SentenceContext, quantity: Quantity): MetricMention | null {
  const { metrics, quantities, text, sentence } = context;
  const group = groupOf(context, quantity);
  const [first, last] = [group[0] ?? quantity, group.at(-1) ?? quantity];
  const clause = clauseAt(sentence, quantity.start);
  const next = quantities.find(({ start }) => start >= last.end && !group.some((each) => each.start === start));
  const previous = quantities.findLast(({ end }) => end <= first.start);
  const limit = Math.min(clause.end, next?.start ?? clause.end);
  const rightText = text(last.end, limit);
  const halt = stop.exec(rightText)?.index ?? rightText.length;
  const joint = /,? and \b|, |\(/u.exec(rightText)?.index ?? rightText.length;
  const right = metrics.find(
    (each) => each.start >= last.end && each.start < last.end + halt && each.start < limit && !isSpared(context, each),
  );
  // "2x faster and 3x less memory": what stands behind "and" belongs to the next number, unless this is the last.
  // "outperforms Qux by 2x with near-lossless quality": what is kept beside a factor is not what it is of.
  const isKept =
    right?.metric === "ACCURACY" && quantity.dimension === "RATIO" && /^ (?:with|at|while|without)\b/u.test(text(last.end, right.start));
  const near = right && !isKept && right.start < last.end + joint ? right : null;
  const from = Math.max(clause.start, previous?.end ?? clause.start);
  const left = metrics.findLast((each) => each.end <= first.start && each.start >= from && !isSetting(context, each));
  const before = text(Math.max(clause.start, first.start - 40), first.start);
  const isInPhrase =
    right !== undefined &&
    /^ ?(?:[\p{L}-]+ ){0,2}?(?:in|of|on)(?: terms of)? (?:the )?(?:[\p{L}-]+[ -]){0,3}$/u.test(text(last.end, right.start));
  const isLed = patternOf(
    "u",
    String.raw`(?:\b(?:by|of|(?<!\bup )to|from|is|reaches|at|with)|:)\s(?:up to |as much as |about |around |an? |over |nearly |more than `,
    String.raw`|at least |approximately |roughly |average of |~|an average of |only |just |\p{Ll}+ly )*$`,
  ).test(before);
  const gap = right ? text(last.end, right.start) : "";
  // "8x with batch size 10": what stands behind such a word is the setting, where the metric was named before.
  const isAside = /^ ?(?:with|at|for|under|when|while|using|across|if|given|on)\b|\([^)]*$/u.test(gap);
  const isCompared =
    right !== undefined &&
    /^[ -]?(?:higher|lower|less|more|better|fewer|greater|shorter|smaller|larger|reduced|improved|faster) (?:[\p{L}-]+ ){0,2}$/u.test(gap);
  const isAdjacent =
    right !== undefined &&
    /^[ -]?(?:[\p{L}-]+ ){0,3}$/u.test(gap) &&
    !/\b(?:and|or|at|with|for|on|under|without|while|to|by|when|as|across)\b/u.test(gap);
  // "fidelity at 2x the throughput", "with a 2% accuracy drop": the word that the number stands before.
  if (right && right.surface !== "faster" && /^[ -]?(?:the )?$/u.test(gap) && right.start < limit) return right;
  if ((isInPhrase || isCompared) && right.start < limit) return right;
  // "2x faster prefill latency" is a latency, and "2x faster runtime" a speedup.
  const named = right?.surface === "faster" ? metrics.find(({ start }) => start > right.end && start <= right.end + 24) : undefined;
  if (
    named &&
    ["LATENCY", "TIME", "THROUGHPUT"].includes(named.metric) &&
    !/^run-?times?$/iu.test(named.surface) &&
    /^ (?:[\p{L}-]+ )?$/u.test(text(right?.end ?? 0, named.start))
  )
    return named;
  // "compression with a 2% average accuracy drop", "quality with 25% faster decoding": the words behind the number tell what changed.
  const isChange =
    /^ (?:average |mean |overall |relative |absolute )?$/u.test(gap) &&
    right !== undefined &&
    (right.metric === "SPEEDUP" ||
      /^ (?:drop|loss|degradation|increase|improvement|reduction|gain|overhead|decrease)s?\b/u.test(text(right.end, right.end + 14)));
  if (isChange && right.start < limit) return right;
  // "lower latency with over 60 % cache hit rate": what is had beside something has its own words behind it.
  const isBeside = /\bwith (?:an? |up to |over |about |more than |at least |only |~)*$/u.test(before);
  if (isAdjacent && right.start < limit && (isBeside || !(isLed && left && left.end > first.start - 24))) return right;
  if (isLed && left) return left;
  if (near && !(isAside && left)) return near;
  return left ?? (right && !isKept && joint >= right.start - last.end ? right : null);
}

/** "a speedup for large batch sizes": the size at which something was measured, or what a metric named before is told of. */
const isSetting = (context: SentenceContext, word: MetricMention): boolean =>
  isTopic(context, word) ||
  (isSpared(context, word) && / at /u.test(context.text(word.start - 40, word.start))) ||
  (word.metric === "SCALE" && /\b(?:for|at|with|under|across|using) (?:[\p{L}-]+ )?$/u.test(context.text(word.start - 30, word.start)));

/** Words whose metric depends on the unit: a speedup has no seconds, and an accuracy is no ratio of times. */
function refine(context: SentenceContext, { dimension, end, unit }: Quantity, word: MetricMention | null): MetricMention | null {
  if (!word) return null;
  const behind = context.text(end, end + 60);
  if (dimension === "RATE")
    return word.metric === "UTILIZATION" || word.metric === "BANDWIDTH"
      ? unit.includes("B/s") || word.metric !== "BANDWIDTH"
        ? null
        : word
      : word.metric === "THROUGHPUT"
        ? word
        : null;
  if (dimension === "BYTES") return word.metric === "MEMORY" || word.metric === "COMPRESSION" || word.metric === "OTHER" ? word : null;
  if (dimension === "TIME")
    return word.metric === "TIME" || word.metric === "LATENCY" || word.metric === "COST"
      ? word.metric === "LATENCY" && /hours|days|minutes|weeks/u.test(unit)
        ? null
        : word.metric === "COST"
          ? null
          : word
      : null;
  if (dimension === "POINTS" || dimension === "SCORE") return word.metric === "ACCURACY" || word.metric === "UTILIZATION" ? word : null;
  if (dimension === "ENERGY") return word.metric === "ENERGY" ? word : null;
  if (dimension === "MONEY") return word.metric === "COST" ? word : null;
  if (dimension === "SIZE") return null;
  if (word.metric === "SCALE" && /model size/iu.test(word.surface) && lowers.test(context.sentence.text))
    return { ...word, metric: "COMPRESSION" };
  if (word.metric === "MEMORY" && /^ ?(?:smaller|(?:[\p{L}-]+ )?compression)/u.test(behind))
    return { ...word, metric: "COMPRESSION", betterIs: "HIGHER" };
  return word;
}

/** "24x temporal extrapolation", "an FNIR of 0.3 %": what is measured has a name that is none of a metric. */
const isOfNoun = ({ text }: SentenceContext, { dimension, start, end }: Quantity): boolean =>
  (dimension === "RATIO" &&
    /^ (?:[\p{Ll}-]+ )?(?!(?:improve|accelera|reduc|enhance|genera|optimiza|computa|simula|execu)\p{Ll}*\b)\p{Ll}{3,}(?:ation|ction|sion|ness|ment)\b/u.test(
      text(end, end + 50),
    )) ||
  (dimension === "PERCENT" &&
    (/\b\p{Lu}{3,6}s? (?:of|is|=) (?:only |just |about )?$/u.test(text(start - 24, start)) ||
      /^ \p{Lu}{2,6}(?=[ ,.;)]|$)/u.test(text(end, end + 9))));

function fallback({ leaning, sentence, text }: SentenceContext, { dimension, of, end }: Quantity, around: string): Metric {
  if (dimension === "RATIO" || dimension === "ORDERS") return "SPEEDUP";
  if (dimension === "PERCENT") {
    const behind = text(end, clauseAt(sentence, end).end);
    if (/\b(?:outperform|surpass|exceed|beat|improve|better)\p{Ll}*\b/iu.test(around) || /\b(?:over|than)\b/iu.test(behind)) return leaning;
    if (/\bimprov\p{Ll}+ (?:the )?(?:\p{L}+ )?performance|\bperformance (?:improvement|gain|boost)|\bfaster\b/iu.test(around))
      return "SPEEDUP";
    return /\boutperform|surpass|accura|success|solv|correct/iu.test(around)
      ? "ACCURACY"
      : /\bperformance\b/iu.test(around)
        ? "SPEEDUP"
        : "OTHER";
  }
  return of.metric;
}
