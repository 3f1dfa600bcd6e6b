import { thingKey, type Mention, type Thing } from "../names/thing.js";
import type { Quantity } from "../numbers/bounds.js";
import type { ComparisonRule } from "../rules/results/comparison-rule.js";
import type { NumberRule } from "../rules/results/number-rule.js";
import { ruleName } from "../rules/rule.js";
import type { Span } from "../text/document.js";
import { baselinesOf } from "./baselines-of.js";
import { metricOf } from "./metric-of.js";
import { objectionTo, speaksOfSelf } from "./objections.js";
import { usualDirection } from "./metric.js";
import { outcomeOf } from "./outcome-of.js";
import { pairingOf } from "./respectively.js";
import type { DroppedCandidate, ReadResult } from "./result.js";
import { clauseAt, groupOf, type SentenceContext } from "./sentence-context.js";
import { countOf, precisionOf, settingOf, thingsOf } from "./setting-of.js";
import { unitOf } from "./unit-of.js";
import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";

/** The results of a sentence, and what might have been one. `main` is what the paper introduces first. */
export function findResults(
  context: SentenceContext,
  main: Thing | null,
  rules: { readonly numbers: readonly NumberRule[]; readonly comparisons: readonly ComparisonRule[] },
): { readonly results: ReadResult[]; readonly dropped: DroppedCandidate[] } {
  const results: ReadResult[] = [];
  const dropped: DroppedCandidate[] = [];
  const part = context.sentence.part;
  for (const quantity of context.quantities) {
    const able = rules.numbers.filter(({ dimensions }) => dimensions.includes(quantity.dimension));
    const objections = able.map((rule) => objectionTo(context, quantity, rule));
    const rule = able[objections.indexOf(null)];
    const candidate = context.text(quantity.start, quantity.end);
    if (rule) results.push(...resultsOf(context, quantity, rule, main));
    else dropped.push({ part, span: quantity, candidate, reason: objections[0] ?? "no rule reads this unit" });
  }
  for (const rule of rules.comparisons) results.push(...comparisonsOf(context, rule, main));
  return { results: mergeComparisons(results), dropped };
}

/** "achieving 99 % SLO attainment": a share that stands for itself. */
const attains = /\b(?:achiev|reach|attain|obtain|sustain)\p{Ll}* (?:up to |about |over |nearly |an? )*$/iu;
const attained = patternOf(
  "iu",
  String.raw`^ (?:(?!more|less|better|higher|lower|fewer)[\p{L}\d-]+ ){0,2}(?:attainment|compliance|success|pass|correctness|validity`,
  String.raw`|accuracy|mAP|F1|precision|recall)\b`,
  String.raw`(?! (?:improvement|gain|increase|drop|loss|reduction|degradation|boost|lift))`,
);

/** "on WikiBar (90.8 %)": a share in brackets behind a benchmark is what was reached there. */
const isScoreOf = ({ mentions, text }: SentenceContext, { dimension, sign, start }: Quantity): boolean =>
  dimension === "PERCENT" && sign === null && mentions.some(({ thing, end }) => thing.kind === "BENCHMARK" && text(end, start) === " (");

