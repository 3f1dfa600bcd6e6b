import { patternOf } from "../text/pattern-of.js";
import type { Kind } from "../../model/model.js";
import { normalizeName } from "../../model/names.js";
import type { PartText } from "../text/document.js";
import type { Abbreviation } from "./abbreviations.js";
import type { Cue } from "./cue.js";
import type { Lexicon } from "./lexicon.js";
import { isFieldWord } from "./name-shape.js";
import type { Thing } from "./thing.js";

const studies = patternOf(
  "iu",
  String.raw`\b(?:stud(?:y|ies)|evaluat\p{Ll}+|benchmarking|empirical|analy[sz]\p{Ll}+|characteri[sz]\p{Ll}+|understanding`,
  String.raw`|comparison|comparative|survey|trade-?offs?)\b`,
);

/** True for a title that says that things of others are looked at: "Benchmarking Sorters", "A Survey of Sorting". */
export const isStudy = (title: string): boolean => studies.test(title);

/** True for a name that a text only reports on, where its title has it as that for which something is done, or says that others are studied. */
export const isHearsay = (cues: readonly Cue[], parts: readonly PartText[], name: string): boolean =>
  cues.every(({ weight }) => weight < 0.8) &&
  parts.some(({ part, clean: { text } }) =>
    part === "TITLE" ? !isHeadIn(text, name) && (text.includes(name) || studies.test(text)) : saysItStudies.test(text),
  );

/** "We present the most comprehensive study": an abstract that says that it looks at things of others. */
const saysItStudies =
  /\b[Ww]e (?:\p{Ll}+ly )?(?:present|conduct|perform|provide|report|carry out) (?:an?|the) (?:[\p{L}-]+ ){0,4}(?:study|survey|evaluation|comparison|investigation)\b/u;

/** "Foo Library: An Interface for Sorting": what stands before the colon is something. */
const saysWhatItIs =
  /: An? (?!(?:[\p{L}-]+ ){0,4}(?:study|survey|review|perspective|analysis|comparison|evaluation|guide|look|case|tutorial|primer)\b)/iu;

/**
 * True for ordinary words before the colon of a title that the abstract does not take up as a name: "Think Before You Sort: …". What looks like a
 * name by a capital inside or a digit is one, and so is a single word where there is no abstract.
 */
export function isPhraseOfTitle(cues: readonly Cue[], parts: readonly PartText[], name: string): boolean {
  const hasAbstract = parts.some(({ part, clean }) => part === "ABSTRACT" && clean.text !== "");
  // "Sorting Trees Without Bars: A Framework for …" says what is done.
  const isClause =
    name.split(" ").length > 3 &&
    / (?:[Ww]ithout|[Ww]ith|[Ff]or|[Ii]n|[Oo]f|[Tt]o|[Oo]n) /u.test(name) &&
    cues.every(({ part }) => part === "TITLE");
  if (hasAbstract && isClause && !parts.some(({ part, clean }) => part === "ABSTRACT" && clean.text.includes(name))) return true;
  return (
    (hasAbstract || name.includes(" ")) &&
    cues.every(({ part }) => part === "TITLE") &&
    !parts.some(({ part, clean }) => part === "TITLE" && saysWhatItIs.test(clean.text)) &&
    name.split(/[ -]/u).every((word) => /^(?:\p{Lu}\p{Ll}+|\p{Lu}|\p{Ll}+)$/u.test(word) || isFieldWord(word)) &&
    !parts.some(({ part, clean }) => part === "ABSTRACT" && clean.text.includes(name))
  );
}

/** True where a title names something, and not only what it is done for or on: "Faster Sorting on the Foo Bus" is about sorting. */
export function isHeadIn(title: string, name: string): boolean {
  const at = title.indexOf(name);
  return at >= 0 && !/\b(?:for|on|of|in|to|from|at|over|under|against) (?:the |an? )?$/iu.test(title.slice(0, at));
}

const apposition = /^(?: \([^()]{1,80}\))?(?:,| -|:| -{2}) (?:an?|the first|our|the) \p{L}/u;

/** What is done with things of others as well as with one's own. */
const handles = /\b(?:implement|explor|investigat|stud|describ|provid|offer)\p{Ll}* (?:the )?$/iu;

/** "We present Foo, a sorter": who says what a thing is has made it, though others of the graph may speak of it. */
export const isSaidToBeMade = ({ sentence, at, name }: Cue): boolean =>
  apposition.test(sentence.slice(at + name.length)) && !handles.test(sentence.slice(0, at));

/** Kinds that a text may take for one another: a method and the software that it is. */
const alike: readonly (readonly Kind[])[] = [
  ["TECHNIQUE", "SYSTEM"],
  ["TECHNIQUE", "MODEL"],
];

/**
 * What the graph knows by a name, unless it is something else that is so called: what has another long form, what is written in other letters, or what
 * is a device where the text speaks of a method. What is known to be the paper's own is so whatever is said of it.
 */
export function knownAs(
  written: string,
  pair: Abbreviation | undefined,
  said: Kind | null,
  { lexicon, own }: { readonly lexicon: Lexicon; readonly own: ReadonlySet<string> },
): Thing | null {
  const names = pair ? [pair.long, pair.short] : [written];
  const [entry] = names.flatMap((each) => lexicon.find(normalizeName(each)));
  if (!entry) return null;
  const { thing, text } = entry;
  if (own.has(thing.id ?? "")) return thing;
  if (pair && normalizeName(text) === normalizeName(pair.short) && normalizeName(thing.name) !== normalizeName(pair.short)) return null;
  const isOther = (kind: Kind): boolean =>
    kind !== thing.kind && !alike.some((kinds) => kinds.includes(kind) && kinds.includes(thing.kind));
  if (said !== null && isOther(said)) return null;
  const isWord = (name: string): boolean => /^\p{L}+$/u.test(name) && (/^\p{Lu}+$/u.test(name) || /^\p{Lu}\p{Ll}+$/u.test(name));
  return names.includes(text) || !isWord(text) || !names.every(isWord) ? thing : null;
}
