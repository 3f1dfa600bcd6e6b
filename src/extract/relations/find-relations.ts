import { isGenericDevice, thingKey, type Mention, type Thing } from "../names/thing.js";
import { patternOf } from "../text/pattern-of.js";
import { allRivals } from "../results/baselines-of.js";
import { tellsOfOthers } from "../results/of-others.js";
import { clauseAt, isListJoint, type SentenceContext } from "../results/sentence-context.js";
import type { ReadResult } from "../results/result.js";
import type { Introduction } from "../names/introduced.js";
import { ownVariant } from "../rules/introduces/own-variant.js";
import { titlePhrase } from "../rules/introduces/title-phrase.js";
import { ownRules } from "../rules/relations/own-component.js";
import { nextVersion } from "../rules/relations/next-version.js";
import type { RelationRule } from "../rules/relations/relation-rule.js";
import { ruleName } from "../rules/rule.js";
import type { Span, TextPart } from "../text/document.js";

/** A relation as it was read, with the place of its words in the cleaned text. */
export interface ReadRelation {
  /** Null for the paper itself. */
  readonly from: Thing | null;
  readonly relation: string;
  readonly to: Thing;
  readonly part: TextPart;
  readonly span: Span;
  readonly rule: string;
}

/** The relations that a sentence states by cue phrases. `main` is what the paper introduces first. */
export function findRelations(context: SentenceContext, main: Thing, rules: readonly RelationRule[]): ReadRelation[] {
  // What others built or ran says nothing of the paper's own.
  if (tellsOfOthers(context)) return [];
  const rivals = allRivals(context);
  return context.mentions.flatMap((mention) => {
    const clause = clauseAt(context.sentence, mention.start);
    const lead = context.text(clause.start, beginningOf(context, firstOfList(context, mention)));
    const isCompared = rivals.includes(mention) || isOfRival(context, mention);
    return rules
      .filter((rule) => (mention.origin === "OWN") === (rule.takesOwn === true))
      .filter((rule) => !(isCompared && rule.emits.startsWith("EVALUATED")) && holds(context, mention, rule, lead))
      .flatMap((rule): ReadRelation[] => {
        const behind = rule.startsBehind === true ? ownBehind(context, mention) : [];
        const subjects = behind.length > 0 ? behind : [subjectBefore(context, mention) ?? subjectBehind(context, mention) ?? main];
        const cue = rule.before?.exec(lead);
        return subjects
          .filter((from) => thingKey(from) !== thingKey(mention.thing) && fits(from, rule) && isOfOneSort(from, mention.thing, rule))
          .map((from) => ({
            from,
            relation: rule.emits,
            to: mention.thing,
            part: context.sentence.part,
            span: { start: cue ? clause.start + cue.index : mention.start, end: mention.end },
            rule: ruleName(rule),
          }));
      });
  });
}

/** "whereas Qux needs a Bar9": a clause whose subject is somebody else. */
function isOfRival({ mentions, sentence, text }: SentenceContext, { start }: Mention): boolean {
  const clause = clauseAt(sentence, start);
  const opening = /^[,;]? ?(?:whereas|while) (?:the )?/u.exec(text(clause.start, start));
  const from = clause.start + (opening?.[0].length ?? 0);
  const first = opening && mentions.find((each) => each.start === from);
  return first?.origin !== undefined && first.origin !== "OWN" && (first.thing.kind === "SYSTEM" || first.thing.kind === "TECHNIQUE");
}

/** What every model has is nothing that a method is built with. */
const belongsToAll = /^(?:KV[ -]cache|attention|GEMM|matrix multiplication|inference|training|neural network|deep learning)s?$/iu;

/** Fields that software works in: it serves or runs them, and is not what realises them. */
const isField =
  /^(?:reinforcement learning|machine learning|mixture[ -]of[ -]experts|transformer|large language model|diffusion model)s?$/iu;