function resultsOf(context: SentenceContext, quantity: Quantity, rule: NumberRule, main: Thing | null): ReadResult[] {
  const { sentence, quantities, text } = context;
  const group = groupOf(context, quantity);
  const pairing = pairingOf(context, quantity);
  const [first, last] = [group[0] ?? quantity, group.at(-1) ?? quantity];
  const next = nextNumber(context, last.end);
  const previous = quantities.findLast(({ end }) => end <= first.start)?.end ?? sentence.start;
  const measured = metricOf(context, quantity, pairing.metric);
  const unit = unitOf(context, quantity, measured.metric);
  const isRelative =
    (["RATIO", "ORDERS", "POINTS", "PERCENT"].includes(quantity.dimension) || (quantity.dimension === "SCORE" && unit !== quantity.unit)) &&
    measured.metric !== "UTILIZATION" &&
    !isScoreOf(context, first) &&
    !(attains.test(text(quantity.start - 40, quantity.start)) && attained.test(text(quantity.end, quantity.end + 50)));
  // A size that was reached is no comparison.
  const compared =
    quantity.dimension === "SIZE" ? [] : baselinesOf(context, { start: first.start, end: last.end, next, previous, isRelative });
  const rivals = compared.length > 0 || !isRelative ? compared : pairing.rivals;
  const pairedRivals = pairing.mention.filter((each) => rivals.includes(each));
  const baselines = pairing.isParted
    ? pairing.rivals
    : pairedRivals.length > 0
      ? pairedRivals
      : rivals.length === group.length && group.length > 1
        ? rivals.slice(group.indexOf(quantity), group.indexOf(quantity) + 1)
        : rivals;
  // A share of the time is a time, whatever stands near it.
  const { metric, betterIs, word } = /^% of .*time$/u.test(unit) ? ({ metric: "TIME", betterIs: "LOWER", word: null } as const) : measured;
  const setting = settingOf(context, { start: first.start, end: last.end, metric }, rivals, pairing.mention);
  const { subject, isRival } = subjectOf(context, quantity, main, rivals);
  const outcome = isRival ? "WORSE" : outcomeOf(context, quantity, { unit, betterIs });
  return [
    {
      part: sentence.part,
      span: spanOf([quantity, ...(word ? [word] : []), ...baselines], text, quantity),
      rule: ruleName(rule),
      subject,
      metric,
      value: quantity.value,
      valueMax: quantity.valueMax,
      unit,
      bound: pairedBound(context, quantity) ?? quantity.bound,
      betterIs,
      outcome,
      precision: precisionOf(context, quantity),
      baselines: isRival ? [] : thingsOf(baselines),
      hardware: thingsOf(setting.hardware),
      hardwareCount: countOf(
        context,
        setting.hardware.filter(({ start }) => start >= sentence.start),
      ),
      models: thingsOf(setting.models),
      benchmarks: thingsOf(setting.benchmarks),
    },
  ];
}

