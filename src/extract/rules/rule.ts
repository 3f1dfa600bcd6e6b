/** What every rule of the extraction says of itself. */
export interface RuleBase {
  /** `<what it emits>/<its cue>`, never used for another rule. */
  readonly id: string;
  /** Goes up with every change of what the rule finds, so that a stored statement says which one found it. */
  readonly version: number;
  /** Invented sentences in which it finds something. */
  readonly examples: readonly string[];
  /** Invented sentences in which it finds nothing. */
  readonly counter: readonly string[];
}

/** A rule as statements and measurements name it. */
export const ruleName = ({ id, version }: Pick<RuleBase, "id" | "version">): string => `${id}@${version}`;
