import { name, product } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "FooSort is a new library for sorting": what something is said to be, where the title names it as well. */
export const isAProduct: NamingRule = {
  id: "introduces/is-a-product",
  version: 1,
  part: "ABSTRACT",
  weight: 0.95,
  pattern: new RegExp(
    `(?:^|: )(?:The )?${name} (?:\\([^()]{1,40}\\) )?is (?:an?|the first) (?:[\\p{L}\\p{N}/+-]+,? ){0,6}?${product}\\b`,
    "gu",
  ),
  unless: /\b(?:widely|popular|common|commonly|important|promising|established|standard|well-known|leading|emerging)\b/u,
  examples: ["FooSort is a new library for sorting."],
  counter: ["FooSort is a popular library for sorting.", "Sorting is a problem of any library."],
};
