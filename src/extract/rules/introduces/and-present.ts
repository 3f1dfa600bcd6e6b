import { name, product } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "We improve it and introduce Foo, a benchmark": a second verb of the same "we". */
export const andPresent: NamingRule = {
  id: "introduces/and-present",
  version: 2,
  part: "ABSTRACT",
  weight: 1.4,
  pattern: new RegExp(
    `(?:\\band|,|\\bto)(?<=\\b(?:[Ww]e|[Tt]his (?:paper|work)) [^.]{3,200}) (?:then |also |further |thus ` +
      `|finally )?(?:present|propose|introduce|develop|release|devise|build|create)(?:s|e?d)? (?:the |an? )?(?:new ` +
      `|novel )?${name}(?: ${product})?(?=, (?:an?|the|which)\\b| \\(|\\.| for\\b| to\\b| that\\b)`,
    "gu",
  ),
  examples: ["We sort faster and introduce FooBench, a benchmark.", "We study sorting, and propose FooSort (FS) for it."],
  counter: ["Others introduce FooBench, a benchmark.", "We sort faster and introduce a benchmark."],
};
