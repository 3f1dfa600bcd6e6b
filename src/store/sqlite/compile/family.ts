import type { Scope } from "../../../model/declare/declaration.js";

/** The part of a condition on rows of `reach` that a scope adds. Both scopes are all that there is. */
export const inScope = (scope: Scope, alias = ""): string => (scope === "BOTH" ? "" : ` AND ${alias}scope = '${scope}'`);

/** What a relation counts for the given node by (`relative`), itself among it, with a `rank` that orders them: nearest first. */
export function relatives(scope: Scope, node: string): string {
  if (scope === "EXACT") return `SELECT ${node} AS relative, 0 AS rank`;
  return `SELECT stated AS relative, rank FROM reach WHERE asked = ${node}${inScope(scope)}`;
}

/** What a relation may name so that it counts for any of the given nodes. */
export const widened = (scope: Scope, nodes: string): string => `SELECT stated FROM reach WHERE asked IN (${nodes})${inScope(scope)}`;