/** Where the next number stands that is none in brackets behind this one: "10 points (14 %) over Qux". */
function nextNumber({ quantities, sentence, text }: SentenceContext, end: number): number {
  const next = quantities.find(({ start }) => start >= end && !/^[^(]{0,24}\([^()]*$/u.test(text(end, start)));
  return next?.start ?? sentence.end;
}

/** "median and maximum speedups of 45x and 6150x": bounds that are paired in order. */
function pairedBound(context: SentenceContext, quantity: Quantity): ReadResult["bound"] | null {
  const group = groupOf(context, quantity);
  const at = group.indexOf(quantity);
  const words = {
    average: "AVERAGE",
    mean: "AVERAGE",
    median: "MEDIAN",
    maximum: "UP_TO",
    peak: "UP_TO",
    max: "UP_TO",
    geomean: "GEOMEAN",
  } as const;
  const found =
    /\b(?<a>average|mean|median|maximum|peak|max|geomean) (?:and|\/) (?<b>average|mean|median|maximum|peak|max|geomean)\b/iu.exec(
      context.sentence.text,
    )?.groups;
  if (!found || group.length !== 2) return null;
  const word = (at === 0 ? found["a"] : found["b"])?.toLowerCase() as keyof typeof words;
  return words[word];
}

/** Whose number it is: a name of the paper's own before it in its clause, a rival that is the subject of a contrast, or the main thing. */
function subjectOf(
  context: SentenceContext,
  { start }: Span,
  main: Thing | null,
  rivals: readonly Mention[],
): { subject: Thing | null; isRival: boolean } {
  const { sentence, mentions, text } = context;
  const clause = clauseAt(sentence, start);
  const before = mentions.filter((each) => each.end <= start && !rivals.includes(each));
  const own =
    before.findLast(({ origin, start: at }) => origin === "OWN" && at >= clause.start) ?? before.findLast(({ origin }) => origin === "OWN");
  const head = mentions.find((each) => each.start >= clause.start && each.end <= start);
  const opens = /^[,;]? ?(?:while|whereas|although|though|but|and which|which)? ?(?:the |existing |its )?$/iu;
  const contrasts =
    head &&
    head.origin !== "OWN" &&
    (head.thing.kind === "TECHNIQUE" || head.thing.kind === "SYSTEM" || head.thing.kind === "MODEL") &&
    opens.test(text(clause.start, head.start)) &&
    patternOf(
      "iu",
      String.raw`^(?: \p{L}+)? (?:only )?(?:loses?|solves?|scores?|achieves?|reach(?:es)?|suffers?|requires?|takes?|drops?|gets?|needs?|has|have`,
      String.raw`|degrades?|is|are|delivers?|attains?|obtains?)\b`,
    ).test(text(head.end, head.end + 40));
  if (contrasts && /^[,;]? ?(?:while|whereas|but|although|though)\b/iu.test(text(clause.start, clause.start + 12)))
    return { subject: head.thing, isRival: true };
  const weak = mentions.findLast(({ end }) => end <= start);
  const isWeak =
    weak &&
    weak.origin !== "OWN" &&
    weak.thing.kind !== "HARDWARE" &&
    weak.thing.kind !== "BENCHMARK" &&
    /\bwith (?:the )?$/u.test(text(weak.start - 12, weak.start)) &&
    /^ (?:achieving|reaching|delivering|attaining|taking|requiring) (?:only|just|merely) /u.test(text(weak.end, start));
  if (isWeak) return { subject: weak.thing, isRival: true };
  return { subject: own?.thing ?? main, isRival: false };
}

/** The words that a result rests on: from the first of its parts to the last, within its sentence. */
function spanOf(parts: readonly Span[], _text: SentenceContext["text"], own: Span): Span {
  const near = parts.filter(({ start, end }) => Math.abs(start - own.start) < 260 && end > start);
  return { start: Math.min(...near.map(({ start }) => start)), end: Math.max(...near.map(({ end }) => end)) };
}

function comparisonsOf(context: SentenceContext, rule: ComparisonRule, main: Thing | null): ReadResult[] {
  const { sentence, text, mentions, quantities } = context;
  if (sentence.part === "TITLE") return [];
  const matches = matchesOf(sentence.text, rule.pattern);
  if (matches.length === 0 || rule.unless?.test(sentence.text)) return [];
  const isOwn = mentions.some(({ origin }) => origin === "OWN");
  if (sentence.role === "MOTIVATION" && !isOwn) return [];
  return matches.flatMap((match): ReadResult[] => {
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const clause = clauseAt(sentence, span.start);
    const isCounted = quantities.some(({ start, end }) => clause.start <= start && end <= clause.end);
    if (isCounted && !rule.besideNumbers) return [];
    if (!isOwn && !speaksOfSelf.test(sentence.text) && sentence.role !== "RESULT") return [];
    const after = quantities.find(({ start }) => start >= span.end)?.start ?? sentence.end;
    const isRelative = true;
    const rivals = baselinesOf(context, { start: span.start, end: span.start, next: after, previous: span.start, isRelative });
    const own = rivals.length > 0 ? rivals : baselinesOf(context, { ...span, next: after, previous: clause.start, isRelative });
    const word = rule.outcome === "ON_PAR" ? ownMetric(context, span) : nearestMetric(context, span);
    const metric = word?.metric ?? (rule.outcome === "BETTER" && rule.metric !== null ? context.leaning : rule.metric);
    if (metric === null) return [];
    const setting = settingOf(context, { ...span, metric }, own, []);
    const { subject, isRival } = subjectOf(context, span, main, own);
    if (isRival) return [];
    return [
      {
        part: sentence.part,
        span: spanOf([span, ...(word ? [word] : []), ...own], text, span),
        rule: ruleName(rule),
        subject,
        metric,
        value: null,
        valueMax: null,
        unit: null,
        bound: rule.outcome === "ON_PAR" ? "APPROXIMATE" : "EXACT",
        betterIs: word?.betterIs ?? rule.betterIs ?? usualDirection(metric),
        outcome: rule.outcome,
        precision: null,
        baselines: thingsOf(own),
        hardware: thingsOf(setting.hardware),
        hardwareCount: null,
        models: thingsOf(setting.models),
        benchmarks: thingsOf(setting.benchmarks),
      },
    ];
  });
}

/** What is kept or equalled: a metric in the words that say so, close behind them or right before them. */
function ownMetric({ metrics, sentence }: SentenceContext, span: Span) {
  const clause = clauseAt(sentence, span.start);
  const inside = metrics.filter(({ metric, start, end }) => metric !== "OTHER" && clause.start <= start && end <= clause.end);
  return (
    inside.find(({ start, end }) => (start >= span.start && start < span.end + 40) || (end <= span.start && span.start - end < 3)) ?? null
  );
}

function nearestMetric({ metrics, sentence }: SentenceContext, span: Span) {
  const clause = clauseAt(sentence, span.start);
  const inside = metrics.filter(({ start, end }) => clause.start <= start && end <= clause.end);
  return inside.find(({ end }) => end > span.start) ?? inside.at(-1) ?? null;
}

/** One statement in words per metric, outcome and subject of a sentence: the first. */
function mergeComparisons(results: readonly ReadResult[]): ReadResult[] {
  const seen = new Set<string>();
  return results.filter(({ value, metric, outcome, subject }) => {
    if (value !== null) return true;
    const key = `${metric} ${outcome} ${subject ? thingKey(subject) : ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
