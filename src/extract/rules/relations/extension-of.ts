import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "Foo, an adaptation of Qux", "a lightweight extension to Qux": what something is said to be a changed form of. */
export const extensionOf: RelationRule = {
  id: "extends/extension-of",
  version: 2,
  emits: "EXTENDS",
  object: ["TECHNIQUE", "SYSTEM", "MODEL"],
  before: patternOf(
    "u",
    String.raw`(?:\b(?:is|as|are|present|propose|introduce|develop|design)\p{Ll}*|[,)] ?-?|-) (?:an?|the first|our) (?:[\p{L}-]+ ){0,3}?`,
    String.raw`(?:extensions?|adaptations?|generali[sz]ations?|modifications?|re-?implementations?|successors?|reformulations?|redesigns?) (?:of|to)`,
    String.raw` (?:(?:the|standard|original|popular|classic|vanilla|well-known|existing) )*$`,
  ),
  roles: ["CONTRIBUTION", "RESULT"],
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious) (?:works?|methods?|approaches)\b/u,
  examples: [
    "We present Foo, an adaptation of Qux.",
    "We present Fast Ordered Objects (FOO), a novel extension of Qux that sorts.",
    "We present Foo. Foo is a lightweight extension to the popular Qux.",
  ],
  counter: ["We present Foo. Foo is faster than an extension of sorting by Qux.", "We present Foo, which needs no extension of Qux."],
};
