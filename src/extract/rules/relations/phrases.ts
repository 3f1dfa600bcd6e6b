import { patternOf } from "../../text/pattern-of.js";

/** Pieces of regular expressions that rules of relations share. What they look at is never longer than the words before a name that are tried. */

const word =
  "(?!(?:to|for|on|in|at|from|with|by|that|which|than|over|while|when" +
  "|as|is|are|and|or|into|across|under|of|between|not|no|only|more|less|fewer|based|other)\\b)[\\p{L}\\p{N}:-]+ ";

/** "lossy methods such as", "techniques, including": a class whose members follow. */
const listing = `(?:(?:${word}){0,4}[\\p{L}-]+(?:,? such as|,? like|,? including|, namely|,? e\\.g\\.,?|:) (?:both )?)?`;

/** "the idea of", "features like": what is said to be of the thing and means the thing. */
const essence =
  "(?:(?:\\p{Ll}+ ){0,3}?(?:idea|thought|concept|principle|power|strength|benefit|efficiency|use|combination|method|form|notion|variant|placement|integration" +
  "|capability|capabilitie|technique|feature|advantage|mixture|support)s? (?:of|like|for) (?:(?:the|an?) )?)?";

/** Words before an object that ask for none of their own: "a lightweight", "the idea of dynamic", "techniques such as". */
export const qualities = `(?:(?:both|the|an?|its|their|our|several|two|three|various|existing) )*${listing}${essence}(?:${word}){0,3}`;

/** "Zed with", "Zed (Z) and": one thing before the other that a verb takes. */
export const arm =
  "(?:(?:(?!(?:to|for|that|which|than|over|while|when" +
  "|as|is|are|across|under|between|not|no|via|using|through|by|from|based)\\b|and \\p{Ll}{4,}ly\\b)[\\p{L}\\p{N}():-]+,? ){1,9}?(?:and|with) (?:also )?)?";

/** Sentences that tell of others. */
export const ofOthers = patternOf(
  "u",
  String.raw`\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Tt]raditional|[Cc]onventional|[Cc]urrent|[Cc]ompar(?:ed|ison|able)`,
  String.raw`|[Oo]utperform\p{Ll}*|[Ss]urpass\p{Ll}*|[Uu]nlike|[Hh]owever|[Bb]aselines?)\b`,
);

/** What stands behind the name of a technique that is used: no word for a quantity of it, "pruning thresholds", "quantization error". */
export const noQuantity = patternOf(
  "u",
  String.raw`^(?! (?:thresholds?|ratios?|rates?|levels?|masks?|budgets?|overheads?|costs?|errors?|noise|scales?|ranges?|latenc(?:y|ies)|times?|depths?`,
  String.raw`|decisions?|granularit(?:y|ies)|loss|issues?|problems?)\b)`,
);
