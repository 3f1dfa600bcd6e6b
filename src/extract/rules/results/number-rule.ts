import type { Dimension } from "../../numbers/units.js";
import type { RuleBase } from "../rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** A condition on the words around a number, and why a number that breaks it is no result. */
export interface Objection {
  readonly reason: string;
  /** Directly before the number, directly behind it, in its clause, or anywhere in its sentence. */
  readonly where: "BEFORE" | "AFTER" | "CLAUSE" | "SENTENCE";
  readonly pattern: RegExp;
  /** What stands directly behind the number where the objection does not count. */
  readonly but?: RegExp;
}

/** Which numbers are results: those of a dimension, where the words around them agree. */
export interface NumberRule extends RuleBase {
  readonly emits: "RESULT";
  readonly dimensions: readonly Dimension[];
  /** What the clause has to say; left out where the unit says enough. */
  readonly needs?: RegExp;
  /** What has to stand directly before the number. */
  readonly needsBefore?: RegExp;
  readonly unless: readonly Objection[];
}

/** What stands before a number that somebody else reached: "66 %, compared to a previous best of 63 %". */
export const othersValue = patternOf(
  "iu",
  String.raw`\b(?:compared (?:to|with)|vs\.?|versus|against|while|whereas) (?:the |a |an )?(?:SOTA|state[- ]of[- ]the[- ]art`,
  String.raw`|previous|prior|best|existing|baselines?|other|others|many previous)\b[^,;()]{0,40}\b(?:of|at|is|are|around`,
  String.raw`|about) (?:about |around |only )?$`,
);
