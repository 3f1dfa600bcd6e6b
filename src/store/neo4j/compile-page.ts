import type { End, Model } from "../../model/model.js";
import type { NodeSelection, PageSelection, View } from "../../plan/selection.js";
import { compileFacet } from "./compile-facet.js";
import { compileAnchor, compileFilter, families } from "./compile-filter.js";
import { beyond, orderBy } from "./compile-position.js";
import { kindCondition, labelOf, needsKindCondition } from "./names.js";
import type { StatementBuilder } from "./statement.js";

/** Compiles a node into its map: given by the caller, since nodes hold lists and lists hold nodes. */
export type NodeCompiler = (builder: StatementBuilder, selection: NodeSelection, node: string) => string;

/** Where a list hangs: on the nodes that a field reaches from a node. A root list hangs nowhere. */
export interface Parent {
  readonly end: End;
  readonly node: string;
}

/** The rows that a list is made of, before any page is cut: the clauses that bind each row's node, once each. */
export interface Rows {
  readonly clauses: string;
  readonly node: string;
  /** The relationship that led to each row, and the hardware that it was stated for. */
  readonly edge?: string;
  readonly via?: string;
  /** True where the relation was stated for another piece of hardware than the one asked about. */
  readonly inherited?: string;
}

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
    const { clauses, node } = rows();
    parts.push(`totalCount: COUNT { ${clauses} RETURN ${node} }`);
  }
  for (const facet of page.facets) parts.push(`\`>${facet.key}\`: ${compileFacet(builder, compileNode, facet, rows)}`);
  if (page.views.length > 0 || page.pageInfo.length > 0) parts.push(`rows: ${compileRowList(builder, compileNode, page, rows())}`);
  if (page.pageInfo.length > 0) {
    const { after, before } = page.page;
    if (after) parts.push(`earlier: ${compileRest(builder, page, rows(), "after")}`);
    if (before) parts.push(`later: ${compileRest(builder, page, rows(), "before")}`);
  }
  return `{${parts.join(", ")}}`;
}

function compileRows(builder: StatementBuilder, model: Model, page: PageSelection, parent: Parent | undefined): Rows {
  const node = builder.variable("r");
  if (!parent) {
    const anchor = compileAnchor(builder, page.filter, node);
    const kinds = needsKindCondition(model, page.kinds) || anchor !== undefined ? `${kindCondition(node, page.kinds)} AND ` : "";
    const filter = compileFilter(builder, page.filter, node);
    const start = anchor === undefined ? `MATCH (${node}:${labelOf(model, page.kinds)})` : `${anchor} WITH ${node}`;
    return { clauses: `${start} WHERE ${kinds}${filter}`, node };
  }
  const type = parent.end.edge.name;
  const edge = builder.variable("e");
  const filter = compileFilter(builder, page.filter, node);
  if (page.scope === "EXACT") {
    const arrow = parent.end.direction === "out" ? `-[${edge}:${type}]->` : `<-[${edge}:${type}]-`;
    return { clauses: `MATCH (${parent.node})${arrow}(${node}) WHERE ${filter}`, node, edge };
  }
  const relative = builder.variable("n");
  const rank = builder.variable("k");
  const stated = builder.variable("s");
  const family = builder.variable("f");
  const ways = families(page.scope).map((way) => {
    const up = way.endsWith("->");
    const pattern = up ? `-[${family}:FAMILY]->` : `<-[${family}:FAMILY]-`;
    return `MATCH (${parent.node})${pattern}(${relative}) RETURN ${relative}, ${up ? `2 * ${family}.upRank` : `2 * ${family}.downRank + 1`} AS ${rank}`;
  });
  const clauses = [
    `CALL (${parent.node}) { ${ways.join(" UNION ALL ")} }`,
    `MATCH (${relative})<-[${edge}:${type}]-(${node}) WHERE ${filter}`,
    `WITH ${parent.node}, ${node}, ${edge}, ${relative}, ${rank} ORDER BY ${rank}`,
    `WITH ${parent.node}, ${node}, collect([${edge}, ${relative}])[0] AS ${stated}`,
    `WITH ${parent.node}, ${node}, ${stated}[0] AS ${edge}, ${stated}[1] AS ${relative}`,
  ];
  return {
    clauses: clauses.join(" "),
    node,
    edge,
    via: relative,
    inherited: `CASE WHEN ${relative} = ${parent.node} THEN 0 ELSE 1 END`,
  };
}

function keyExpressions({ order }: PageSelection, { node, inherited }: Rows): string[] {
  return order.map(({ key }) => (key.name === "INHERITED" ? (inherited ?? "0") : `${node}.${key.property}`));
}

/** The rows of the page and one more. What each row shows is computed after the limit, for rows of the page alone. */
function compileRowList(builder: StatementBuilder, compileNode: NodeCompiler, selection: PageSelection, rows: Rows): string {
  const { order, page, views, pageInfo } = selection;
  const keys = keyExpressions(selection, rows);
  const conditions = [
    ...(page.after ? [beyond(builder, order, keys, page.after, "after")] : []),
    ...(page.before ? [beyond(builder, order, keys, page.before, "before")] : []),
  ];
  const carried = [rows.node, ...(rows.edge === undefined ? [] : [rows.edge]), ...(rows.via === undefined ? [] : [rows.via])];
  const names = keys.map(() => builder.variable("k"));
  const inherited = order[0]?.key.name === "INHERITED" ? names[0] : undefined;
  const shown = views.map((view, index) => `v${index}: ${compileView(builder, compileNode, view, rows, inherited)}`);
  const position = pageInfo.length > 0 || views.some((view) => view.is === "edges" && view.cursor);
  if (position) shown.push(`position: [${names.join(", ")}]`);
  const narrowed = conditions.length > 0 ? `WITH * WHERE ${conditions.join(" AND ")} ` : "";
  const projected = `WITH ${[...carried, ...keys.map((key, index) => `${key} AS ${names[index] ?? ""}`)].join(", ")}`;
  const ordered = orderBy(order, names, page.backward);
  return `COLLECT { ${rows.clauses} ${narrowed}${projected} ORDER BY ${ordered} LIMIT ${builder.bindInteger(page.size + 1)} ${builder.answer([...carried, ...names], `{${shown.join(", ")}}`, ordered)} }`;
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
  const position = selection.page[side];
  if (!position) return "false";
  const inside = beyond(builder, selection.order, keyExpressions(selection, rows), position, side);
  return `EXISTS { ${rows.clauses} WITH * WHERE NOT coalesce(${inside}, false) RETURN ${rows.node} }`;
}
