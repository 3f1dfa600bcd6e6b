import type { Layout, LeafLayout, ObjectLayout } from "../../../../plan/layout.js";
import type { EdgePart, NodeSelection, PageSelection, View } from "../../../../plan/selection.js";
import { rowsToRead, type Parent } from "../../../compile/page.js";
import { partKey } from "../../../port/answer-keys.js";
import { columnOf } from "../../columns.js";
import type { SqlBuilder } from "../builder.js";
import { orderBy } from "../position.js";
import { beyondPage, selectKeys, toCount, withoutNodes, type PageKeys } from "../page.js";
import { compileRows, type Rows } from "../rows.js";
import { joined, literal, unwritable, type Text } from "./joined.js";
import { booleanOf, floatOf, intOf, textOf, wordOf } from "./leaf.js";
import { itemsOf, listText, objectIn, objectText, orAbsent } from "./object.js";

/** The connection of a list. What counts the whole list by its values is not written. */
export function pageText(builder: SqlBuilder, page: PageSelection, layout: ObjectLayout, parent?: Parent): Text {
  const { views, facets, aggregates, pageInfo } = page;
  if (facets.length > 0 || aggregates.length > 0) return unwritable("a list is counted by its values");
  const rows = (): Rows => compileRows(builder, page, parent);
  const name = builder.name("page");
  const isKept = pageInfo.length > 0 || views.length > 1;
  // Names that mean nothing are told of what is read alone.
  const read = views.length > 0 || isKept ? rows() : undefined;
  const plain = parent && read && !isKept && !withoutNodes(page, read) ? plainColumns(page) : undefined;
  const keys = read && selectKeys(builder, page, read, rowsToRead(page), plain);
  const shown = (): string => inOrder(page, isKept ? rowsOf(builder, page, name) : (keys?.select ?? ""));
  const text = objectText(builder, layout, (property, value) => {
    const view = views.find(({ key }) => partKey(key) === property);
    if (view?.is === "nodes" && keys && plain) return plainText(builder, view.node, value, shown());
    if (view && keys) return viewText(builder, page, view, value, { ...keys, select: shown() });
    if (pageInfo.some((key) => partKey(key) === property)) return pageInfoText(builder, page, objectIn(value), name, rows);
    if (property === "totalCount" && value.is === "leaf") return countText(rows(), value);
    return unwritable(property);
  });
  // The keys are read once, with that of the row behind the page; what rows show is read for those of the page alone.
  return isKept && keys ? [{ sql: `(WITH ${name} AS MATERIALIZED (${keys.select}) SELECT ${joined(text)})` }] : text;
}

/** Those of the rows that were read which stand on the page, in reading order. */
const rowsOf = (builder: SqlBuilder, page: PageSelection, name: string): string =>
  `SELECT * FROM ${name} ORDER BY ${orderOf(page, page.range.backward)} LIMIT ${builder.bind(page.range.size)}`;

/** Rows that were read from the end of a list, in its order. */
const inOrder = (page: PageSelection, select: string): string =>
  page.range.backward ? `SELECT * FROM (${select}) ORDER BY ${orderOf(page, false)}` : select;

/** The order of a list, or its reverse, of the keys of its rows. */
const orderOf = ({ order }: PageSelection, backward: boolean): string =>
  orderBy(
    order,
    order.map((_, index) => `k${index}`),
    backward,
  );

const countText = (rows: Rows, layout: LeafLayout): Text => [
  { sql: `(SELECT ${joined(intOf(layout, "count(*)"))} FROM ${toCount(rows)})` },
];

/**
 * The columns that the nodes of a page are written from, where they are shown as nodes alone. Where each was looked up for its place in the
 * list, they are taken along, and none is looked up again.
 */
function plainColumns({ views: [view, ...others], scope }: PageSelection): readonly string[] | undefined {
  if (view?.is !== "nodes" || others.length > 0 || scope !== "EXACT") return undefined;
  const { branches, computed, properties } = view.node;
  if (computed) return undefined;
  return [...new Set(["kind", ...(branches.length > 0 ? ["pk"] : []), ...properties.map(({ stored }) => columnOf(stored))])];
}

/** The nodes of rows that hold their columns. */
function plainText(builder: SqlBuilder, node: NodeSelection, layout: Layout, select: string): Text {
  const row = builder.name("r");
  return listText(builder.nodeText(node, itemsOf(layout), row), `FROM (${select}) ${row}`);
}

