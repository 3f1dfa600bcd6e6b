import { lowerName, name, product, speaksOfPaper, weMade } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** What may stand behind a name: words that do not go on with its noun phrase. */
const goesOn = "for|to|that|which|as|with|by|and|in|on|a|an|the|using|based|designed|tailored|can|is|are|-";

/** "We present Foo, …": the name right behind the verb. */
export const wePresent: NamingRule = {
  id: "introduces/we-present",
  version: 3,
  part: "ABSTRACT",
  weight: 2,
  pattern: new RegExp(
    `\\b${weMade} (?:the |an? (?:novel |new )?|both )?(?:\\p{L}*-?)??(?:${name}|${lowerName}(?=, (?:an?|the|our|which)\\b| \\())` +
      `(?=[,.:;]| \\([^()]{1,80}\\)(?: ${product})?(?:[,.:;]| (?:${goesOn})\\b|$)` +
      `| -| (?:${goesOn})\\b|$)`,
    "gu",
  ),
  unless: /\b(?:explore|investigate|study|evaluate)s? (?:the )?(?:use|how|whether)/u,
  needs: speaksOfPaper,
  examples: [
    "We present Foo, a sorter.",
    "In this paper, we propose FooSort for fast sorting.",
    "This work introduces foo-sort, a sorter.",
  ],
  counter: ["We propose a novel order-adaptive, fast sorter.", "We present a fast sorter.", "Others present Foo, a sorter."],
};
