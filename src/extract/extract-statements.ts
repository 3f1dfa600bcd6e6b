import { confidenceOf, defaultMinPrecision } from "./confidence.js";
import type { Dropped, Evidence, Extraction, ExtractedResult, IntroducedThing, NamedThing } from "./extraction.js";
import { findIntroductions, type Introduction } from "./names/introduced.js";
import { isStudy } from "./names/doubts.js";
import { findMentions, isQuiet } from "./names/find-mentions.js";
import type { Lexicon } from "./names/lexicon.js";
import { mainThing } from "./names/main-thing.js";
import { weMake } from "./names/name-shape.js";
import { propertiesOf } from "./names/properties-of.js";
import { thingKey, type Mention, type Thing } from "./names/thing.js";
import { maskedIn } from "./numbers/mask.js";
import { quantitiesIn } from "./numbers/quantities.js";
import { findRelations, relationsOfNames, relationsOfOwn, relationsOfResults, type ReadRelation } from "./relations/find-relations.js";
import { settleRelations } from "./relations/settle-relations.js";
import { findResults } from "./results/find-results.js";
import { leaningOf, metricsIn, type Metric, type MetricMention } from "./results/metric.js";
import type { DroppedCandidate, ReadResult } from "./results/result.js";
import { sentenceContext, type SentenceContext } from "./results/sentence-context.js";
import { namingRules } from "./rules/introduces/all-rules.js";
import { relationRules } from "./rules/relations/all-rules.js";
import { comparisonRules, numberRules } from "./rules/results/all-rules.js";
import { ruleName, type RuleBase } from "./rules/rule.js";
import { rawRange } from "./text/clean-text.js";
import { readDocument, type PartText, type Sentence, type Source, type Span, type TextPart } from "./text/document.js";

/** What an extraction may be told. */
export interface ExtractionOptions {
  /** Rules that measured below it say nothing; 0.7 where left out, and 0 lets all speak. */
  readonly minPrecision?: number;
  /** Ids of what the graph says that the paper introduces: by them it introduces what is known already as it would something new. */
  readonly own?: ReadonlySet<string>;
  /** What the paper introduces, where that was read with the same names before. */
  readonly known?: FoundIntroductions | undefined;
  /** Is told every relation that a rule read, before rules that agree or rival are settled: for measuring them one by one. */
  readonly onRelations?: (read: readonly ReadRelation[]) => void;
}

/**
 * Reads a title and an abstract: what they name, what the paper introduces, relations and results, each with the words that it rests on. It knows
 * nothing but the text and the names of the graph, and answers the same for the same.
 */
