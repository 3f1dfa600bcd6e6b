import type { Type } from "../../model/model.js";
import { inputError } from "./input-error.js";
import type { OrderItem } from "../selection.js";

/**
 * The first part of an order where a question about a device reaches its family or members: what was stated for the device itself comes
 * before what it inherits. No store keeps this key; it is computed for each row.
 */
export const directFirst: OrderItem = {
  key: {
    name: "INHERITED",
    property: "inherited",
    nullable: false,
    numeric: true,
    description: "Whether the relation was stated for another device.",
  },
  descending: false,
};

/** True for the part of an order that no stored value answers. A property may have the same name, but its key is another. */
export const isDirectFirst = ({ key }: OrderItem): boolean => key === directFirst.key;

/** The order of a list: what `orderBy` asks for, then the id, so that no two rows tie. */
export function parseOrder(type: Type, orderBy: unknown): OrderItem[] {
  const items: OrderItem[] = [];
  for (const { field, direction } of (orderBy ?? []) as { field: string; direction: string }[]) {
    if (items.some((item) => item.key.name === field)) throw inputError(`"orderBy" names ${field} twice.`);
    items.push({ key: orderKey(type, field), descending: direction === "DESC" });
  }
  const id = items.findIndex((item) => item.key.name === "ID");
  return id >= 0 ? items.slice(0, id + 1) : [...items, { key: orderKey(type, "ID"), descending: false }];
}

function orderKey(type: Type, name: string): OrderItem["key"] {
  const key = type.orders.get(name);
  if (!key) throw inputError(`${type.name} cannot be ordered by ${name}; it can by ${[...type.orders.keys()].join(", ")}.`);
  return key;
}
