import { name } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "our FooSort is …": the name right behind the word. */
export const ourName: NamingRule = {
  id: "introduces/our-name",
  version: 1,
  part: "ABSTRACT",
  weight: 0.8,
  pattern: new RegExp(`\\b[Oo]ur (?:proposed |new |novel )?${name} (?=\\p{Ll}+(?:s|ed|es)\\b|can\\b|is\\b)`, "gu"),
  examples: ["Our FooSort reduces the time. Our FooSort is fast."],
  counter: ["Our sorter reduces the time."],
};
