import type { NumberRule } from "./number-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "at 3.2 W", "1.5 mJ per frame". */
export const energy: NumberRule = {
  id: "results/energy",
  version: 4,
  emits: "RESULT",
  dimensions: ["ENERGY"],
  needs: patternOf(
    "iu",
    String.raw`\b(?:power|energy|consum\p{Ll}+|draw\p{Ll}*|at|only|reduc\p{Ll}+|sav\p{Ll}+|efficien\p{Ll}+|per|just|under|below`,
    String.raw`|less|achiev\p{Ll}+|reach\p{Ll}+|deliver\p{Ll}+|up to)\b`,
  ),
  unless: [{ reason: "a power of a device", where: "AFTER", pattern: /^ ?(?:TDP|budget|limit|cap|power (?:budget|limit|cap|envelope))/iu }],
  examples: ["We present Foo. It consumes only 3.2 W."],
  counter: ["We present Foo. It keeps to a 15 W TDP."],
};
