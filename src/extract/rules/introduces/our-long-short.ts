import type { NamingRule } from "./naming-rule.js";

/** "our ordered sorting trees (OST) are …", "The proposed sorter (Ordered Sorting Trees (OST)) …": a long form with its short one that is the paper's. */
export const ourLongShort: NamingRule = {
  id: "introduces/our-long-short",
  version: 1,
  part: "ABSTRACT",
  weight: 1.3,
  pattern: new RegExp(
    "\\b(?:[Oo]ur|[Tt]he proposed) (?!(?:results?|experiments?|evaluation|analysis)\\b)(?:\\(?[\\p{L}-]+ ){1,8}\\((?<name>\\p{Lu}[\\p{L}\\d+-]{1,10})\\)\\)?" +
      "(?= (?:is|are|has|have|can|consists?|achieves?|outperforms?|reduces?|improves?|enables?|provides?|uses?)\\b|[,.;])",
    "gu",
  ),
  needs: /\b(?:[Oo]ur|proposed) /u,
  unless: /\b(?:[Oo]ur|proposed) (?:[\p{L}-]+ ){0,7}(?:on|for|in|with|using|against|over|of|to|than|from|via) (?:[\p{L}-]+ ){0,6}\(\p{Lu}/u,
  examples: [
    "We study sorting. Our ordered sorting trees (OST) are fast.",
    "The proposed sorter (Ordered Sorting Trees (OST)) consists of trees.",
  ],
  counter: ["Our sorter works on ordered sorting trees (OST), which are old.", "Ordered sorting trees (OST) are fast."],
};
