import type { RelationRule } from "./relation-rule.js";

/** "Foo: Fast Sorting with Qux", "via Qux" in a title. */
export const titleWith: RelationRule = {
  id: "uses/title-with",
  version: 2,
  emits: "USES",
  object: ["TECHNIQUE", "SYSTEM"],
  part: "TITLE",
  before: /\b(?:with|via|using|through|by|based on|leveraging) (?:[\p{L}-]+ ){0,1}$/iu,
  examples: ["TITLE Foo: Fast Sorting via Qux\nTEXT We present Foo."],
  counter: ["TITLE Foo: Faster than Qux\nTEXT We present Foo."],
};