/** What the kinds at the ends allow: software alone implements, and only what is made for devices targets them. */
function fits(from: Thing, { emits }: RelationRule): boolean {
  if (emits === "IMPLEMENTS") return from.kind === "SYSTEM";
  if (emits === "BROADER") return from.kind === "TECHNIQUE";
  if (emits === "TARGETS" || emits === "EVALUATED_ON") return from.kind !== "HARDWARE";
  if (emits === "EVALUATED_WITH") return from.kind !== "MODEL" && from.kind !== "BENCHMARK";
  return from.kind === "TECHNIQUE" || from.kind === "SYSTEM" || from.kind === "MODEL";
}

/** Of lineage both ends are methods, or both are models. */
const isOfOneSort = (from: Thing, to: Thing, { emits }: RelationRule): boolean =>
  emits !== "EXTENDS" || (from.kind === "MODEL") === (to.kind === "MODEL");

/** `lead` is what stands in the clause before the name, or before the list that it is in. */
function holds(context: SentenceContext, mention: Mention, rule: RelationRule, lead: string): boolean {
  const { sentence, quantities, text } = context;
  if (!rule.object.includes(mention.thing.kind) || rule.named?.test(mention.thing.name) === false) return false;
  if ((rule.emits === "USES" || rule.emits === "IMPLEMENTS" || rule.emits === "BROADER") && belongsToAll.test(mention.thing.name))
    return false;
  if (rule.emits === "IMPLEMENTS" && isField.test(mention.thing.name)) return false;
  if (rule.part ? rule.part !== sentence.part : sentence.part === "TITLE" && !rule.roles?.includes("TITLE")) return false;
  if (rule.roles && !rule.roles.includes(sentence.role)) return false;
  if (rule.needsNumber === true && quantities.every(({ unit }) => unit.endsWith("tokens"))) return false;
  if (
    rule.behindOwn &&
    !context.mentions.some(
      ({ origin, end }) => origin === "OWN" && end <= mention.start && rule.behindOwn?.test(text(end, mention.start)) === true,
    )
  )
    return false;
  if (rule.needsOwn === true && !speaksOfOwn(context, mention)) return false;
  if (rule.isParticular === true && isGenericDevice(mention.thing)) return false;
  if (rule.emits === "EVALUATED_ON" && isToldByAnother(context, mention)) return false;
  if (rule.emits === "EVALUATED_WITH" && isSortOfModel(context, mention)) return false;
  if (isGenericDevice(mention.thing) && context.mentions.some(({ end }) => end < mention.start && end >= mention.start - 1)) return false;
  // "a consumer GPU (Bar9)": the name behind it says which.
  if (
    isGenericDevice(mention.thing) &&
    context.mentions.some((each) => each.thing.kind === "HARDWARE" && text(mention.end, each.start) === " (")
  )
    return false;
  if (isGenericDevice(mention.thing) && !isCounted.test(lead) && !(rule.takesSorts === true && isTried.test(lead))) return false;
  // What begins at a place is tested in less time than what ends there, and that in less than a whole sentence.
  if (rule.after && !rule.after.test(text(mention.end, sentence.end).slice(0, 60))) return false;
  return (
    (rule.before === undefined || rule.before.test(lead.slice(-180))) &&
    rule.needs?.test(sentence.text) !== false &&
    rule.unless?.test(sentence.text) !== true
  );
}

/** "a consumer GPU", "8x80GB GPUs": devices without a name that are counted. */
const isCounted = /(?:\b(?:an?|one|single|two|three|four|six|eight|sixteen|multiple)|\d[\d,]*(?:x(?:\d+ ?GB)?)?) (?:[\p{L}-]+ ){0,2}$/u;

/** "we evaluate Foo on GPUs": where something is tried the sort of device says enough. */
const isTried = /\b(?:[Ee]valuat|[Ee]xperiment|[Tt]est|[Vv]alidat|[Bb]enchmark|[Dd]emonstrat)\p{Ll}* (?!.*\b(?:each|every|target|per) $)/u;

