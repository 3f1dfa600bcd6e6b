import { patternOf } from "../../text/pattern-of.js";
import { noQuantity, ofOthers, qualities } from "./phrases.js";
import type { RelationRule } from "./relation-rule.js";

/** "Foo, a sorter built upon Qux", "layered on top of Qux": the technique that a paper's own thing stands on. */
export const builtOn: RelationRule = {
  id: "uses/built-on",
  version: 1,
  emits: "USES",
  object: ["TECHNIQUE"],
  before: patternOf(
    "u",
    String.raw`\b(?:(?:is|are|which|that|method|framework|system|algorithm|approach|[\p{L}-]+),? )?(?:directly |natively |purely )?`,
    String.raw`(?:[Bb]uilt|[Ll]ayered|[Ff]ounded|[Gg]rounded|[Ss]its|[Rr]uns|[Oo]perates|[Ww]orks) (?:directly |natively )?`,
    String.raw`(?:upon|on top of|atop|(?<=(?:[Bb]uilt|[Ff]ounded|[Gg]rounded) (?:directly |natively )?)on) ${qualities}$`,
  ),
  after: noQuantity,
  roles: ["CONTRIBUTION", "RESULT"],
  needsOwn: true,
  unless: ofOthers,
  examples: ["We present Foo, a sorter built upon Qux.", "We present Foo. Foo works on top of Qux and sorts."],
  counter: [
    "We present Foo. Sorters of others, as existing ones, are built on Qux.",
    "We present Foo. Qux is slow.",
    "Zed is built upon Qux. We present Foo.",
  ],
};
