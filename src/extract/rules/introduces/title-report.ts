import { name } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "Foo 2 Technical Report", "Introducing Foo". */
export const titleReport: NamingRule = {
  id: "introduces/title-report",
  version: 2,
  part: "TITLE",
  weight: 2,
  pattern: new RegExp(
    `^${name} [Tt]echnical [Rr]eport$|` +
      "^(?:[Tt]echnical|[Tt]raining) [Rr]eport (?:of|on|for) (?<phrase>\\p{Lu}[\\p{L}\\p{N}.-]+)$|" +
      "^(?:Introducing|Meet) (?<lower>\\p{Lu}[\\p{L}\\p{N}-]+)$",
    "gu",
  ),
  examples: ["FooModel-2 Technical Report", "Training Report of FooModel-2"],
  counter: ["A Technical Report on Sorting"],
};
