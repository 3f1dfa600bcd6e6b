import { normalizeName } from "../../model/names.js";
import type { NamingRule } from "../rules/introduces/naming-rule.js";
import { ownVariant } from "../rules/introduces/own-variant.js";
import { ruleName } from "../rules/rule.js";
import type { PartText, Span, TextPart } from "../text/document.js";
import { abbreviationsOf, type Abbreviation } from "./abbreviations.js";
import { kindRead } from "./kind-read.js";
import type { Cue } from "./cue.js";
import { cuesIn } from "./cues-in.js";
import { isHeadIn, isHearsay, isPhraseOfTitle, isSaidToBeMade, knownAs } from "./doubts.js";
import type { Lexicon } from "./lexicon.js";
import { isFieldWord } from "./name-shape.js";
import { techniqueTermsIn } from "./technique-terms.js";
import type { Thing } from "./thing.js";

/** Something that a paper introduces, with the place that says so best. */
export interface Introduction {
  readonly thing: Thing;
  readonly aliases: readonly string[];
  readonly part: TextPart;
  readonly span: Span;
  readonly rule: string;
  /** The words around the name, from which its category follows. */
  readonly description: string;
}

/** A name that cues spoke for without being enough, and what was lacking. */
export interface RefusedName {
  readonly name: string;
  readonly part: TextPart;
  readonly span: Span;
  readonly reason: string;
}

/** What a name needs to count as introduced. What the graph knows already has to stand in the title too. */
const enough = 1.3;

/**
 * What a paper introduces by name, the best attested first; in the order of the text where they are alike. `own` are the ids of what is known to
 * be the paper's own.
 */
export function findIntroductions(
  parts: readonly PartText[],
  lexicon: Lexicon,
  rules: readonly NamingRule[],
  own: ReadonlySet<string> = new Set(),
): { readonly introductions: readonly Introduction[]; readonly refused: readonly RefusedName[] } {
  const abbreviations = parts.flatMap(({ clean }) => abbreviationsOf(clean.text));
  const toldBefore = new Set(
    parts
      .flatMap(({ sentences }) => sentences.filter(({ role }) => role === "MOTIVATION"))
      .flatMap(({ text }) => abbreviationsOf(text).map(({ short }) => short)),
  );
  const groups = new Map<string, Cue[]>();
  for (const cue of cuesIn(parts, rules)) {
    const key = keyOf(cue.name, abbreviations);
    const group = groups.get(key);
    if (group) group.push(cue);
    else groups.set(key, [cue]);
  }
  const introductions: (Introduction & { readonly score: number })[] = [];
  const refused: RefusedName[] = [];
  uniteAlike(groups, parts.map(({ clean }) => clean.text).join("\n"));
  for (const [key, cues] of groups) {
    const best = cues.reduce((a, b) => (b.weight > a.weight ? b : a));
    const written = cues.map(({ name }) => name).reduce((a, b) => (b.length < a.length ? b : a));
    const pair = abbreviations.find(({ short, long }) => [short, long].some((each) => normalizeName(each) === key));
    // "Vertical List Ascent (VLA)": a short form that the field has for something else is no name, but what the title begins with is.
    const isTaken = pair !== undefined && isFieldWord(pair.short);
    if (isTaken && !cues.some(({ part, name, start }) => part === "TITLE" && start < 5 && normalizeName(name) === normalizeName(pair.long)))
      continue;
    const read = kindRead(cues, parts, [written, ...(pair ? [pair.short, pair.long] : [])], lexicon);
    const known = knownAs(written, pair, read.said, { lexicon, own });
    // "Bar objects (BO) are slow. We propose a BO framework": what was told of before the paper speaks of itself is no thing of its own.
    const isOld =
      pair !== undefined &&
      toldBefore.has(pair.short) &&
      cues.every(({ part, weight }) => (part === "TITLE" ? weight <= enough : weight < 1.6));
    const score = isOld || isPhraseOfTitle(cues, parts, written) ? 0 : scoreOf(cues, parts, written);
    // What the graph knows by that name may be another thing: a title and a strong cue of the abstract together say that this one is new.
    const isCued = cues.some(({ part, weight }) => part === "ABSTRACT" && weight > 1);
    const isTitled = cues.some(({ part, weight }) => part === "TITLE" && (weight > enough || isCued));
    const isMade = cues.some((cue) => cue.weight > enough && isSaidToBeMade(cue));
    // "a novel speculative sorting framework": words in lower case that the graph knows tell what kind of thing is new.
    const isCommon = cues.every(({ name, part, weight }) => (part === "TITLE" ? weight < 1 : /^\P{Lu}+$/u.test(name)));
    // A term of the field in lower case is no name of something new either.
    const isTerm = isCommon && techniqueTermsIn(written).some(({ start, end }) => start === 0 && end === written.length);
    const isForeign = known !== null && (isCommon || (!isTitled && !isMade)) && !own.has(known.id ?? "");
    if (score < enough || isForeign || isTerm || (!pair && isHearsay(cues, parts, written))) {
      refused.push({
        name: written,
        part: best.part,
        span: best,
        reason: (isForeign || isTerm) && score >= enough ? "known to the graph, and not of the title" : "too few cues",
      });
      continue;
    }
    const { kind, description } = read;
    const thing = known ?? { id: null, kind, name: isTaken ? pair.long : (pair?.short ?? written) };
    const aliases = [pair?.long, pair?.short, ...cues.map(({ name }) => name)].filter((each) => each !== undefined);
    introductions.push({
      thing,
      aliases: [
        ...new Map(
          aliases.filter((each) => normalizeName(each) !== normalizeName(thing.name)).map((each) => [normalizeName(each), each]),
        ).values(),
      ],
      part: best.part,
      span: { start: best.start, end: best.end },
      rule: best.rule,
      description,
      score,
    });
  }
  for (const [index, each] of introductions.entries()) {
    // "Foo-M5" is what Foo is, where nothing else is said of it.
    const family = introductions.find(
      ({ thing }) =>
        thing !== each.thing && /^-[\p{Lu}\d]/u.test(each.thing.name.slice(thing.name.length)) && each.thing.name.startsWith(thing.name),
    );
    if (family && each.thing.id === null && !isSized.test(each.thing.name))
      introductions[index] = { ...each, thing: { ...each.thing, kind: family.thing.kind } };
  }
  introductions.push(...variantsOf(parts, introductions));
  introductions.sort((a, b) => Number(b.part === "TITLE") - Number(a.part === "TITLE") || a.span.start - b.span.start);
  return { introductions, refused };
}

