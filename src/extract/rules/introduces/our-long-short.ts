import { capitalised, shortForm } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/**
 * "our ordered sorting trees (OST) are …", "The proposed sorter (Ordered Sorting Trees (OST)) …": a long form with its short one that is the paper's.
 * So is one that opens a sentence or a point, once the paper said what it contributes: "Complementing this, Lazy Merge Passes (LMP) keep …".
 */
export const ourLongShort: NamingRule = {
  id: "introduces/our-long-short",
  version: 2,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`(?:\b(?:[Oo]ur|[Tt]he proposed) (?!(?:results?|experiments?|evaluation|analysis)\b)(?:\(?[\p{L}-]+ ){1,8}\(`,
    String.raw`(?=[\p{L}\d+-]+\)\)?(?: (?:is|are|has|have|can|consists?|achieves?|outperforms?|reduces?|improves?|enables?|provides?|uses?)\b|[,.;]))`,
    String.raw`|(?:^|^[^.,;:()]{3,60}, (?:and |while )?|\((?:\d|[a-d]|i{1,3}|iv)\) )(?:[Tt]he |[Oo]ur |[Aa]n? )?(?:proposed |novel |new )?${capitalised} \(`,
    String.raw`(?=[\p{L}\d+-]+\)(?:,? (?:which |that |to |for )?(?:\p{Ll}+ly )?(?!is\b|are\b|has\b|have\b|was\b)\p{Ll}{2,}s?\b|:|, which)))`,
    String.raw`(?<name>${shortForm})\)\)?`,
  ),
  needs: /\(\p{Lu}|\(\p{Ll}{1,3}\p{Lu}/u,
  unless: patternOf(
    "u",
    String.raw`\b(?:[Oo]ur|proposed) (?:[\p{L}-]+ ){0,7}(?:on|for|in|with|using|against|over|of|to|than|from|via) (?:[\p{L}-]+ ){0,6}\(\p{Lu}`,
    String.raw`|^(?:However|Although|While|Unlike|Existing|Recent|Traditional|Previous|Prior|Conventional|Compared|On|In|For|Across)\b`,
  ),
  examples: [
    "We study sorting. Our ordered sorting trees (OST) are fast.",
    "The proposed sorter (Ordered Sorting Trees (OST)) consists of trees, as we show.",
    "We present Foo. Complementing this, Fast Ordered Trees (FOT) sort early.",
    "We present Foo with three parts. (1) Fast Ordered Trees (FOT): they sort.",
  ],
  counter: [
    "Our sorter works on ordered sorting trees (OST), which are old.",
    "Ordered sorting trees (OST) are fast.",
    "Fast Ordered Trees (FOT) sort early. We present Foo.",
    "We present Foo. On Fast Ordered Trees (FOT), it sorts.",
  ],
};