export function extractStatements(source: Source, lexicon: Lexicon, options: ExtractionOptions = {}): Extraction {
  const { minPrecision = defaultMinPrecision, own, known } = options;
  const parts = readDocument(source);
  const { introductions, refused } = known?.found ?? findIntroductions(parts, lexicon, namingRules, own);
  const mentions = findMentions(parts, lexicon, introductions);
  const main = mainThing(parts, introductions);
  const metrics = new Map(parts.flatMap(({ sentences }) => sentences.map((sentence) => [sentence, metricsIn(sentence.text)])));
  const leaning = leaningOf([...metrics.values()].flat());
  const contexts = parts.flatMap((part) =>
    contextsOf(
      part,
      mentions.filter((each) => each.part === part.part),
      metrics,
      leaning,
    ),
  );
  const unnamed: Thing = main ?? unnamedContribution(source.title);
  const on = minPrecision === defaultMinPrecision ? onByDefault : rulesFrom(minPrecision);
  const found = contexts.map(({ context, leftOut }) => ({ context, leftOut, ...findResults(context, main, on) }));
  const results = found.flatMap((each) => each.results);
  // A study that introduces nothing has no technique of its own that could be measured or built: what it looks at it looks at itself.
  const hasOwn = introductions.length > 0 || !isStudy(source.title);
  // What has no name is built with something where the paper says that it makes something.
  const isMade = introductions.length > 0 || parts.some(({ clean }) => makes.test(clean.text));
  const told = isMade ? on.relations : on.relations.filter(({ emits }) => emits.startsWith("EVALUATED") || emits === "MEASURED_BY");
  const read = [
    ...[
      ...contexts.flatMap(({ context }) => findRelations(context, unnamed, told)),
      ...relationsOfResults(results.map((each) => ({ ...each, subject: each.subject ?? unnamed }))),
    ].flatMap((each) => (hasOwn ? [each] : ofPaper(each, unnamed))),
    ...relationsOfNames(introductions, mentions),
    ...relationsOfOwn(introductions, main),
  ].filter(({ rule }) => confidenceOf(rule) >= minPrecision);
  options.onRelations?.(read);
  const relations = settleRelations(read, mentionsOf(mentions, results, read));
  const evidence = evidenceIn(parts);
  return {
    names: namesOf(mentions, relations).map(({ part, start, end, thing, rule }): NamedThing => ({
      thing,
      evidence: evidence(part, { start, end }, rule),
    })),
    introduced: known?.introduced ?? introducedIn(parts, introductions),
    relations: relations.map(({ from, relation, to, part, span, rule }) => ({ from, relation, to, evidence: evidence(part, span, rule) })),
    results: results.map((each) => resultOf(each, unnamed, claimOf(parts, each), evidence(each.part, each.span, each.rule))),
    dropped: droppedOf(parts, found, refused),
  };
}

/** What a paper measured on and with, where what it says of its own is said of the paper; nothing else holds for a paper. */
const ofPaper = (read: ReadRelation, unnamed: Thing): ReadRelation[] =>
  read.relation.startsWith("EVALUATED") && read.from !== null && thingKey(read.from) === thingKey(unnamed) ? [{ ...read, from: null }] : [];

const makes = new RegExp(`\\b${weMake}\\b`, "u");

/** The rules that measured so well or better. */
function rulesFrom(minPrecision: number) {
  const isOn = (rule: RuleBase): boolean => confidenceOf(ruleName(rule)) >= minPrecision;
  return { numbers: numberRules.filter(isOn), comparisons: comparisonRules.filter(isOn), relations: relationRules.filter(isOn) };
}

const onByDefault = rulesFrom(defaultMinPrecision);

/** What a paper introduces, as the statements of its text are read with. Of the names of the graph it looks up no others than those of cues. */
export interface FoundIntroductions {
  readonly introduced: readonly IntroducedThing[];
  /** The same with its places in the cleaned text. */
  readonly found: ReturnType<typeof findIntroductions>;
}

/** Reads what a title and an abstract introduce: the first part of what `extractStatements` does, which may be told it. */
export function findIntroduced(source: Source, lexicon: Lexicon, own?: ReadonlySet<string>): FoundIntroductions {
  const parts = readDocument(source);
  const found = findIntroductions(parts, lexicon, namingRules, own);
  return { introduced: introducedIn(parts, found.introductions), found };
}

function introducedIn(parts: readonly PartText[], introductions: readonly Introduction[]): IntroducedThing[] {
  const evidence = evidenceIn(parts);
  return introductions.map(({ thing, aliases, part, span, rule, description }) => ({
    thing,
    aliases,
    properties: propertiesOf(thing.kind, thing.name, description),
    evidence: evidence(part, span, rule),
  }));
}

interface PartContext {
  readonly context: SentenceContext;
  readonly leftOut: readonly (Span & { readonly reason: string })[];
}

