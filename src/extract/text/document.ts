import { cleanText, type CleanText } from "./clean-text.js";
import { clausesOf, type Clause } from "./clauses.js";
import { sentencesOf } from "./sentences.js";
import { patternOf } from "./pattern-of.js";

/** Which text of a paper something stands in. */
export type TextPart = "TITLE" | "ABSTRACT";

/** A half-open part of a cleaned text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a sentence is there for. */
export type Role = "TITLE" | "MOTIVATION" | "CONTRIBUTION" | "RESULT";

/** A sentence of a part, with what it is there for. */
export interface Sentence extends Span {
  readonly part: TextPart;
  readonly index: number;
  readonly text: string;
  readonly role: Role;
  /** Where it stands: 0 for the first sentence of the part, almost 1 for the last. */
  readonly depth: number;
  /** Its clauses, with offsets into the part. */
  readonly clauses: readonly Clause[];
}

/** A part of a paper as rules read it. */
export interface PartText {
  readonly part: TextPart;
  readonly clean: CleanText;
  readonly sentences: readonly Sentence[];
}

/** What statements are read out of: a paper's own words. */
export interface Source {
  readonly title: string;
  readonly abstract: string;
}

/** UTF-16 code units that are read of an abstract, from the beginning, and kept of it: what is longer is no abstract. */
export const maxAbstract = 10_000;

/** The same of each part. */
const readUpTo: Readonly<Record<TextPart, number>> = { TITLE: 600, ABSTRACT: maxAbstract };

/** Title and abstract, cleaned and split. */
export function readDocument({ title, abstract }: Source): readonly PartText[] {
  return [readPart("TITLE", title, null), readPart("ABSTRACT", abstract, headOf(title))];
}

/** "Foo" of "Foo: Fast Sorting": a word that an abstract speaks of the paper by, where it does not say "we". Null where the title has none. */
const headOf = (title: string): string | null =>
  /^\s*(?<head>(?=\P{Lu}*\p{Lu})[\p{L}\p{N}+.-]{3,30}): /u.exec(title)?.groups?.["head"] ?? null;

function readPart(part: TextPart, raw: string, head: string | null): PartText {
  const clean = cleanText(raw.slice(0, readUpTo[part]));
  const spans = part === "TITLE" ? [{ start: 0, end: clean.text.length }] : sentencesOf(clean.text);
  let role: Role = part === "TITLE" ? "TITLE" : "MOTIVATION";
  const sentences = spans.map(({ start, end }, index) => {
    const text = clean.text.slice(start, end);
    if (part === "ABSTRACT") role = roleOf(text, role, head);
    return { part, index, start, end, text, role, depth: index / spans.length, clauses: clausesOf(text, start) };
  });
  return { part, clean, sentences };
}

const contributes = patternOf(
  "iu",
  String.raw`\b(?:we|our|this (?:paper|work|article|study|survey|thesis|report|project)|in this (?:paper|work|article|study)`,
  String.raw`|(?:experiments?|evaluations?|(?:experimental|empirical|evaluation|simulation|numerical|benchmark) results?)(?: [\p{L}-]+){0,5}?`,
  String.raw` (?:show|demonstrate|reveal|indicate|confirm|suggest|prove|verif(?:y|ie))s?)\b`,
  String.raw`|^(?!.*\b(?:recently|widely|usually|often|originally)\b).* is (?:hereby |first |then |also )?(?:proposed|presented|introduced`,
  String.raw`|devised)\b(?! (?:by|in) \p{Lu})`,
);
const reports = patternOf(
  "iu",
  String.raw`\b(?:experiment|evaluat|results? (?:show|demonstrate|indicate|suggest)|demonstrate|we (?:show|find|observe|achieve)`,
  String.raw`|achiev|outperform|compared (?:to|with)|speedups?|empirical|benchmarks?)`,
);

/** Motivation ends where the paper first speaks of itself, be it by the name that its title begins with. */
function roleOf(text: string, before: Role, head: string | null): Role {
  if (before === "MOTIVATION" && !contributes.test(text) && (head === null || !text.includes(head))) return "MOTIVATION";
  return reports.test(text) ? "RESULT" : "CONTRIBUTION";
}
