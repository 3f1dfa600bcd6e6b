import { praise } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

const praised = praise.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** "Lazy Tree Merging for Everybody", "Lazy Tree Merging": words with capitals that a title opens with, where the abstract takes them up as its own. */
export const titlePhrase: NamingRule = {
  id: "introduces/title-phrase",
  version: 1,
  part: "TITLE",
  weight: 1.3,
  recurs: "ABSTRACT",
  pattern: patternOf(
    "gu",
    String.raw`^(?!(?:${praised}|\p{L}+ing|Towards?|On|The|An?|How|Why|Real-Time|Large-Scale|Low-Latency|Hardware|Beyond|Rethinking)\b)`,
    String.raw`(?<phrase>[\p{Lu}\p{N}][\p{L}\p{N}-]*(?: (?:(?:of|and|from) )?\p{Lu}[\p{L}\p{N}-]*){1,5})(?=$|: | (?:for|with|via|in|on|at|as)\b)`,
  ),
  unless:
    /\b(?:[Ee]valuat|[Bb]enchmarking|[Ss]tud(?:y|ies)|[Ss]urvey|[Aa]naly|[Uu]nderstanding|[Cc]ompari|[Ss]caling [Ll]aw|[Rr]eport)\p{Ll}*/u,
  examples: ["TITLE Lazy Tree Merging for Everybody\nTEXT Trees are old. We propose to merge them late. Lazy tree merging is fast."],
  counter: [
    "TITLE Lazy Tree Merging for Everybody\nTEXT Lazy tree merging is old. We measure it.",
    "TITLE Merging Trees for Everybody\nTEXT We propose to merge late. Merging trees is fast.",
  ],
};
