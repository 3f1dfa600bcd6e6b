import type { ModelDeclaration } from "../../declare/declaration.js";

/** One rule that a declaration keeps. It may meet any other rule broken. */
export interface ModelRule {
  /** The rule as a sentence. */
  readonly says: string;
  /** What breaks it: each finding starts with the path of the declaration that is wrong, and says what would be right. */
  readonly check: (declaration: ModelDeclaration) => string[];
}
