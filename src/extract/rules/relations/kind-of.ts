import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "Foo, a fast Qux method", "Foo is the first Qux framework": what it is a kind of. */
export const kindOf: RelationRule = {
  id: "broader/kind-of",
  version: 2,
  emits: "BROADER",
  object: ["TECHNIQUE"],
  behindOwn:
    /^(?: \([^()]{1,60}\))?(?:,| is| -) (?:an?|the first) (?:(?!(?:for|of|that|which|with|to|in|on|and)\b)[\p{L}\p{N},-]+ ){0,5}$/u,
  after: patternOf(
    "u",
    String.raw`^(?: (?:method|framework|algorithm|technique|approach|scheme|strategy|system|kernel|mechanism|implementation`,
    String.raw`|policy|variant|model|architecture|library|compiler|engine|quantizer|optimizer|solution|module|layer`,
    String.raw`|procedure)s?\b)`,
  ),
  roles: ["CONTRIBUTION", "TITLE"],
  unless: /\b(?:existing|prior|previous|unlike)\b/iu,
  examples: ["We present Foo, a QuxSort method that is fast."],
  counter: ["We present Foo, which is faster than QuxSort."],
};
