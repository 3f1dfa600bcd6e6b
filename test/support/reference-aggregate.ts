import { expect } from "@jest/globals";
import type { FacetKey, NumberKey } from "../../src/model/model.js";
import { groupBy, valueOf, type ReferenceGraph, type Row } from "./reference-graph.js";
import { facetValuesOf, type FacetValue } from "./reference-list.js";
import { compareAbsentLast } from "./reference-order.js";

/** A group of rows as the API shows it. */
export interface Group {
  readonly keys: readonly object[];
  readonly count: number;
  readonly numbers: readonly object[];
}

/** The groups of a list's rows by these keys, each with what these numbers come to: largest first, then in the order of their keys. */
export function aggregateGroups(graph: ReferenceGraph, of: readonly NumberKey[], by: readonly FacetKey[], rows: readonly Row[]): Group[] {
  const memberships = rows.flatMap((row) => combinations(by.map((key) => valuesOf(graph, key, row))).map((values) => ({ row, values })));
  const groups = [...groupBy(memberships, ({ values }) => JSON.stringify(values)).values()].map((members) => ({
    values: members[0]?.values ?? [],
    rows: members.map(({ row }) => row),
  }));
  const all = by.length > 0 ? groups : [{ values: [], rows: [...rows] }];
  return all
    .sort((a, b) => b.rows.length - a.rows.length || compareKeys(a.values, b.values))
    .map(({ values, rows: own }) => ({
      keys: values.map(({ value, node }, place) => ({ field: by[place]?.name, value: value === null ? null : String(value), node })),
      count: own.length,
      numbers: of.map((key) => summary(key, own)),
    }));
}

/** A key's value in a row, not yet as text, so that numbers are ordered as numbers. */
type Value = Pick<FacetValue, "node"> & { readonly value: string | number | null };

function valuesOf(graph: ReferenceGraph, key: FacetKey, row: Row): Value[] {
  if (key.property) return [{ value: valueOf(row.node, key.property) as string | number | null, node: null }];
  const values = facetValuesOf(graph, key, [row]);
  return values.length > 0 ? values : [{ value: null, node: null }];
}

/** One of each, in every way. */
const combinations = <T>([first, ...others]: readonly (readonly T[])[]): T[][] =>
  first ? first.flatMap((each) => combinations(others).map((rest) => [each, ...rest])) : [[]];

function compareKeys(a: readonly Value[], b: readonly Value[]): number {
  for (const [place, value] of a.entries()) {
    const other = b[place];
    const order =
      compareAbsentLast(value.value, other?.value ?? null) || compareAbsentLast(value.node?.id ?? null, other?.node?.id ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function summary({ name, property }: NumberKey, rows: readonly Row[]): object {
  const values = rows
    .map(({ node }) => valueOf(node, property))
    .filter((value) => typeof value === "number")
    .sort((a, b) => a - b);
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    field: name,
    count: values.length,
    min: values[0] ?? null,
    max: values.at(-1) ?? null,
    average: values.length === 0 ? null : expect.closeTo(average, 4),
    median: values[Math.ceil(values.length / 2) - 1] ?? null,
  };
}
