import type { ComparisonRule } from "./comparison-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "while maintaining accuracy", "preserves quality". */
export const maintains: ComparisonRule = {
  id: "results/maintains",
  version: 1,
  emits: "RESULT",
  outcome: "ON_PAR",
  pattern: patternOf(
    "gu",
    String.raw`\b(?:maintain|preserv|retain|keep)(?:s|ed|ing)? (?:(?:the|its|their|high|comparable|similar|strong|model|full`,
    String.raw`|original|competitive|generation|output|good|same|overall|visual|task|image|excellent|state-of-the-art`,
    String.raw`|robust) )*(?:accurac(?:y|ies)|quality|performance|fidelity|perplexity|correctness)\b`,
  ),
  metric: "ACCURACY",
  unless: /\b(?:to|not|fail\p{Ll}* to|challeng\p{Ll}+|difficult\p{Ll}*|struggl\p{Ll}+) (?:\p{L}+ )?(?:maintain|preserv|retain|keep)/iu,
  besideNumbers: true,
  examples: ["We present Foo. Foo is 2x faster while maintaining accuracy."],
  counter: ["We present Foo. Others fail to maintain accuracy."],
};
