import { patternOf } from "../../text/pattern-of.js";
import { noQuantity, ofOthers, qualities } from "./phrases.js";
import type { RelationRule } from "./relation-rule.js";

/** "Foo, a sorting algorithm based on Qux": the technique that what is presented rests on. */
export const basedOn: RelationRule = {
  id: "uses/based-on",
  version: 1,
  emits: "USES",
  object: ["TECHNIQUE"],
  before: patternOf(
    "u",
    String.raw`\b(?:algorithm|method|framework|system|approach|scheme|policy|mechanism|strategy|technique|architecture|kernel|scheduler|accelerator|library`,
    String.raw`|optimizer|design|pipeline|quantizer|compiler|solver|planner|tuner|controller),? (?:that is |which is |is )?(?:purely `,
    String.raw`|entirely )?based (?:up)?on `,
    String.raw`${qualities}$`,
  ),
  after: noQuantity,
  roles: ["CONTRIBUTION"],
  needsOwn: true,
  unless: ofOthers,
  examples: ["We present Foo, a sorting algorithm based on lazy Qux."],
  counter: ["We present Foo. Existing methods, a family based on Qux, are slow.", "A method based on Qux is slow. We present Foo."],
};
