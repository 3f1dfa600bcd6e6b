import { mixedCase, product } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** "It sorts through FooTree, a distributed tree structure": a means with a coined name, and what it is behind it. */
export const throughOwn: NamingRule = {
  id: "introduces/through-own",
  version: 1,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION"],
  pattern: patternOf(
    "gu",
    String.raw`\b(?:through|via|with|by) (?<name>${mixedCase}), (?:an?|our) (?:(?!(?:existing|popular|widely|well-known|recent|common|standard)\b)`,
    String.raw`[\p{L}\p{N}-]+ ){0,6}?${product}\b`,
  ),
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Cc]ompar\p{Ll}+|[Oo]utperform\p{Ll}*|[Ee]valuat\p{Ll}+|[Ii]mplemented|[Bb]uilt)\b/u,
  examples: ["We present Foo. It sorts through FooTree, a distributed tree protocol."],
  counter: ["We present Foo. It is implemented with FooTree, a distributed tree protocol."],
};
