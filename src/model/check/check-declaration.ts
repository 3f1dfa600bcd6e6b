import type { ModelDeclaration } from "../declare/declaration.js";
import { ModelError } from "../model.js";
import { allRules } from "./rules/all-rules.js";

/** Refuses a declaration that breaks a rule: a ModelError that lists every finding of every rule. */
export function checkDeclaration(declaration: ModelDeclaration): void {
  const findings = allRules.flatMap((rule) => rule.check(declaration));
  if (findings.length > 0) throw new ModelError(["The declaration of the graph is wrong:", ...findings].join("\n- "));
}
