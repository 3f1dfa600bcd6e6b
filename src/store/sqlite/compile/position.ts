import type { OrderItem, Position } from "../../../plan/selection.js";
import type { SqlBuilder } from "./builder.js";

/** The place of absent values: last, in either direction. Reversed lists (`last`) are read from their end, so there they come first. */
export function orderBy(order: readonly OrderItem[], columns: readonly string[], backward: boolean): string {
  return order
    .map(({ key, descending }, index) => {
      const direction = descending === backward ? "ASC" : "DESC";
      const nulls = key.nullable ? ` NULLS ${backward ? "FIRST" : "LAST"}` : "";
      return `${columns[index] ?? ""} ${direction}${nulls}`;
    })
    .join(", ");
}

/**
 * The condition that a row comes after (or before) a position: it differs first in some key, and there in the right direction. A leading
 * key that is never absent also bounds the rows by itself, so that an index can be entered in the middle.
 */
export function beyond(
  builder: SqlBuilder,
  order: readonly OrderItem[],
  columns: readonly string[],
  position: Position,
  side: "after" | "before",
): string {
  const alternatives: string[] = [];
  const equal: string[] = [];
  order.forEach(({ key, descending }, index) => {
    const column = columns[index] ?? "";
    const value = position[index] ?? null;
    const placeholder = value === null ? "NULL" : builder.bind(value);
    const greater = (side === "after") !== descending;
    const past: string[] = [];
    if (value !== null) past.push(`${column} ${greater ? ">" : "<"} ${placeholder}`);
    if (value !== null && key.nullable && side === "after") past.push(`${column} IS NULL`);
    if (value === null && side === "before") past.push(`${column} IS NOT NULL`);
    if (past.length > 0) alternatives.push([...equal, past.length > 1 ? `(${past.join(" OR ")})` : past[0]].join(" AND "));
    equal.push(`${column} IS ${placeholder}`);
  });
  const [first] = order;
  const lead = position[0];
  const bound =
    first && !first.key.nullable && lead != null && order.length > 1
      ? `${columns[0] ?? ""} ${(side === "after") !== first.descending ? ">=" : "<="} ${builder.bind(lead)} AND `
      : "";
  return `(${bound}(${alternatives.map((each) => `(${each})`).join(" OR ") || "0"}))`;
}
