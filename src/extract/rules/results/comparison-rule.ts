import type { BetterIs, Metric, Outcome } from "../../results/metric.js";
import type { RuleBase } from "../rule.js";

/** A comparison in words: a clause without a number of its own that says who did better. */
export interface ComparisonRule extends RuleBase {
  readonly emits: "RESULT";
  readonly outcome: Outcome;
  /** Global and Unicode; read clause by clause. */
  readonly pattern: RegExp;
  /** What is measured where the clause names no metric; null where there is then no result. */
  readonly metric: Metric | null;
  readonly betterIs?: BetterIs;
  readonly unless?: RegExp;
  /** True where it stands beside numbers: a number of its clause does not say the same thing. */
  readonly besideNumbers: boolean;
}
