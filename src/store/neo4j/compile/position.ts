import type { OrderItem, Position } from "../../../plan/selection.js";
import type { CypherBuilder } from "./builder.js";

/** The place of absent values: last, in either direction. Reversed lists (`last`) are read from their end, so there they come first. */
export function orderBy(order: readonly OrderItem[], keys: readonly string[], backward: boolean): string {
  return order
    .flatMap(({ key, descending }, index) => {
      const value = keys[index] ?? "";
      const direction = descending === backward ? "" : " DESC";
      return key.nullable ? [`${value} IS NULL${backward ? " DESC" : ""}`, `${value}${direction}`] : [`${value}${direction}`];
    })
    .join(", ");
}

/**
 * The condition that a row comes after (or before) a position: it differs first in some key, and there in the right direction. Where it is
 * `inclusive` the row that stands at the position passes too. It may be NULL instead of false.
 */
export function beyond(
  builder: CypherBuilder,
  [item, ...order]: readonly OrderItem[],
  [stored = "", ...keys]: readonly string[],
  [value = null, ...position]: Position,
  side: "after" | "before",
  inclusive = false,
): string {
  if (!item) return String(inclusive);
  const rest = (): string => beyond(builder, order, keys, position, side, inclusive);
  // Absent values stand last, in either direction.
  if (value === null) return side === "after" ? `(${stored} IS NULL AND ${rest()})` : `(${stored} IS NOT NULL OR ${rest()})`;
  const placeholder = builder.bind(value);
  const operator = (side === "after") !== item.descending ? ">" : "<";
  if (order.length === 0) return `(${stored} ${operator}${inclusive ? "=" : ""} ${placeholder})`;
  if (item.key.nullable) {
    const absent = side === "after" ? `${stored} IS NULL OR ` : "";
    return `(${stored} ${operator} ${placeholder} OR ${absent}(${stored} = ${placeholder} AND ${rest()}))`;
  }
  // Not an OR: the planner would look for either side apart, and sort what it finds.
  return `(${stored} ${operator}= ${placeholder} AND CASE WHEN ${stored} = ${placeholder} THEN ${rest()} ELSE true END)`;
}
