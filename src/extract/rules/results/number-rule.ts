import type { Dimension } from "../../numbers/units.js";
import type { RuleBase } from "../rule.js";

/** A condition on the words around a number, and why a number that breaks it is no result. */
export interface Objection {
  readonly reason: string;
  /** Directly before the number, directly behind it, in its clause, or anywhere in its sentence. */
  readonly where: "BEFORE" | "AFTER" | "CLAUSE" | "SENTENCE";
  readonly pattern: RegExp;
}

/** Which numbers are results: those of a dimension, where the words around them agree. */
export interface NumberRule extends RuleBase {
  readonly emits: "RESULT";
  readonly dimensions: readonly Dimension[];
  /** What the clause has to say; left out where the unit says enough. */
  readonly needs?: RegExp;
  readonly unless: readonly Objection[];
}
