import type { RelationRule } from "./relation-rule.js";

/** "Foo, an open-source Qux library": software named after the technique that it realises. */
export const systemOf: RelationRule = {
  id: "implements/system-of",
  version: 2,
  emits: "IMPLEMENTS",
  object: ["TECHNIQUE"],
  behindOwn:
    /^(?: \([^()]{1,60}\))?(?:,| is| -|:) (?:an?|the first) (?:(?!(?:for|of|that|which|with|to|in|on|and)\b)[\p{L}\p{N},-]+ ){0,5}$/u,
  after: /^ (?:serving |inference |training )?(?:library|system|framework|engine|runtime|toolkit|package|compiler)\b/u,
  roles: ["CONTRIBUTION", "TITLE"],
  unless: /\b(?:existing|prior|previous|unlike)\b/iu,
  examples: ["We present FooLib, an open-source QuxSort library."],
  counter: ["We present FooLib, a library that beats any QuxSort library.", "We present Foo, a QuxSort method."],
};
