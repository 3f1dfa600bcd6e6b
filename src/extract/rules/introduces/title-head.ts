import { lowerName, name } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "Foo: Fast Sorting": what stands before the colon of a title. */
export const titleHead: NamingRule = {
  id: "introduces/title-head",
  version: 3,
  part: "TITLE",
  weight: 2,
  pattern: new RegExp(`^(?:The |Introducing )?(?:${name}|${lowerName})(?: \\([^)]*\\))?(?: [Tt]echnical [Rr]eport)? ?(?:: | - )`, "gu"),
  unless:
    /^(?:\p{L}+ing|How|What|Why|When|Is|Are|Can|Do|Does|Beyond|From|Not|Towards?|On|A|An|Rethinking)\b[^:]* [^:]*:|^[^:]* [^:]*:[^:]*\?$/u,
  examples: ["Foo: Fast Sorting for Everybody", "Foo Sort: Sorting in Place", "vFoo: Sorting in Virtual Memory"],
  counter: ["Sorting Things Quickly: A Survey", "Why Sort: A Question", "Fast Sorting on Many Machines"],
};
