import type { RelationRule } from "./relation-rule.js";

/** "A Qux technique is adopted": the passive. */
export const isAdopted: RelationRule = {
  id: "uses/is-adopted",
  version: 1,
  emits: "USES",
  object: ["TECHNIQUE", "SYSTEM"],
  after:
    /^s?(?: \([^()]{1,30}\))?(?: (?:technique|method|approach|scheme|strategy|kernels?|algorithm)s?)? (?:is|are|was|were) (?:\p{Ll}+ly |also |then |further )?(?:used|adopted|employed|applied|leveraged|utili[sz]ed|integrated|incorporated|introduced|combined)\b/u,
  roles: ["CONTRIBUTION", "RESULT"],
  unless:
    /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Mm]ost|[Tt]raditional|[Cc]onventional|[Cc]urrent|[Uu]nlike|[Hh]owever|[Rr]ecently|widely|commonly|often|usually)[ ,]/u,
  examples: ["We present Foo. A Qux technique is adopted to sort."],
  counter: ["We present Foo. Qux is widely used.", "We present Foo. Qux is slow."],
};
