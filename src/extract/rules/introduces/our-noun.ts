import { name, product } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "our framework, Foo, …", "our method Foo", "our Foo". */
export const ourNoun: NamingRule = {
  id: "introduces/our-noun",
  version: 3,
  part: "ABSTRACT",
  weight: 1.3,
  pattern: new RegExp(`\\b[Oo]ur (?:[\\p{Ll}-]+ ){0,4}?(?:(?:${product}|project),? )${name}(?=[,.;)]| (?:\\p{Ll}|\\()|$)`, "gu"),
  unless: /\bour (?:[\p{Ll}-]+ ){0,4}(?:in|on|for|with|using|against|over|of|to) /u,
  examples: [
    "Our framework, FooSort, sorts.",
    "Our new sorting method FooSort is fast.",
    "We present our ongoing project FooSort, a sorter.",
  ],
  counter: ["Our framework sorts with FooSort.", "Their framework, FooSort, sorts."],
};
