import { isFoundFirst } from "../../../plan/parts/found-first.js";
import type { PageSelection, Position } from "../../../plan/selection.js";
import {
  compilePage as compileWith,
  compileRow,
  orderKeys,
  rowsToRead,
  type PageTexts,
  type Parent,
  type Side,
} from "../../compile/page.js";
import { compileEvidence, type EdgeTexts } from "../../compile/view.js";
import { columnOf } from "../columns.js";
import { aggregate } from "./aggregate.js";
import type { SqlBuilder } from "./builder.js";
import { propertyValues, relationValues } from "./facet.js";
import { findRows } from "./found.js";
import { beyond, orderBy } from "./position.js";
import { compileRows, type Rows } from "./rows.js";
import { compileEdgeSources, referencesOf } from "./sources.js";

const texts: PageTexts<SqlBuilder, Rows> = {
  rows: compileRows,
  count: (rows) => `(SELECT count(*) FROM ${toCount(rows)})`,
  pageRows: compilePageRows,
  beyondPage,
  propertyValues,
  relationValues,
  aggregate,
};

/** The JSON object of a list. */
export function compilePage(builder: SqlBuilder, page: PageSelection, parent?: Parent): string {
  if (!isFoundFirst(page)) return compileWith(texts, builder, page, parent);
  const { from, rows } = findRows(builder, page, parent);
  return `(SELECT ${compileWith({ ...texts, rows }, builder, page, parent)} FROM ${from})`;
}

/** What the rows of a list are counted from. */
export const toCount = ({ from, where, unjoined }: Rows): string => `${unjoined?.from ?? from} WHERE ${where}`;

/** The rows without their nodes, where neither a condition nor the order asks for these. */
export function withoutNodes({ order }: PageSelection, { id, unjoined }: Rows): Rows["unjoined"] {
  const [first] = order;
  return id !== undefined && order.length === 1 && first?.key.property === "id" ? unjoined : undefined;
}

/** What orders the rows. Where that is the id alone, an index of the edges has them in this order. */
function keyColumns({ order }: PageSelection, { node, id, inherited }: Rows): string[] {
  const [first] = order;
  if (id !== undefined && order.length === 1 && first?.key.property === "id") return [id];
  return orderKeys(order, ({ property }) => `${node}.${columnOf(property)}`, inherited);
}

/** The keys of the rows of a page: their nodes, the edges that led to them where these are shown, and what orders them. */
export interface PageKeys {
  readonly select: string;
  readonly withEdge: boolean;
  /** True where a row may have been stated for another node of a family. */
  readonly scoped: boolean;
}

/**
 * Selects the keys of so many rows of a page, in reading order. Where columns of their nodes are given, these are selected under their own
 * names, and what orders the rows only where they are put in order once more.
 */
export function selectKeys(builder: SqlBuilder, selection: PageSelection, rows: Rows, count: number, shown?: readonly string[]): PageKeys {
  const { order, range, views } = selection;
  const columns = keyColumns(selection, rows);
  const within = (["after", "before"] as const).map((side) => {
    const position = range[side];
    return position ? ` AND ${beyond(builder, order, columns, position, side)}` : "";
  });
  const withEdge =
    rows.edge !== undefined &&
    views.some((view) => view.is === "edges" && (view.properties.length > 0 || view.parts.some((part) => part.is !== "node")));
  const keys = columns.map((column, index) => `${column} AS k${index}`);
  const { from, key } = (shown ? undefined : withoutNodes(selection, rows)) ?? { from: rows.from, key: `${rows.node}.pk` };
  const chosen = shown
    ? [...shown.map((column) => `${rows.node}.${column} AS ${column}`), ...(range.backward ? keys : [])]
    : [
        `${key} AS node`,
        ...(withEdge ? [`${rows.edge ?? ""} AS edge`] : []),
        ...(withEdge && rows.via !== undefined ? [`${rows.via} AS via, ${rows.inherited ?? "0"} AS inherited`] : []),
        ...keys,
      ];
  const select = `
    SELECT ${chosen.join(", ")} FROM ${from}
    WHERE ${rows.where}${within.join("")}
    ORDER BY ${orderBy(order, columns, range.backward)} LIMIT ${builder.bind(count)}`;
  return { select, withEdge, scoped: rows.via !== undefined };
}

/**
 * The rows of the page, one more where somebody asks. What each row shows is compiled outside of the limit, so that it is only computed for rows of the
 * page.
 */
function compilePageRows(builder: SqlBuilder, selection: PageSelection, rows: Rows): string {
  const { order } = selection;
  const { select, withEdge, scoped } = selectKeys(builder, selection, rows, rowsToRead(selection));
  const [row, node, edge] = [builder.name("r"), builder.name("n"), builder.name("e")];
  const object = compileRow(
    builder,
    selection,
    node,
    edgeTexts(builder, row, edge, scoped),
    order.map(({ key }, index) => (key.boolean ? truth(`${row}.k${index}`) : `${row}.k${index}`)),
  );
  return `(
    SELECT jsonb_group_array(${object})
    FROM (${select}) ${row} CROSS JOIN node ${node} ON ${node}.pk = ${row}.node
      ${withEdge ? `CROSS JOIN edge ${edge} ON ${edge}.pk = ${row}.edge` : ""}
  )`;
}

/** A stored boolean as JSON. */
const truth = (column: string): string => `CASE WHEN ${column} IS NOT NULL THEN jsonb(iif(${column}, 'true', 'false')) END`;

/** The edge that led to a row; `scoped` where it may have been stated for another piece of hardware. */
function edgeTexts(builder: SqlBuilder, row: string, edge: string, scoped: boolean): EdgeTexts {
  return {
    property(name) {
      if (name === "references") return referencesOf(`${edge}.pk`);
      if (name !== "inherited") return `${edge}.${name}`;
      return scoped ? `jsonb(iif(${row}.inherited, 'true', 'false'))` : "jsonb('false')";
    },
    sources: (selection) => `(${compileEdgeSources(builder, selection, builder.name("s"), `${edge}.pk`)})`,
    evidence: (papers) =>
      compileEvidence(
        builder,
        `${edge}.evidence`,
        papers,
        (selection) => `(${compileEdgeSources(builder, selection, builder.name("s"), `${edge}.pk`)})`,
      ),
    via(selection) {
      if (!scoped) return builder.dialect.nothing;
      const hardware = builder.name("n");
      return `(SELECT ${builder.node(selection, hardware)} FROM node ${hardware} WHERE ${row}.inherited AND ${hardware}.pk = ${row}.via)`;
    },
  };
}

/** Whether the list has rows on that side of the page. */
export function beyondPage(builder: SqlBuilder, selection: PageSelection, rows: Rows, position: Position, side: Side): string {
  const inside = beyond(builder, selection.order, keyColumns(selection, rows), position, side);
  const from = withoutNodes(selection, rows)?.from ?? rows.from;
  return `EXISTS (SELECT 1 FROM ${from} WHERE ${rows.where} AND NOT coalesce(${inside}, 0))`;
}
