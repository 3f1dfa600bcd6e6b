import { defaultMinConfidence } from "../../../model/confidence.js";
import type { Model } from "../../../model/model.js";
import type { SqlBuilder } from "./builder.js";

/**
 * What has to hold of edges that are to be as sure as is asked for, as a condition to add to others. It is no table of its own: filters are
 * nested, and SQLite nests tables only so deep.
 */
export const sureEdges = (builder: SqlBuilder, minConfidence: number, edge: string): string =>
  builder.isAllSure(minConfidence) ? "" : ` AND ${edge}.confidence >= ${builder.bind(minConfidence)}`;

/** The same where nobody says how sure they have to be. */
export const shownEdges = (builder: SqlBuilder, edge: string): string => sureEdges(builder, defaultMinConfidence, edge);

/** What has to hold of nodes that are to be as sure, as a condition to add to others. Nearly all are, so that no index on it is of use. */
export const sureNodes = (builder: SqlBuilder, minConfidence: number, node: string): string =>
  builder.isAllSure(minConfidence) ? "" : ` AND coalesce(${node}.confidence, 1) >= ${builder.bind(minConfidence)}`;

/** The edges that a walk follows: their table, its parameters, and all types that there are, in the order of the indexes. */
export interface WalkedEdges {
  readonly table: string;
  readonly parameters: { readonly sure?: number };
  readonly types: readonly string[];
}

/** The table of the edges that are as sure as is asked for, of a graph that holds none that is less sure than the least. */
export function walkedEdges(model: Model, minConfidence: number, leastConfidence: number): WalkedEdges {
  const types = orders.get(model) ?? [...model.edges.keys()].sort();
  orders.set(model, types);
  return minConfidence <= leastConfidence
    ? { table: "edge", parameters: {}, types }
    : { table: "(SELECT * FROM edge WHERE confidence >= +@sure)", parameters: { sure: minConfidence }, types };
}

/** The types of edges of a model, in order. */
const orders = new WeakMap<Model, readonly string[]>();

/** Types that stand one after the other among all that there are: the first and the last. */
type Run = readonly [first: string, last: string];

/** The runs of lists of types: those of a plan come again at every step of a walk. */
const runs = new WeakMap<readonly string[], readonly Run[]>();

function runsOf(types: readonly string[], wanted: readonly string[]): readonly Run[] {
  const known = runs.get(wanted);
  if (known) return known;
  const found: [string, string][] = [];
  let last: [string, string] | undefined;
  for (const type of types) {
    if (!wanted.includes(type)) last = undefined;
    else if (last) last[1] = type;
    else {
      last = [type, type];
      found.push(last);
    }
  }
  runs.set(wanted, found);
  return found;
}

/**
 * The edges of some types at a node, as tables to join, and their condition; `e` stands for an edge. An index is entered once for each run of
 * types, which is half of the work where many are asked for.
 */
export function edgesAt(
  { table, types }: WalkedEdges,
  near: string,
  node: string,
  wanted: readonly string[],
): { readonly from: string; readonly where: string } {
  const found = runsOf(types, wanted);
  const [only] = found;
  const isThere = `e.${near} = ${node}`;
  if (!only) return { from: `${table} e`, where: "0" };
  if (found.length > 1) {
    const values = found.map(([first, last]) => `('${first}', '${last}')`).join(", ");
    return { from: `(VALUES ${values}) t CROSS JOIN ${table} e`, where: `${isThere} AND e.type BETWEEN t.column1 AND t.column2` };
  }
  const [first, last] = only;
  return {
    from: `${table} e`,
    where: `${isThere} AND ${first === last ? `e.type = '${first}'` : `e.type BETWEEN '${first}' AND '${last}'`}`,
  };
}
