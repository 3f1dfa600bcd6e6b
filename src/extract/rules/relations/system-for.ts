import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "Foo, a system for Qux", "our framework for Qux", "a library that exploits Qux": software that realises a technique. */
export const systemFor: RelationRule = {
  id: "implements/system-for",
  version: 1,
  emits: "IMPLEMENTS",
  object: ["TECHNIQUE"],
  before: patternOf(
    "u",
    String.raw`(?:, (?:an?|the first|our)|[Ww]e (?:present|propose|introduce|develop|describe|build|design) (?:an?|the first)) (?:[\p{L}\p{N},-]+ ){0,6}?`,
    String.raw`(?:systems?|frameworks?|librar(?:y|ies)|engines?|compilers?|runtimes?|platforms?|toolkits?|packages?|implementation)`,
    String.raw` (?:(?:designed |built |optimized )?(?:for|of)|that (?:implements|supports|performs|exploits|realizes|enables|provides|automates|unifies))`,
    String.raw` (?:(?:the|an?|efficient|scalable|fast|high-performance|distributed|large-scale|training|native|accelerating|flexible|practical|general) )*$`,
  ),
  after: /^(?:s|es)?(?:[,.;)]|$| (?:\(|that|which|with|on|in|and|across|at|over|by|using|to|for)\b| \()/u,
  roles: ["CONTRIBUTION", "RESULT"],
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Cc]urrent)\b/u,
  examples: ["We present FooLib, a fast library for QuxSort.", "We present FooLib, a library that exploits QuxSort."],
  counter: ["We present FooLib, a library. FooLib is faster than QuxSort.", "We present FooLib, a library for trees that QuxSort sorts."],
};
