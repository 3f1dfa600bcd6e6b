import type { Scope } from "../../src/model/declare/declaration.js";
import type { End, FacetKey, Kind, Model, Type } from "../../src/model/model.js";
import { passes, type FilterInput } from "./reference-filter.js";
import { countsFor, defaultScope, groupBy, relatedTo, valueOf, type ReferenceGraph, type Row } from "./reference-graph.js";
import { compareAbsentLast, compareValues, sortRows, type OrderInput } from "./reference-order.js";

/** A list that is asked for, in names and plain values, so that a failing one can be read. */
export interface ListQuestion {
  /** The type whose root list it is, or whose field. */
  readonly type: string;
  /** What a field of a node lists; the root list of the type where absent. */
  readonly of?: { readonly field: string; readonly id: string };
  readonly filter: FilterInput;
  readonly orderBy: readonly OrderInput[];
  /** How far the field reaches; its default where absent. */
  readonly scope?: Scope;
}

/** What a question asks for: the type of the rows, the kinds that they may be of, and the end that leads to them. */
export interface Listed {
  readonly type: Type;
  readonly kinds: readonly Kind[];
  readonly end?: End;
}

export function listedBy(model: Model, { type, of }: ListQuestion): Listed {
  const asked = model.type(type);
  if (!of) return { type: asked, kinds: asked.kinds };
  const end = asked.ends.get(of.field);
  if (!end) throw new Error(`${type} has no ${of.field}.`);
  return { type: model.type(end.target), kinds: end.targetKinds, end };
}

export interface FacetValue {
  readonly value: string | null;
  readonly count: number;
  readonly node: { readonly id: string } | null;
}

/** Every row of a list, in order. */
export function listRows(graph: ReferenceGraph, question: ListQuestion): Row[] {
  const { of, filter, orderBy, scope } = question;
  const { type, kinds, end } = listedBy(graph.model, question);
  const all = of && end ? relatedTo(graph, of.id, end, scope ?? defaultScope(end)) : graph.ofKinds(kinds).map((node) => ({ node }));
  const rows = all.filter((row) => passes(graph, type, kinds, filter, row.node));
  return sortRows(graph, type, orderBy, rows, end?.shape === "relation");
}

/** The values of one facet with the number of rows that have them, most frequent first. */
export function facetValues(graph: ReferenceGraph, { property, end }: FacetKey, rows: readonly Row[]): FacetValue[] {
  if (property) {
    const groups = [...groupBy(rows, ({ node }) => valueOf(node, property))];
    return groups
      .sort(([a, inA], [b, inB]) => inB.length - inA.length || compareAbsentLast(a, b))
      .map(([value, group]) => ({ value: value === null ? null : String(value), count: group.length, node: null }));
  }
  return facetValuesOf(graph, { end }, rows);
}

/** The nodes that rows are related to, as values of a facet. */
export function facetValuesOf(graph: ReferenceGraph, { end }: { readonly end: End }, rows: readonly Row[]): FacetValue[] {
  const found = rows.flatMap((row) => foundBy(graph, end, row));
  return [...groupBy(found, (id) => id)]
    .map(([id, group]) => ({ value: String(graph.node(id).properties["name"]), count: group.length, node: { id } }))
    .sort((a, b) => b.count - a.count || compareValues(a.value, b.value) || compareValues(a.node.id, b.node.id));
}

/** The ids by which a filter on the relation, `some` of `id` `eq`, would find the row. */
function foundBy(graph: ReferenceGraph, end: End, { node }: Row): string[] {
  const scope = end.edge.scope ?? "EXACT";
  return [...new Set(relatedTo(graph, node.id, end, scope).flatMap((row) => countsFor(graph, end, scope, row.node.id)))];
}
