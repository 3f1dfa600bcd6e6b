import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "implements Qux", "supports Qux", "provides Qux": software that realises a technique. */
export const implementsVerb: RelationRule = {
  id: "implements/implements-verb",
  version: 2,
  emits: "IMPLEMENTS",
  object: ["TECHNIQUE"],
  before: patternOf(
    "u",
    String.raw`\b(?:implements|supports|realizes|realises|provides|enables|offers|performs|unifies) `,
    String.raw`(?:(?:the|an?|efficient|both|various|fast|scalable|native|full|advanced|end-to-end) )*$`,
  ),
  roles: ["CONTRIBUTION"],
  examples: ["We present FooLib, a library that sorts. FooLib implements QuxSort."],
  counter: ["We present FooLib, a library. FooLib is faster than QuxSort."],
};
