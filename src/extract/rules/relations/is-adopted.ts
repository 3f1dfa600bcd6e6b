import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "A Qux technique is adopted": the passive. */
export const isAdopted: RelationRule = {
  id: "uses/is-adopted",
  version: 1,
  emits: "USES",
  object: ["TECHNIQUE", "SYSTEM"],
  after: patternOf(
    "u",
    String.raw`^s?(?: \([^()]{1,30}\))?(?: (?:technique|method|approach|scheme|strategy|kernels?|algorithm)s?)? (?:is|are|was`,
    String.raw`|were) (?:\p{Ll}+ly |also |then |further )?(?:used|adopted|employed|applied|leveraged|utili[sz]ed|integrated`,
    String.raw`|incorporated|introduced|combined)\b`,
  ),
  roles: ["CONTRIBUTION", "RESULT"],
  unless: patternOf(
    "u",
    String.raw`\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Mm]ost|[Tt]raditional|[Cc]onventional|[Cc]urrent|[Uu]nlike|[Hh]owever`,
    String.raw`|[Rr]ecently|widely|commonly|often|usually)[ ,]`,
  ),
  examples: ["We present Foo. A Qux technique is adopted to sort."],
  counter: ["We present Foo. Qux is widely used.", "We present Foo. Qux is slow."],
};
