import { mixedCase, name, product } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** Words with capitals that make a name: two of them, or a second capital inside one. */
const coined = String.raw`(?=(?:[\p{L}\p{N}-]+ )?[\p{L}\p{N}]*[\p{Ll}\p{N}]-?\p{Lu}|\p{Lu}[\p{L}\p{N}-]* (?:\p{Lu}|(?:of|for|and|to) \p{Lu}))`;

/** "FooSort introduces the BarTree, which …", "It features a Lazy Merger": what a paper's own thing brings along. */
export const ownBrings: NamingRule = {
  id: "introduces/own-brings",
  version: 1,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`(?:^|, |; |\b(?:which|that|and) )(?:[Ii]t|${mixedCase}|[Tt]h(?:e|is) (?:[\p{Ll}-]+ )?${product}|[Oo]ur (?:[\p{Ll}-]+ )?${product}) `,
    String.raw`(?:also |further |then |first |additionally |\p{Ll}+ly )?(?:introduce|propose|present|design|develop|devise|feature|contribute)s? `,
    String.raw`(?:(?:an?|the|our|its) )?(?:(?!(?:${product}|for|with|in|on|of|to|via|by|from|using|and|\p{Ll}+ing)\b)\p{Ll}[\p{Ll}-]+ ){0,3}${coined}${name}(?<!s)`,
    String.raw`(?=, (?:an?|the|which|where|that)\b| \(| (?:for|to|that|which|as|coupled|combined)\b|,? (?:${product})\b(?! \()|\.$)`,
  ),
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Rr]ecent|[Cc]onventional|[Tt]raditional|[Mm]ost|[Mm]any|compare|evaluate)\b/u,
  examples: [
    "We present FooSort. FooSort introduces the BarTree, which grows.",
    "We present FooSort. It features a lightweight Lazy Merger to merge.",
  ],
  counter: [
    "We present FooSort. FooSort introduces a tree, which grows.",
    "We present FooSort. Existing sorting introduces the BarTree, which grows.",
  ],
};
