import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "uses Qux", "based on Qux", "leverages Qux", "combines Qux with …". */
export const usesVerb: RelationRule = {
  id: "uses/uses-verb",
  version: 2,
  emits: "USES",
  object: ["TECHNIQUE", "SYSTEM"],
  before: patternOf(
    "u",
    String.raw`\b(?:[Ll]everag(?:es?|ing)|[Ee]mploy(?:s|ing)?|[Uu]tili[sz](?:es?|ing)|[Aa]dopt(?:s|ing)?|[Ii]ntegrat(?:es|ing)`,
    String.raw`|[Cc]ombin(?:es|ing)|[Ii]ncorporat(?:es|ing)|[Bb]ased (?:up)?on|[Rr]el(?:ies|ying) on|[Aa]ppl(?:ies|ying)`,
    String.raw`|powered by|driven by) (?:(?:the|an?|novel|both|efficient|popular|state-of-the-art|existing|standard|advanced`,
    String.raw`|custom|carefully|new|lightweight|fast|fine-grained|adaptive|dynamic|learned|hierarchical|simple) )*$`,
  ),
  after: /^(?:s|es)?(?:[,.;):]|$| (?:and|to|for|with|in|on|as|which|that|while|along|at|into|over|during|is|are)\b| \()/u,
  roles: ["CONTRIBUTION"],
  needsOwn: true,
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Mm]ost|[Tt]raditional|[Cc]onventional|[Uu]nlike|[Hh]owever)[ ,]/u,
  examples: ["We present Foo, which leverages Qux.", "We present Foo, a sorter based on Qux."],
  counter: ["We present Foo. Existing sorters leverage Qux.", "We present Foo, which beats Qux."],
};
