import { name } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "Sorting Faster with Foo: A Distributed Approach", "Sorting with Foo". */
export const titleWithHead: NamingRule = {
  id: "introduces/title-with-head",
  version: 2,
  part: "TITLE",
  weight: 0.9,
  pattern: new RegExp(`\\b(?:with|via|by|using|through) (?:the )?${name}(?<!s)(?=: |$)`, "gu"),
  examples: ["Sorting Faster with FooBar: A Distributed Approach"],
  counter: ["FooBar: Sorting Faster with many machines", "Faster Sorting of FooBar", "Sorting with Foo Models"],
};