function viewText(builder: SqlBuilder, page: PageSelection, view: View, layout: Layout, { select, withEdge, scoped }: PageKeys): Text {
  const [row, node, edge] = [builder.name("r"), builder.name("n"), builder.name("e")];
  const items = itemsOf(layout);
  const object =
    view.is === "nodes"
      ? builder.nodeText(view.node, items, node)
      : objectText(builder, items, (property, value) => edgeField(builder, page, view.parts, property, value, { row, node, edge, scoped }));
  const join = withEdge ? ` CROSS JOIN edge ${edge} ON ${edge}.pk = ${row}.edge` : "";
  return listText(object, `FROM (${select}) ${row} CROSS JOIN node ${node} ON ${node}.pk = ${row}.node${join}`);
}

/** What a row of an edge view is read from. */
interface EdgeRow {
  readonly row: string;
  readonly node: string;
  readonly edge: string;
  readonly scoped: boolean;
}

function edgeField(
  builder: SqlBuilder,
  page: PageSelection,
  parts: readonly EdgePart[],
  property: string,
  layout: Layout,
  { row, node, edge, scoped }: EdgeRow,
): Text {
  const part = parts.find(({ key }) => partKey(key) === property);
  if (part?.is === "node") return builder.nodeText(part.node, objectIn(layout), node);
  if (part?.is === "sources") {
    const [source, paper] = [builder.name("s"), builder.name("n")];
    const from = `FROM edge_source ${source} CROSS JOIN node ${paper} ON ${paper}.pk = ${source}.paper WHERE ${source}.edge = ${edge}.pk`;
    return listText(builder.nodeText(part.node, itemsOf(layout), paper), from, `${paper}.id`);
  }
  if (part?.is === "evidence") return unwritable("evidence is put together with its papers");
  if (part?.is === "via") {
    if (!scoped) return layout.nullable ? ["null"] : unwritable(property);
    const other = builder.name("n");
    const object = builder.nodeText(part.node, objectIn(layout), other);
    return orAbsent(`SELECT ${joined(object)} FROM node ${other} WHERE ${row}.inherited AND ${other}.pk = ${row}.via`, layout);
  }
  if (property === "references")
    return listText([{ sql: "json_quote(r.url)" }], `FROM edge_reference r WHERE r.edge = ${edge}.pk`, "r.url");
  if (layout.is !== "leaf") return unwritable(property);
  if (property === "cursor") return [{ sql: `json_quote(${cursorOf(page, row)})` }];
  if (property === "inherited") return scoped ? booleanOf(layout, `${row}.inherited`) : ["false"];
  if (property === "confidence") return floatOf(layout, `${edge}.confidence`);
  if (property === "note") return textOf(layout, `${edge}.note`);
  return property === "origin" ? wordOf(layout, `${edge}.origin`) : unwritable(property);
}

/** The cursor of a row. Which of the values that order it are true or false, SQLite does not know. */
function cursorOf({ signature, order }: PageSelection, row: string): string {
  const booleans = order.map(({ key }) => (key.boolean ? "1" : "0")).join("");
  return `page_cursor(${[literal(signature), literal(booleans), ...order.map((_, index) => `${row}.k${index}`)].join(", ")})`;
}

function pageInfoText(builder: SqlBuilder, page: PageSelection, layout: ObjectLayout, name: string, rows: () => Rows): Text {
  const { backward } = page.range;
  const size = builder.bind(page.range.size);
  const more = `(SELECT count(*) FROM ${name}) > ${size}`;
  const cursorAt = (end: boolean): string =>
    `SELECT json_quote(${cursorOf(page, "r")}) FROM (${rowsOf(builder, page, name)}) r ORDER BY ${orderOf(page, end)} LIMIT 1`;
  const isFurther = (isMore: boolean, side: "after" | "before"): string => {
    const position = page.range[side];
    const ways = [...(isMore ? [more] : []), ...(position ? [beyondPage(builder, page, rows(), position, side)] : [])];
    return ways.length > 0 ? `(${ways.join(" OR ")})` : "0";
  };
  return objectText(builder, layout, (property, value) => {
    if (value.is !== "leaf") return unwritable(property);
    switch (property) {
      case "hasNextPage":
        return booleanOf(value, isFurther(!backward, "before"));
      case "hasPreviousPage":
        return booleanOf(value, isFurther(backward, "after"));
      case "startCursor":
        return orAbsent(cursorAt(false), value);
      case "endCursor":
        return orAbsent(cursorAt(true), value);
      default:
        return unwritable(property);
    }
  });
}
