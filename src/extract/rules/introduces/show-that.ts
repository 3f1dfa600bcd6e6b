import { name } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "We show that Foo …", "results show that Foo …": what a paper reports on is mostly its own. */
export const showThat: NamingRule = {
  id: "introduces/show-that",
  version: 2,
  part: "ABSTRACT",
  weight: 0.7,
  pattern: new RegExp(
    `\\b(?:show|demonstrate|indicate|reveal|suggest|find|prove|confirm)(?:s` +
      `|ed)?(?: that)?,? ?(?:[\\p{Ll}, -]{0,60}, )?(?:our )?${name} ` +
      `(?!(?:operation|model|kernel|workload|layer|method|system|task|module|block|unit|core|device|network|technique)s\\b)` +
      "(?=(?:scheme |framework |method |algorithm )?\\p{Ll}+(?:s|ed|es)\\b|can\\b|is\\b|not\\b|consistently\\b|significantly\\b)",
    "gu",
  ),
  needs: /show|demonstrate|indicate|reveal|suggest|find|prove|confirm/u,
  examples: ["Results show that FooSort achieves more. Results show that FooSort outperforms the others."],
  counter: ["We show that sorting is hard.", "We show that FooSort operations can be left out."],
};
