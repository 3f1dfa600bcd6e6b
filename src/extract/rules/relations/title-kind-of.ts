import type { RelationRule } from "./relation-rule.js";

/** "Foo: Fast QuxSort", "Foo: A Fast QuxSort for Everybody": the class that a subtitle names. */
export const titleKindOf: RelationRule = {
  id: "broader/title-kind-of",
  version: 1,
  emits: "BROADER",
  object: ["TECHNIQUE"],
  part: "TITLE",
  before: /: (?:an? )?(?:[\p{L}\p{N},-]+ ){0,4}?$/iu,
  after: /^(?:$| (?:for|of|with|in|on|via|method|framework|algorithm|by|using|through|under|at|kernels?|system)\b)/iu,
  unless: /: (?:\p{L}+ing|Towards?|Beyond|Rethinking|Unlocking|Is|How|Why) /u,
  examples: ["TITLE Foo: Fast QuxSort for Everybody\nTEXT We present Foo."],
  counter: ["TITLE Foo: Rethinking QuxSort\nTEXT We present Foo."],
};
