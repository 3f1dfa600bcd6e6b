import { praise } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** Two to four words, the last of which is more than a word for any thing. */
const phrase =
  "(?<phrase>\\p{Ll}[\\p{Ll}-]+(?: (?!(?:for|to|that|which|with|in|on|of|by|and|as)\\b)[\\p{Ll}-]+){1,3})" +
  "(?<! (?:algorithm|method|approach|framework|system|technique|mechanism|strategy|design|idea|insight|observation|problem|model))";

/** "At its core is the lazy index, an index that …", "Complementing this is the wide buffer, which …": parts in lower case that an apposition explains. */
export const corePhrase: NamingRule = {
  id: "introduces/core-phrase",
  version: 1,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`(?:\b[Aa]t (?:its|the) (?:core|heart)(?: of (?:[\p{L}\p{N}+-]+ ){1,4}?)?,? ?(?:is|are|lies|lie|sits)`,
    String.raw`|\b[Cc]omplement(?:ing|ed by) (?:this|it|these)? ?(?:is|are)|\b[Cc]entral to (?:it|this|our [\p{Ll}]+|[\p{L}\p{N}+-]+) (?:is|are))`,
    String.raw` the (?:(?:${praise})(?:,| and)? )*${phrase}(?=, (?:an?|which|where)\b)`,
  ),
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Rr]ecent|challenge|problem|observation|question|tension|trade-?off)\b/u,
  examples: [
    "We present Foo. At its core is the lazy index, an index of trees.",
    "We present Foo. Complementing this is the wide buffer, which holds trees.",
  ],
  counter: [
    "We present Foo. At its core is the fast index.",
    "We present Foo. At its core is the lazy sorting algorithm, an algorithm of old.",
    "At its core is the lazy index, an index of trees. We present Foo.",
  ],
};
