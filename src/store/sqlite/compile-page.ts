import { isDirectFirst } from "../../plan/parse/order.js";
import type { NodeSelection, PageSelection, View } from "../../plan/selection.js";
import { compileFacet } from "./compile-facet.js";
import { beyond, orderBy } from "./compile-position.js";
import { compileRows, type Parent, type Rows } from "./compile-rows.js";
import type { NodeCompiler, StatementBuilder } from "./statement.js";

/**
 * The JSON object of a list: `totalCount` and facets where asked for, `rows` with one row more than the page, and `earlier` and `later`: whether
 * anything stands at or beyond the cursors. All parts are made from the same rows, so they cannot disagree.
 */
export function compilePage(builder: StatementBuilder, compileNode: NodeCompiler, page: PageSelection, parent?: Parent): string {
  const parts: string[] = [];
  const rows = (): Rows => compileRows(builder, page, parent);
  if (page.totalCount) {
    const { from, where } = rows();
    parts.push(`'totalCount', (SELECT count(*) FROM ${from} WHERE ${where})`);
  }
  for (const facet of page.facets) parts.push(`'>${facet.key}', ${compileFacet(builder, compileNode, facet, rows)}`);
  if (page.views.length > 0 || page.pageInfo.length > 0) parts.push(`'rows', ${compileRowArray(builder, compileNode, page, rows())}`);
  if (page.pageInfo.length > 0) {
    const { after, before } = page.range;
    if (after) parts.push(`'earlier', ${compileRest(builder, page, rows(), "after")}`);
    if (before) parts.push(`'later', ${compileRest(builder, page, rows(), "before")}`);
  }
  return `json_object(${parts.join(", ")})`;
}

function keyColumns({ order }: PageSelection, { node, inherited }: Rows): string[] {
  return order.map((item) => (isDirectFirst(item) ? (inherited ?? "0") : `${node}.${item.key.column}`));
}

/** The rows of the page and one more. What each row shows is compiled outside of the limit, so that it is only computed for rows of the page. */
function compileRowArray(builder: StatementBuilder, compileNode: NodeCompiler, selection: PageSelection, rows: Rows): string {
  const { order, range, views, pageInfo } = selection;
  const columns = keyColumns(selection, rows);
  const after = range.after ? ` AND ${beyond(builder, order, columns, range.after, "after")}` : "";
  const before = range.before ? ` AND ${beyond(builder, order, columns, range.before, "before")}` : "";
  const row = builder.alias("r");
  const node = builder.alias("n");
  const edge = builder.alias("e");
  const withEdge =
    rows.edge !== undefined &&
    views.some((view) => view.is === "edges" && (view.properties.length > 0 || view.parts.some((part) => part.is !== "node")));
  const chosen = [
    `${rows.node}.pk AS node`,
    ...(withEdge ? [`${rows.edge ?? ""} AS edge`] : []),
    ...(withEdge && rows.via !== undefined ? [`${rows.via} AS via, ${rows.inherited ?? "0"} AS inherited`] : []),
    ...columns.map((column, index) => `${column} AS k${index}`),
  ];
  const pageRows = `SELECT ${chosen.join(", ")} FROM ${rows.from} WHERE ${rows.where}${after}${before} ORDER BY ${orderBy(order, columns, range.backward)} LIMIT ${builder.bind(range.size + 1)}`;
  const shown = views.map(
    (view, index) => `'v${index}', ${compileView(builder, compileNode, view, { node, edge, row, scoped: rows.via !== undefined })}`,
  );
  const position = pageInfo.length > 0 || views.some((view) => view.is === "edges" && view.cursor);
  if (position) shown.push(`'position', json_array(${columns.map((_, index) => `${row}.k${index}`).join(", ")})`);
  const joins = [
    `(${pageRows}) ${row} CROSS JOIN node ${node} ON ${node}.pk = ${row}.node`,
    ...(withEdge ? [`CROSS JOIN edge ${edge} ON ${edge}.pk = ${row}.edge`] : []),
  ];
  return `(SELECT json_group_array(json_object(${shown.join(", ")})) FROM ${joins.join(" ")})`;
}

interface RowAliases {
  readonly row: string;
  readonly node: string;
  readonly edge: string;
  readonly scoped: boolean;
}

function compileView(builder: StatementBuilder, compileNode: NodeCompiler, view: View, { row, node, edge, scoped }: RowAliases): string {
  if (view.is === "nodes") return compileNode(builder, view.node, node);
  const properties = view.properties.map((name) => {
    if (name !== "inherited") return `'${name}', ${edge}.${name}`;
    return `'inherited', ${scoped ? `json(iif(${row}.inherited, 'true', 'false'))` : "json('false')"}`;
  });
  const parts = view.parts.map((part) => {
    if (part.is === "node") return `'>${part.key}', ${compileNode(builder, part.node, node)}`;
    if (part.is === "sources") return `'>${part.key}', ${compileSources(builder, compileNode, part.node, edge)}`;
    return `'>${part.key}', ${scoped ? compileVia(builder, compileNode, part.node, row) : "NULL"}`;
  });
  return `json_object(${[...properties, ...parts].join(", ")})`;
}

function compileSources(builder: StatementBuilder, compileNode: NodeCompiler, selection: NodeSelection, edge: string): string {
  const source = builder.alias("s");
  const paper = builder.alias("n");
  const object = compileNode(builder, selection, paper);
  return `(SELECT json_group_array(${object} ORDER BY ${paper}.id) FROM edge_source ${source} CROSS JOIN node ${paper} ON ${paper}.pk = ${source}.paper WHERE ${source}.edge = ${edge}.pk)`;
}

function compileVia(builder: StatementBuilder, compileNode: NodeCompiler, selection: NodeSelection, row: string): string {
  const hardware = builder.alias("n");
  return `(SELECT ${compileNode(builder, selection, hardware)} FROM node ${hardware} WHERE ${row}.inherited AND ${hardware}.pk = ${row}.via)`;
}

/** Whether any row stands at or before the `after` cursor, or at or after the `before` cursor. */
function compileRest(builder: StatementBuilder, selection: PageSelection, rows: Rows, side: "after" | "before"): string {
  const position = selection.range[side];
  if (!position) return "0";
  const inside = beyond(builder, selection.order, keyColumns(selection, rows), position, side);
  return `EXISTS (SELECT 1 FROM ${rows.from} WHERE ${rows.where} AND NOT coalesce(${inside}, 0))`;
}
