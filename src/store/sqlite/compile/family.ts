import type { Scope } from "../../../model/declare/declaration.js";

/**
 * The hardware (`relative`) for which a relation counts for the given one, itself among it, with a `rank` that orders them: nearest first,
 * wholes before parts.
 */
export function relatives(scope: Scope, hardware: string): string {
  const up = `SELECT whole AS relative, 2 * up_rank AS rank FROM family WHERE part = ${hardware}`;
  const down = `SELECT part AS relative, 2 * down_rank + 1 AS rank FROM family WHERE whole = ${hardware}`;
  if (scope === "WITH_FAMILIES") return up;
  if (scope === "WITH_MEMBERS") return down;
  if (scope === "BOTH") return `${up} UNION ALL ${down}`;
  return `SELECT ${hardware} AS relative, 0 AS rank`;
}

/** The hardware that a relation may name so that it counts for any of the given one. */
export function widened(scope: Scope, hardware: string): string {
  const up = `SELECT whole FROM family WHERE part IN (${hardware})`;
  const down = `SELECT part FROM family WHERE whole IN (${hardware})`;
  return scope === "WITH_FAMILIES" ? up : scope === "WITH_MEMBERS" ? down : `${up} UNION ${down}`;
}
