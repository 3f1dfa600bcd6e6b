import { name, product } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** "At its core is the Foo Tree", "The key primitive of it is Lazy Merging (LM)", "its core, FooTree, is …": what a paper's own thing rests on. */
export const coreIs: NamingRule = {
  id: "introduces/core-is",
  version: 2,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`(?:\b[Aa]t (?:its|the) (?:core|heart)(?: of (?:[\p{L}\p{N}+-]+ ){1,4}?)?,? ?(?:is|are|lies|lie|sits|stands)`,
    String.raw`|\b[Cc]entral to (?:it|this|our [\p{Ll}]+|[\p{L}\p{N}+-]+) (?:is|are)`,
    String.raw`|\b(?:[Ii]ts|[Tt]he|[Oo]ur) (?:(?:core|key|main|central|first|second|third) )?`,
    String.raw`(?:primitive|component|innovation|building block|technique|contribution|core)s?`,
    String.raw`(?: (?:of|in|behind|underlying) (?:[\p{L}\p{N}+-]+ ){1,3}?)? ?(?:is|are|include|includes):?`,
    String.raw`|\b(?:powered|enabled|driven|guided|achieved|supported|facilitated|optimized|accelerated|orchestrated) by)`,
    String.raw` (?:the |an? |our )?(?:new |novel )?(?:(?=\p{Lu}[\p{L}\p{N}-]* \p{Lu}|[\p{L}\p{N}-]*[\p{Ll}]\p{Lu}|\p{Lu}\p{Ll}+, an? )${name})(?: ${product})?`,
    String.raw`(?=, (?:an?|the|our|which|where|that)\b| \(|[.;]| to\b| that\b| which\b| for\b| equipped\b)`,
  ),
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Rr]ecent|[Cc]ompared)\b/u,
  examples: [
    "We present Foo. At its core is the Foo Tree, a tree that sorts.",
    "We present Foo. The key primitive is the Lazy Merge Pass (LMP), which merges.",
    "We present Foo. It is further optimized by Adaptive Merge Scheduling for balance.",
  ],
  counter: ["We present Foo. At its core is a tree that sorts.", "At its core is the Foo Tree, a tree that sorts. We sort."],
};
