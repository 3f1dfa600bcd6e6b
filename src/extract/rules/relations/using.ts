import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "using Qux", "via Qux", "through Qux". */
export const using: RelationRule = {
  id: "uses/using",
  version: 2,
  emits: "USES",
  object: ["TECHNIQUE", "SYSTEM"],
  before: patternOf(
    "u",
    String.raw`\b(?:[Uu]sing|[Vv]ia|[Tt]hrough|by means of|with the help of|by (?:using|combining|applying|leveraging`,
    String.raw`|integrating|adopting|exploiting)) (?:(?:the|an?|novel|both|efficient|custom|our|proposed|new) )*$`,
  ),
  after: /^(?:s|es)?(?:[,.;):]|$| (?:and|to|for|with|in|on|as|which|that|while|along|at|into|over|during|is|are)\b| \()/u,
  roles: ["CONTRIBUTION"],
  needsOwn: true,
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Mm]ost|[Hh]owever|available (?:through|via))[ ,]/u,
  examples: ["We present Foo, a sorter that works using Qux."],
  counter: ["We present Foo. Using Qux time as a measure, Foo sorts. ", "We present Foo. Foo is faster than Qux."],
};
