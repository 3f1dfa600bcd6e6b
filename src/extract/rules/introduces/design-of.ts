import { name, speaksOfPaper, weMade } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "We present the design and implementation of Foo", "this paper describes version 2 of Foo": what was made of a thing. */
export const designOf: NamingRule = {
  id: "introduces/design-of",
  version: 1,
  part: "ABSTRACT",
  weight: 1.5,
  pattern: new RegExp(
    `\\b${weMade} (?:the |an? |our )?(?:[\\p{Ll}-]+ ){0,2}?(?:design|implementation|architecture|development|prototype)s?` +
      `(?:,? (?:and )?(?:the )?(?:design|implementation|architecture|development|evaluation|deployment|optimization|prototype|performance)s?){0,3} of ` +
      `(?:the |our )?${name}(?=[,.;]| \\(| (?:that|which|for|to|as|with|on|in|and|\\p{Ll}+)\\b)`,
    "gu",
  ),
  needs: speaksOfPaper,
  unless: /\b(?:study|investigate|explore|compare)(?:s|d)? /u,
  examples: ["We present the design and implementation of FooSort, a sorter.", "This paper describes the architecture of FooSort."],
  counter: ["We present the design of a sorter.", "We study the implementation of FooSort."],
};
