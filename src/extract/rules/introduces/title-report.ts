import { name } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "Foo 2 Technical Report", "Introducing Foo". */
export const titleReport: NamingRule = {
  id: "introduces/title-report",
  version: 1,
  part: "TITLE",
  weight: 2,
  pattern: new RegExp(`^${name} [Tt]echnical [Rr]eport$|^(?:Introducing|Meet) (?<lower>\\p{Lu}[\\p{L}\\p{N}-]+)$`, "gu"),
  examples: ["FooModel-2 Technical Report"],
  counter: ["A Technical Report on Sorting"],
};
