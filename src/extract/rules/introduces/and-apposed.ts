import { name, plainName, weMake } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "We propose Foo, a family of trees, and FooRun, a runtime": what is named behind the first and what that is. */
export const andApposed: NamingRule = {
  id: "introduces/and-apposed",
  version: 1,
  part: "ABSTRACT",
  weight: 1.4,
  pattern: new RegExp(
    `(?<=\\b(?:${weMake}|[Aa]t (?:its|the) (?:core|heart) (?:is|are|lie)) (?:the |an? |both )?` +
      `${plainName}(?: \\([^()]{1,60}\\))?, (?:an?|the|our) [^.;:]{5,160},? and (?:also )?(?:the )?)` +
      `(?=[\\p{L}\\p{N}-]*[\\p{Ll}\\p{N}-]?\\p{Lu})${name}(?=(?: \\([^()]{1,60}\\))?, (?:an?|the|our)\\b)`,
    "gu",
  ),
  examples: ["We propose Foo, a family of trees that grow, and FooRun, a runtime."],
  counter: ["We propose Foo, a tree, and compare it with BarTree, a tree."],
};
