import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "Foo, a fast Qux method", "Foo is the first Qux framework": what it is a kind of. */
export const kindOf: RelationRule = {
  id: "broader/kind-of",
  version: 3,
  emits: "BROADER",
  object: ["TECHNIQUE"],
  behindOwn: patternOf(
    "u",
    String.raw`^(?: \([^()]{1,60}\))?(?:,| is| -) (?:an?|the first) `,
    String.raw`(?:(?!(?:for|of|that|which|with|within|into|over|by|from|via|using|to|in|on|and)\b)[\p{L}\p{N},-]+ (?:(?<=, )and )?){0,6}$`,
  ),
  after: patternOf(
    "u",
    String.raw`^(?: (?:method|framework|algorithm|technique|approach|scheme|strategy|system|kernel|mechanism|implementation`,
    String.raw`|policy|variant|model|architecture|library|compiler|engine|quantizer|optimizer|solution|module|layer`,
    String.raw`|procedure)s?\b)`,
  ),
  roles: ["CONTRIBUTION", "TITLE"],
  unless: /\b(?:existing|prior|previous|unlike)\b/iu,
  examples: ["We present Foo, a QuxSort method that is fast.", "We present Foo, a fast, lazy, and small QuxSort method."],
  counter: ["We present Foo, which is faster than QuxSort."],
};