/** "Foo-7B": a model, whatever Foo is. */
const isSized = /-\d+(?:\.\d+)?[BM]$/u;

/** Words that tell what a thing is and may end its name: "Foo-LLM" is Foo. */
const sortBehind = /^(?:llms?|mllm|vlm|lm|net|model|system|framework|engine|tokenizer|library|algorithm|method)$/u;

/** Makers that a name may begin with: "Zedco-Foo" is Foo. */
const makers = ["amd", "nvidia", "intel", "meta", "google", "huawei", "apple", "microsoft"];

/**
 * Puts the cues of one thing together that goes by two names: one in brackets behind the other, the capitals of the other, or the other with the word
 * for its sort behind it.
 */
function uniteAlike(groups: Map<string, Cue[]>, text: string): void {
  const written = (key: string): readonly string[] => [...new Set((groups.get(key) ?? []).map(({ name }) => name))];
  for (const long of [...groups.keys()])
    for (const short of [...groups.keys()]) {
      if (long === short || !groups.has(long) || !groups.has(short)) continue;
      const isSame =
        (short.startsWith(long) && sortBehind.test(short.slice(long.length))) ||
        short === `${long}s` ||
        makers.some((maker) => short === maker + long) ||
        written(long).some((name) =>
          written(short).some((other) => {
            const capitals = name.replace(/[^\p{Lu}\p{N}]/gu, "");
            return text.includes(`${name} (${other})`) || (other.length > 2 && other === capitals && name.length > 2 * other.length);
          }),
        );
      if (!isSame) continue;
      groups.set(long, [...(groups.get(long) ?? []), ...(groups.get(short) ?? [])]);
      groups.delete(short);
    }
}

/** Members of a paper's own family: its own name with a size or version behind a hyphen. */
function variantsOf(parts: readonly PartText[], own: readonly Introduction[]): (Introduction & { readonly score: number })[] {
  const known = new Set(own.flatMap(({ thing, aliases }) => [thing.name, ...aliases].map(normalizeName)));
  return parts.flatMap(({ part, clean: { text } }) =>
    own.flatMap(({ thing, description }) =>
      [...ownVariant.find(text, thing.name)].flatMap(({ name, start, end }) => {
        if (known.has(normalizeName(name))) return [];
        known.add(normalizeName(name));
        const kind = /\d+(?:\.\d+)?[BM]\b/u.test(name) ? "MODEL" : thing.kind;
        return [
          { thing: { id: null, kind, name }, aliases: [], part, span: { start, end }, rule: ruleName(ownVariant), description, score: 1 },
        ];
      }),
    ),
  );
}

/** True where a text begins with whole words. */
const beginsWith = (text: string, words: string): boolean => text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));

const keyOf = (written: string, abbreviations: readonly Abbreviation[]): string => {
  // "Fast Ordered Objects (FOOs)": a short form in the plural names the same.
  const name = written.replace(/(?<=\p{Lu})s$/u, "").replace(/\^/gu, "");
  const key = normalizeName(name);
  // "Feature Search" of "Feature Search and Reinforcement (FSR)" is cut short by its cue.
  const pair = abbreviations.find(
    ({ long }) =>
      [key, key.replace(/s$/u, "")].includes(normalizeName(long)) ||
      (long.length > name.length && / /u.test(name) && beginsWith(long, name)) ||
      long.startsWith(`${name} and `) ||
      // "Sort" is no part of "Data and Sorting Hub".
      long
        .split(" and ")
        .slice(1)
        .some((rest) => beginsWith(rest, name)),
  );
  return pair ? normalizeName(pair.short.replace(/(?<=\p{Lu})s$/u, "")) : key;
};

/** Each rule counts once, and half again where it speaks several times; a name that title and abstract share gains a little. */
function scoreOf(cues: readonly Cue[], parts: readonly PartText[], name: string): number {
  const byRule = new Map<string, number[]>();
  // Two rules that read one place are no two witnesses.
  const heard = cues.filter(
    (cue) => !cues.some((other) => other.part === cue.part && other.start === cue.start && other.weight > cue.weight),
  );
  for (const { rule, weight } of heard) byRule.set(rule, [...(byRule.get(rule) ?? []), weight]);
  const cued = [...byRule.values()].reduce(
    (sum, weights) => sum + (weights[0] ?? 0) * (weights.length > 2 ? 2 : weights.length > 1 ? 1.5 : 1),
    0,
  );
  const count = parts.reduce((sum, { clean }) => sum + clean.text.split(name).length - 1, 0);
  const isShared = parts.every(({ part, clean: { text } }) => (part === "TITLE" ? isHeadIn(text, name) : text.includes(name)));
  return cued + (isShared ? 0.4 : 0) + (count > 3 ? 0.2 : 0);
}
