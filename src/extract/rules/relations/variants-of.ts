import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "two exact Qux variants: Foo and Bar", "Foo, a Qux variant": what something is said to be a variant of. */
export const variantsOf: RelationRule = {
  id: "extends/variants-of",
  version: 2,
  emits: "EXTENDS",
  object: ["TECHNIQUE", "SYSTEM", "MODEL"],
  before: patternOf(
    "u",
    String.raw`(?:\b[Ww]e (?:\p{Ll}+ )?(?:present|propose|introduce|develop|design|derive)(?:s|ed)?|,) (?:an?|two|three|the first`,
    String.raw`|several|new|novel)(?: [\p{L}-]+){0,5}? $`,
  ),
  after: /^ (?:variant|extension|adaptation|generali[sz]ation|formulation|reformulation|version|design)s?\b/u,
  startsBehind: true,
  roles: ["CONTRIBUTION", "RESULT"],
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Cc]ompared)\b/u,
  examples: [
    "We present Foo, a fast QuxSort variant.",
    "We present Fast Ordered Objects (FOO), a fast QuxSort variant.",
    "We present Foo, an end-to-end QuxSort design that sorts.",
    "We develop two exact QuxSort variants: Foo and Bar.",
  ],
  counter: ["We present Foo, which beats a QuxSort variant.", "We present Foo. QuxSort is slow."],
};
