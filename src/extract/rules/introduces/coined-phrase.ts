import { loosePhrase, praise, product, speaksOfPaper, weMake } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/**
 * "We propose a stepwise group sorting module, …": words in lower case behind the verb, where the title has them or the abstract takes them up again.
 */
export const coinedPhrase: NamingRule = {
  id: "introduces/coined-phrase",
  version: 3,
  part: "ABSTRACT",
  weight: 1.3,
  recurs: true,
  pattern: new RegExp(
    `\\b${weMake} (?:(?:an?|the|our|both|two|three) )?(?:(?:${praise})(?: (?:and|yet|but)|,)? )*${loosePhrase}` +
      `(?!(?: ${product})?,? (?:called|named|termed|dubbed|namely|coined|denoted)\\b|(?: ${product})?, \\p{Lu}|(?: ${product})? \\(\\p{Lu})` +
      "(?<! (?:(?:object|image|matrix|tensor|structured|hardware-aware|multi-stage|machine|deep|reinforcement) [\\p{Ll}-]+))" +
      "(?! (?:benchmark|data ?set|corpus|pipeline|study|analysis)\\b)" +
      `(?= (?:${product}|for|to|that|which|with|in|on|by|via|using|where)\\b|[,.;]| \\()`,
    "gu",
  ),
  needs: speaksOfPaper,
  examples: ["We propose a stepwise group sorting module to sort. Stepwise group sorting is fast."],
  counter: [
    "We propose a stepwise group sorting module to sort.",
    "We propose a new way to sort. It is a new way.",
    "We propose a stepwise group sorting module called Foo. Stepwise group sorting is fast.",
  ],
};
