import { name } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "Foo Attention with Bar Blocks": a title that begins with a name, where other cues say the same. */
export const titleOpening: NamingRule = {
  id: "introduces/title-opening",
  version: 1,
  part: "TITLE",
  weight: 0.6,
  pattern: new RegExp(`^${name}(?= (?:with|for|via|in|on|as|is|at)\\b)`, "gu"),
  unless: /^\p{L}+ing\b/u,
  examples: ["TITLE FooSort for Everybody\nTEXT FooSort uses trees."],
  counter: ["TITLE Sorting for Everybody\nTEXT FooSort uses trees."],
};