function contextsOf(
  { clean, sentences }: PartText,
  mentions: readonly Mention[],
  metrics: ReadonlyMap<Sentence, readonly MetricMention[]>,
  leaning: Metric,
): PartContext[] {
  const masked = maskedIn(clean.text, mentions);
  const contexts: PartContext[] = [];
  for (const sentence of sentences) {
    const inside = <Item extends Span>(items: readonly Item[]): Item[] =>
      items.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
    const { quantities, leftOut } = quantitiesIn(sentence.text, sentence.start, inside(masked));
    const context = sentenceContext(sentence, {
      mentions: inside(mentions),
      quantities,
      metrics: metrics.get(sentence) ?? [],
      previous: contexts.at(-1)?.context ?? null,
      leaning,
    });
    contexts.push({ context, leftOut });
  }
  return contexts;
}

/** What a paper contributes where it gives it no name: a technique that goes by the title. */
function unnamedContribution(title: string): Thing {
  const name = title.replace(/\s+/gu, " ").trim();
  return { id: null, kind: "TECHNIQUE", name: name === "" ? "unnamed contribution" : name };
}

/** Names of the graph and of known shapes; "a GPU" alone is no name, unless a statement is about it. */
function namesOf(mentions: readonly Mention[], relations: readonly ReadRelation[]): Mention[] {
  const used = new Set(relations.filter(({ relation }) => relation !== "MENTIONS").map(({ to }) => thingKey(to)));
  return mentions.filter((each) => !isQuiet(each) || used.has(thingKey(each.thing)));
}

/** A paper mentions what it names and nothing stronger joins it to. */
function mentionsOf(mentions: readonly Mention[], results: readonly ReadResult[], read: readonly ReadRelation[]): Mention[] {
  const used = new Set([...results.flatMap(({ baselines }) => baselines.map(thingKey)), ...read.map(({ to }) => thingKey(to))]);
  return mentions.filter((each) => each.origin !== "OWN" && (!isQuiet(each) || used.has(thingKey(each.thing))));
}

function resultOf(
  { part: _p, span: _s, rule: _r, baselines, subject, ...rest }: ReadResult,
  unnamed: Thing,
  claim: string,
  evidence: Evidence,
): ExtractedResult {
  const [baseline = null, ...furtherBaselines] = baselines;
  return { ...rest, subject: subject ?? unnamed, baseline, furtherBaselines, claim, evidence };
}

/** The sentence in which a result stands, on one line. */
function claimOf(parts: readonly PartText[], { part, span }: ReadResult): string {
  const sentences = parts.find((each) => each.part === part)?.sentences ?? [];
  const { text = "" } = sentences.find(({ start, end }) => start <= span.start && span.start < end) ?? {};
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** Makes evidence of places in the cleaned text; the quote is cut out of the raw text by the offsets that are told. */
function evidenceIn(parts: readonly PartText[]): (part: TextPart, span: Span, rule: string) => Evidence {
  return (part, span, rule) => ({ ...quoteOf(parts, part, span), rule, confidence: confidenceOf(rule) });
}

function quoteOf(parts: readonly PartText[], part: TextPart, span: Span): Pick<Evidence, "part" | "quote" | "start" | "end"> {
  const clean = parts.find((each) => each.part === part)?.clean;
  if (!clean) return { part, quote: "", start: 0, end: 0 };
  const { start, end } = rawRange(clean, span.start, span.end);
  return { part, quote: clean.raw.slice(start, end), start, end };
}

function droppedOf(
  parts: readonly PartText[],
  found: readonly (PartContext & { readonly dropped: readonly DroppedCandidate[] })[],
  refused: readonly { readonly part: TextPart; readonly span: Span; readonly reason: string }[],
): Dropped[] {
  return [
    ...refused.map(({ part, span, reason }) => ({ ...quoteOf(parts, part, span), reason: `introduces: ${reason}` })),
    ...found.flatMap(({ context, leftOut, dropped }) => [
      ...leftOut.map(({ start, end, reason }) => ({
        ...quoteOf(parts, context.sentence.part, { start, end }),
        reason: `result: ${reason}`,
      })),
      ...dropped.map(({ part, span, reason }) => ({ ...quoteOf(parts, part, span), reason: `result: ${reason}` })),
    ]),
  ];
}
