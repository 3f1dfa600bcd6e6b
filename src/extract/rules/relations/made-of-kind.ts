import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "We propose a fast Qux method, named Foo", "this paper presents a lazy Qux framework": the kind of thing that is made. */
export const madeOfKind: RelationRule = {
  id: "broader/made-of-kind",
  version: 1,
  emits: "BROADER",
  object: ["TECHNIQUE"],
  before: patternOf(
    "u",
    String.raw`(?:\b(?:[Ww]e|[Tt]his (?:paper|work)) (?:\p{Ll}+ly )?(?:present|propose|introduce|develop|design|devise)(?:s|ed)? (?:an?|the first)`,
    // "a simple but effective": a clause begins at "but".
    String.raw`|^ ?but) (?:(?!(?:for|of|that|which|with|within|into|over|by|from|via|using|to|in|on|and|the|\p{Ll}+ing)\b)`,
    String.raw`[\p{L}\p{N},-]+ (?:(?<=, )and )?){0,6}$`,
  ),
  after: patternOf(
    "u",
    String.raw`^(?:s|es)?(?: \([^()]{1,20}\))? (?:method|framework|algorithm|technique|approach|scheme|strategy|kernel|mechanism|policy|variant|quantizer`,
    String.raw`|optimizer|procedure)\b(?! (?:and|or)\b)`,
  ),
  startsBehind: true,
  needs:
    /\b(?:[Ww]e|[Tt]his (?:paper|work)) (?:\p{Ll}+ly )?(?:present|propose|introduce|develop|design|devise)(?:s|ed)? (?:an?|the first) /u,
  roles: ["CONTRIBUTION", "RESULT"],
  unless: /\b(?:existing|prior|previous|unlike|study|survey|evaluation)\b/iu,
  examples: [
    "We propose a simple but lazy QuxSort method, named FooSort, that is fast.",
    "TITLE FooSort: Fast Sorting\nTEXT This paper presents a lazy QuxSort algorithm.",
  ],
  counter: [
    "We propose FooSort, which is faster than a QuxSort method.",
    "We present FooSort. We propose a protocol adapting the QuxSort method.",
  ],
};
