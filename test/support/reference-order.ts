import { screamingCase } from "../../src/model/case.js";
import type { Type } from "../../src/model/model.js";
import { defaultScope, relatedTo, valueOf, type ReferenceGraph, type Row, type Value } from "./reference-graph.js";

/** A part of an order as GraphQL gives it. */
export interface OrderInput {
  readonly field: string;
  readonly direction: "ASC" | "DESC";
}

/** Which of two values comes first: numbers by size, text by code point, whose order UTF-8 keeps. */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

/** Which of two values comes first where absent ones come last, whatever the direction. */
export function compareAbsentLast(a: Value, b: Value, direction: "ASC" | "DESC" = "ASC"): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction === "ASC" ? compareValues(a, b) : compareValues(b, a);
}

/** The rows in order. What was stated for the hardware itself comes first where the list tells that apart, and ties end in the id. */
export function sortRows(
  graph: ReferenceGraph,
  type: Type,
  orderBy: readonly OrderInput[],
  rows: readonly Row[],
  directFirst: boolean,
): Row[] {
  const keyed = rows.map((row) => ({ row, keys: orderBy.map(({ field }) => orderValue(graph, type, field, row)) }));
  keyed.sort((a, b) => {
    const direct = directFirst ? Number(a.row.via !== undefined) - Number(b.row.via !== undefined) : 0;
    if (direct !== 0) return direct;
    for (const [index, { direction }] of orderBy.entries()) {
      const order = compareAbsentLast(a.keys[index] ?? null, b.keys[index] ?? null, direction);
      if (order !== 0) return order;
    }
    return compareValues(a.row.node.id, b.row.node.id);
  });
  return keyed.map(({ row }) => row);
}

/** A row's value under an order field: a property's, or how many nodes the field that the name counts lists by default. */
function orderValue(graph: ReferenceGraph, type: Type, field: string, { node }: Row): Value {
  const property = [...type.properties.values()].find(({ name }) => screamingCase(name) === field);
  if (property) return valueOf(node, property);
  for (const end of type.ends.values()) {
    const carried = end.carried.find(({ name }) => `${screamingCase(end.field)}_${screamingCase(name)}` === field);
    const [other] = carried ? relatedTo(graph, node.id, end, "EXACT") : [];
    if (carried) return (other?.node.properties[carried.from] ?? null) as Value;
  }
  const end = [...type.ends.values()].find((each) => `${screamingCase(each.field)}_COUNT` === field);
  if (!end) throw new Error(`${type.name} has no order ${field}.`);
  return relatedTo(graph, node.id, end, defaultScope(end)).length;
}
