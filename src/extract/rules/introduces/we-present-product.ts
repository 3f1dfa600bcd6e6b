import { name, product, speaksOfPaper, weMade } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "We present a fast sorting library, Foo, that …", "we present the Foo framework". */
export const wePresentProduct: NamingRule = {
  id: "introduces/we-present-product",
  version: 2,
  part: "ABSTRACT",
  weight: 1.5,
  pattern: new RegExp(
    `\\b${weMade} [^.,;:]{1,110}?(?:${product})?, (?:namely |i\\.e\\., )?${name}(?=[.;]|, (?!and \\p{Lu}|\\p{Lu})| (?:that|which|to|for|-)|$)`,
    "gu",
  ),
  needs: speaksOfPaper,
  examples: ["We propose a new sorting library, FooSort, that is fast.", "We present an algorithm for sorting, FooSort."],
  counter: ["We propose a new library that sorts quickly, unlike Foo."],
};