/** What speaks of the paper itself. */
const ownWords = patternOf(
  "u",
  String.raw`\b(?:[Ww]e|[Oo]ur|[Ii]t|[Tt]h(?:is|ese) (?:paper|work|models?|kernels?)|`,
  String.raw`[Tt]h(?:is|e) (?:proposed )?(?:framework|system|method|approach|architecture|pipeline|`,
  String.raw`algorithm|library|engine|runtime|compiler|design|toolkit|decoder|encoder))\b`,
);

/** True where a sentence names something of the paper's own before a place, or says "we", "our" or "it" there. */
const speaksOfOwn = ({ mentions, sentence, text }: SentenceContext, { start }: Span): boolean =>
  mentions.some(({ origin, end }) => origin === "OWN" && end <= start) || ownWords.test(text(sentence.start, start));

/** A family before its member ("PCIe Bar9") and any GPU beside one that has a name say nothing of their own. */
function isToldByAnother({ mentions, text }: SentenceContext, mention: Mention): boolean {
  const devices = mentions.filter((each) => each !== mention && each.thing.kind === "HARDWARE");
  return devices.some(
    (each) =>
      (mention.thing.kind === "HARDWARE" && text(mention.end, each.start) === " ") ||
      (/^GPUs?$/u.test(mention.thing.name) && !isGenericDevice(each.thing) && !/CPU|Xeon|EPYC|Ryzen|Core/u.test(each.thing.name)),
  );
}

/** "the Zed-7B vision transformer": what stands right behind a model says of what sort it is. */
const isSortOfModel = ({ mentions }: SentenceContext, { start }: Mention): boolean =>
  mentions.some(({ thing, end }) => thing.kind === "MODEL" && end === start - 1);

/** The first of the names that a mention is joined to by commas and "and": a cue before the list holds for all. */
function firstOfList({ mentions, text }: SentenceContext, mention: Mention): Mention {
  let first = mention;
  for (let index = mentions.indexOf(mention) - 1; index >= 0; index -= 1) {
    const before = mentions[index];
    if (
      !before ||
      (before.origin === "OWN") !== (mention.origin === "OWN") ||
      before.thing.kind !== mention.thing.kind ||
      !isJoined(text(before.end, first.start))
    )
      break;
    first = before;
  }
  return first;
}

/** True for what stands between members of a list, other names among them that nothing is known of. */
const isJoined = (between: string): boolean =>
  isListJoint(between) || /^, (?:\p{Lu}[\p{L}\p{N}*.+-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}*.+-]*)?, ){1,3}(?:and )?$/u.test(between);

/** The paper's own thing that the clause or the sentence speaks of before a place. */
const isMeans = /\b(?:with|using|via|through|by|in|of|from) (?:the |an? |our )?(?:[\p{Ll}-]+ )?$/u;

function subjectBefore({ mentions, sentence, text }: SentenceContext, { start }: Span): Thing | null {
  const clause = clauseAt(sentence, start);
  const own = mentions.filter((each) => each.origin === "OWN" && each.end <= start);
  const inClause = own.filter((each) => each.start >= clause.start);
  // "a method named Foo that sorts with Bar": who acts is not what something is done with.
  const means = inClause.filter((each) => isMeans.test(text(Math.max(sentence.start, each.start - 30), each.start)));
  const acting = inClause.filter(({ thing }) => means.every((each) => each.thing !== thing));
  return (acting.at(-1) ?? inClause.at(-1) ?? own.at(-1))?.thing ?? null;
}

/** "Tests with Zed-7B show that Foo is fast", "Using QuxLib, Foo sorts": the paper's own thing that the sentence comes to speak of behind a name. */
function subjectBehind({ mentions, sentence, text }: SentenceContext, { end }: Mention): Thing | null {
  const own = mentions.find(({ origin, start }) => origin === "OWN" && start >= end);
  return own && comesTo.test(text(Math.max(sentence.start, own.start - 40), own.start)) ? own.thing : null;
}

const comesTo = /(?:\b(?:show|demonstrat|indicat|reveal|confirm|suggest)\p{Ll}* (?:that )?|, )(?:our |the )?$/u;

