import type { Model } from "../../model/model.js";
import { isDirectFirst } from "../../plan/parse/order.js";
import type { NodeSelection, PageSelection, View } from "../../plan/selection.js";
import { compileFacet } from "./compile-facet.js";
import { beyond, orderBy } from "./compile-position.js";
import { clausesOf, compileRows, indexed, type Parent, type Rows } from "./compile-rows.js";
import type { NodeCompiler, StatementBuilder } from "./statement.js";

/**
 * The map of a list: `totalCount` and facets where asked for, `rows` with one row more than the page, and `earlier` and `later`: whether
 * anything stands at or beyond the cursors. All parts are made from the same rows, so they cannot disagree.
 */
export function compilePage(
  builder: StatementBuilder,
  model: Model,
  compileNode: NodeCompiler,
  page: PageSelection,
  parent?: Parent,
): string {
  const parts: string[] = [];
  const rows = (): Rows => compileRows(builder, model, page, parent);
  if (page.totalCount) {
    const all = rows();
    // The server has counted the nodes of each label, but not those that an index holds.
    const more = all.conditions.length > 0 ? indexed(all, "id") : [];
    parts.push(`totalCount: COUNT { ${clausesOf(all, more)} RETURN ${all.node} }`);
  }
  for (const facet of page.facets) parts.push(`\`>${facet.key}\`: ${compileFacet(builder, compileNode, facet, rows)}`);
  if (page.views.length > 0 || page.pageInfo.length > 0) parts.push(`rows: ${compileRowList(builder, compileNode, page, rows())}`);
  if (page.pageInfo.length > 0) {
    const { after, before } = page.range;
    if (after) parts.push(`earlier: ${compileRest(builder, page, rows(), "after")}`);
    if (before) parts.push(`later: ${compileRest(builder, page, rows(), "before")}`);
  }
  return `{${parts.join(", ")}}`;
}

/** The property that an index gives the order by: the first, unless it may be absent. */
const leadOf = ({ order: [first] }: PageSelection): string => (first && !first.key.nullable ? first.key.property : "id");

function keyExpressions({ order }: PageSelection, { node, inherited }: Rows): string[] {
  return order.map((item) => (isDirectFirst(item) ? (inherited ?? "0") : `${node}.${item.key.property}`));
}

/**
 * The rows of the page, and one more where somebody asks whether there are more. What each row shows is computed after the limit, for rows of the page
 * alone.
 */
function compileRowList(builder: StatementBuilder, compileNode: NodeCompiler, selection: PageSelection, rows: Rows): string {
  const { order, range, views, pageInfo } = selection;
  const keys = keyExpressions(selection, rows);
  const conditions = [
    ...indexed(rows, leadOf(selection)),
    ...(range.after ? [beyond(builder, order, keys, range.after, "after")] : []),
    ...(range.before ? [beyond(builder, order, keys, range.before, "before")] : []),
  ];
  const carried = [rows.node, ...(rows.edge === undefined ? [] : [rows.edge]), ...(rows.via === undefined ? [] : [rows.via])];
  const names = keys.map(() => builder.variable("k"));
  const inherited = order[0] && isDirectFirst(order[0]) ? names[0] : undefined;
  const shown = views.map((view, index) => `v${index}: ${compileView(builder, compileNode, view, rows, inherited)}`);
  const position = pageInfo.length > 0 || views.some((view) => view.is === "edges" && view.cursor);
  if (position) shown.push(`position: [${names.join(", ")}]`);
  const projected = `WITH ${[...carried, ...keys.map((key, index) => `${key} AS ${names[index] ?? ""}`)].join(", ")}`;
  const ordered = orderBy(order, names, range.backward);
  const limit = builder.bindInteger(pageInfo.length > 0 ? range.size + 1 : range.size);
  return `COLLECT { ${clausesOf(rows, conditions)} ${projected} ORDER BY ${ordered} LIMIT ${limit} ${builder.answer([...carried, ...names], `{${shown.join(", ")}}`, ordered)} }`;
}

function compileView(builder: StatementBuilder, compileNode: NodeCompiler, view: View, rows: Rows, inherited: string | undefined): string {
  if (view.is === "nodes") return compileNode(builder, view.node, rows.node);
  const edge = rows.edge ?? "null";
  const properties = view.properties.map((name) => {
    if (name !== "inherited") return `${name}: ${edge}.${name}`;
    return `inherited: ${inherited === undefined ? "false" : `${inherited} = 1`}`;
  });
  const parts = view.parts.map((part) => {
    if (part.is === "node") return `\`>${part.key}\`: ${compileNode(builder, part.node, rows.node)}`;
    if (part.is === "sources") return `\`>${part.key}\`: ${compileSources(builder, compileNode, part.node, edge)}`;
    const via =
      inherited === undefined || rows.via === undefined
        ? "null"
        : `CASE WHEN ${inherited} = 1 THEN ${compileNode(builder, part.node, rows.via)} END`;
    return `\`>${part.key}\`: ${via}`;
  });
  return `{${[...properties, ...parts].join(", ")}}`;
}

function compileSources(builder: StatementBuilder, compileNode: NodeCompiler, selection: NodeSelection, edge: string): string {
  const paper = builder.variable("n");
  return `COLLECT { MATCH (${paper}:Node) WHERE ${paper}.id IN ${edge}.sources ${builder.answer([paper], compileNode(builder, selection, paper), `${paper}.id`)} }`;
}

/** Whether any row stands at or before the `after` cursor, or at or after the `before` cursor. */
function compileRest(builder: StatementBuilder, selection: PageSelection, rows: Rows, side: "after" | "before"): string {
  const position = selection.range[side];
  if (!position) return "false";
  const outside = beyond(builder, selection.order, keyExpressions(selection, rows), position, side === "after" ? "before" : "after", true);
  return `EXISTS { ${clausesOf(rows, [...indexed(rows, leadOf(selection)), outside])} RETURN ${rows.node} }`;
}
