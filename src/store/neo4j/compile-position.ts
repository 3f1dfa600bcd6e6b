import type { OrderItem, Position } from "../../plan/selection.js";
import type { StatementBuilder } from "./statement.js";

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

/** The condition that a row comes after (or before) a position: it differs first in some key, and there in the right direction. */
export function beyond(
  builder: StatementBuilder,
  order: readonly OrderItem[],
  keys: readonly string[],
  position: Position,
  side: "after" | "before",
): string {
  const alternatives: string[] = [];
  const equal: string[] = [];
  order.forEach(({ key, descending }, index) => {
    const stored = keys[index] ?? "";
    const value = position[index] ?? null;
    const placeholder = value === null ? "" : builder.bind(value);
    const greater = (side === "after") !== descending;
    const past: string[] = [];
    if (value !== null) past.push(`${stored} ${greater ? ">" : "<"} ${placeholder}`);
    if (value !== null && key.nullable && side === "after") past.push(`${stored} IS NULL`);
    if (value === null && side === "before") past.push(`${stored} IS NOT NULL`);
    if (past.length > 0) alternatives.push([...equal, past.length > 1 ? `(${past.join(" OR ")})` : past[0]].join(" AND "));
    equal.push(value === null ? `${stored} IS NULL` : `${stored} = ${placeholder}`);
  });
  const [first] = order;
  const lead = position[0];
  const bound =
    first && !first.key.nullable && lead != null && order.length > 1
      ? `${keys[0] ?? ""} ${(side === "after") !== first.descending ? ">=" : "<="} ${builder.bind(lead)} AND `
      : "";
  return `(${bound}(${alternatives.map((each) => `(${each})`).join(" OR ") || "false"}))`;
}
