import type { ComparisonRule } from "./comparison-rule.js";

/** "outperforms Qux", "surpasses the state of the art". */
export const outperforms: ComparisonRule = {
  id: "results/outperforms",
  version: 1,
  emits: "RESULT",
  outcome: "BETTER",
  pattern:
    /\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beats?|beating|outpac(?:es|ed|ing)|exceed(?:s|ed|ing)? (?:the )?(?:performance|accuracy|quality)|(?:superior|better) (?:\p{L}+ ){0,3}(?:than|to|over)|superiority|sets? (?:a )?new state[- ]of[- ]the[- ]art|(?:achiev|attain|deliver)\p{Ll}+ (?:\p{L}+ ){0,2}state[- ]of[- ]the[- ]art)\b/gu,
  metric: "ACCURACY",
  unless:
    /\b(?:not|never|fails? to|cannot|without|hard to|difficult to|whether|if|whose|aim\p{Ll}* to|to) (?:\p{L}+ )?(?:outperform|surpass|beat|exceed)/iu,
  besideNumbers: false,
  examples: ["We present Foo. Results show that Foo outperforms Qux."],
  counter: ["We present Foo. It does not outperform Qux.", "We present Foo. Foo outperforms Qux by 2.1x."],
};