/** Where a name begins with its long form: "Quick Union Exchange (QUX)" begins before the bracket. */
function beginningOf({ text, sentence }: SentenceContext, { start, end }: Mention): number {
  const short = text(start, end).replace(/s$/u, "").toLowerCase();
  const before = text(Math.max(sentence.start, start - 90), start);
  if (!before.endsWith(" (") || !/^\p{L}{2,6}$/u.test(short)) return start;
  const words = before.slice(0, -2).split(" ");
  for (let count = 1; count <= Math.min(short.length, words.length); count += 1) {
    const long = words.slice(-count).join(" ");
    const letters = long.split(/[ -]/u).map((word) => word[0]?.toLowerCase() ?? "");
    if (letters.join("") === short) return start - 2 - long.length;
  }
  return start;
}

/** "variants: Foo and Bar": the paper's own things that a list behind a thing names. */
function ownBehind({ mentions, text }: SentenceContext, { end }: Mention): Thing[] {
  const own = mentions.filter((each) => each.origin === "OWN" && each.start >= end);
  const things: Thing[] = [];
  let from = end;
  for (const each of own) {
    const between = text(from, each.start);
    if (
      !(
        things.length === 0
          ? /^ \p{Ll}+(?: for [^,.;:]{2,50})?(?:,? (?:called|named|namely|termed|dubbed)|[,:]| \() ?$/u
          : /^(?:,|,? and) $/u
      ).test(between)
    )
      break;
    things.push(each.thing);
    from = each.end;
  }
  return things;
}

/** What results say of their subject: measured on their hardware, with their models, by their benchmarks. */
export function relationsOfResults(results: readonly ReadResult[]): ReadRelation[] {
  return results.flatMap(({ subject, hardware, models, benchmarks, part, span }) => {
    if (!subject) return [];
    const relation = (name: string, rule: string, things: readonly Thing[]): ReadRelation[] =>
      things.filter((to) => thingKey(to) !== thingKey(subject)).map((to) => ({ from: subject, relation: name, to, part, span, rule }));
    return [
      ...(subject.kind === "HARDWARE" ? [] : relation("EVALUATED_ON", "evaluated-on/of-a-result@1", hardware)),
      ...(subject.kind === "MODEL" || subject.kind === "BENCHMARK"
        ? []
        : relation("EVALUATED_WITH", "evaluated-with/of-a-result@1", models)),
      ...(subject.kind === "HARDWARE" || subject.kind === "BENCHMARK"
        ? []
        : relation("MEASURED_BY", "measured-by/of-a-result@1", benchmarks)),
    ];
  });
}

/** How the things that a paper introduces are related: what its title names first, the parts of that, and models. */
export function relationsOfOwn(own: readonly Introduction[], main: Thing | null): ReadRelation[] {
  const variant = ruleName(ownVariant);
  const things = own.map((each) => ({
    ...each,
    kind: each.thing.kind,
    name: each.thing.name,
    // Ordinary words of a title may be the field that a paper works in.
    isMain: each.part === "TITLE" && each.thing === main && each.rule !== ruleName(titlePhrase),
    isVariant: each.rule === variant,
  }));
  return things.flatMap((one) =>
    things.flatMap((other): ReadRelation[] => {
      const rule = one === other ? undefined : ownRules.find(({ holds }) => holds(one, other));
      if (!rule) return [];
      const { part, span } = one.isMain ? other : one;
      return [{ from: one.thing, relation: rule.emits, to: other.thing, part, span, rule: ruleName(rule) }];
    }),
  );
}

/** Lineage that names alone tell. */
export function relationsOfNames(own: readonly { readonly thing: Thing }[], mentions: readonly Mention[]): ReadRelation[] {
  const others = mentions.filter(({ origin }) => origin === "GRAPH");
  return own.flatMap(({ thing }) => {
    const before = nextVersion.find(
      thing,
      others.map((each) => each.thing),
    );
    const place = others.find((each) => each.thing === before);
    if (!before || !place) return [];
    const { part, start, end } = place;
    return [{ from: thing, relation: "EXTENDS", to: before, part, span: { start, end }, rule: ruleName(nextVersion) }];
  });
}
