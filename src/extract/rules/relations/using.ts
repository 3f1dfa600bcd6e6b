import type { RelationRule } from "./relation-rule.js";

/** "using Qux", "via Qux", "through Qux". */
export const using: RelationRule = {
  id: "uses/using",
  version: 1,
  emits: "USES",
  object: ["TECHNIQUE", "SYSTEM"],
  before:
    /\b(?:[Uu]sing|[Vv]ia|[Tt]hrough|by means of|with the help of|by (?:using|combining|applying|leveraging|integrating|adopting|exploiting)) (?:(?:the|an?|novel|both|efficient|custom|our|proposed|new) )*$/u,
  roles: ["CONTRIBUTION", "TITLE"],
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Mm]ost) /u,
  examples: ["We present Foo, a sorter that works using Qux."],
  counter: ["We present Foo. Foo is faster than Qux."],
};
