import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "with models from both the Zed-7B and Qux families", "weights of Zed-7B": whose models something was tried with. */
export const modelsFrom: RelationRule = {
  id: "evaluated-with/models-from",
  version: 1,
  emits: "EVALUATED_WITH",
  object: ["MODEL"],
  before: patternOf(
    "u",
    String.raw`\b(?:with|on|across|using|for|to|various|several) (?:[\p{L}\p{N}-]+ ){0,4}?(?:models?|LLMs?|VLMs?|weights|matrices`,
    String.raw`|checkpoints|layers|sizes|variants)`,
    String.raw` (?:from|of|in|belonging to) (?:(?:both|the|two|popular|open-source|families?) )*$`,
  ),
  roles: ["RESULT", "CONTRIBUTION"],
  unless: /\b(?:outperform|surpass|exceed|compar)\p{Ll}* /u,
  examples: ["We present Foo. We apply it to models from both the Zed-7B and Zed-9B families."],
  counter: ["Models from the Zed-7B family are large. We present Foo.", "We present Foo. It outperforms models of the Zed-7B family."],
};
