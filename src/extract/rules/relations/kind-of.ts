import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "Foo, a Qux method", "Foo is a Qux": what it is a kind of. */
export const kindOf: RelationRule = {
  id: "broader/kind-of",
  version: 1,
  emits: "BROADER",
  object: ["TECHNIQUE"],
  before: /(?:^|[\p{L}\p{N})]),? (?:is |as |- )?(?:an?|the first|a new|a novel) (?:[\p{L}\p{N},-]+ ){0,4}?$/u,
  after: patternOf(
    "u",
    String.raw`^(?: (?:method|framework|algorithm|technique|approach|scheme|strategy|system|kernel|mechanism|implementation`,
    String.raw`|policy|variant|model|architecture|library|compiler|engine|quantizer|optimizer|solution|module|layer`,
    String.raw`|procedure)s?\b|,|\.| (?:that|which|for|with)\b)`,
  ),
  roles: ["CONTRIBUTION", "TITLE"],
  unless: /\b(?:existing|prior|previous|unlike)\b/iu,
  examples: ["We present Foo, a QuxSort method that is fast."],
  counter: ["We present Foo, which is faster than QuxSort."],
};
