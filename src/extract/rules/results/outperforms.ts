import type { ComparisonRule } from "./comparison-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "outperforms Qux", "surpasses the state of the art". */
export const outperforms: ComparisonRule = {
  id: "results/outperforms",
  version: 1,
  emits: "RESULT",
  outcome: "BETTER",
  pattern: patternOf(
    "gu",
    String.raw`\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beats?|beating|outpac(?:es|ed|ing)|exceed(?:s|ed`,
    String.raw`|ing)? (?:the )?(?:performance|accuracy|quality)|(?:superior|better) (?:\p{L}+ ){0,3}(?:than|to|over)|superiority`,
    String.raw`|sets? (?:a )?new state[- ]of[- ]the[- ]art|(?:achiev|attain`,
    String.raw`|deliver)\p{Ll}+ (?:\p{L}+ ){0,2}state[- ]of[- ]the[- ]art)\b`,
  ),
  metric: "ACCURACY",
  unless: patternOf(
    "iu",
    String.raw`\b(?:not|never|fails? to|cannot|without|hard to|difficult to|whether|if|whose|aim\p{Ll}* to`,
    String.raw`|to) (?:\p{L}+ )?(?:outperform|surpass|beat|exceed)`,
  ),
  besideNumbers: false,
  examples: ["We present Foo. Results show that Foo outperforms Qux."],
  counter: ["We present Foo. It does not outperform Qux.", "We present Foo. Foo outperforms Qux by 2.1x."],
};
