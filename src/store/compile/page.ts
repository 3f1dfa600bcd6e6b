import type { End, OrderKey } from "../../model/model.js";
import { isDirectFirst } from "../../plan/parse/order.js";
import type { OrderItem, PageSelection, Position } from "../../plan/selection.js";
import { partKey, viewKey } from "../port/answer-keys.js";
import type { PageAnswer, RowAnswer } from "../port/answer.js";
import type { AggregateTexts } from "./aggregate.js";
import type { Builder } from "./builder.js";
import type { Texts } from "./dialect.js";
import { compileFacet, type FacetTexts } from "./facet.js";
import { compileView, type EdgeTexts } from "./view.js";

/** Where a list hangs: on the nodes that a field reaches from a node. A root list hangs nowhere. */
export interface Parent {
  readonly end: End;
  readonly node: string;
}

/** The side of a page at which a cursor stands. */
export type Side = "after" | "before";

/** How a store reads the rows of a list. */
export interface PageTexts<B extends Builder, R> extends FacetTexts<B, R>, AggregateTexts<B, R> {
  /** The rows that the list is made of, before any page is cut. */
  rows(builder: B, page: PageSelection, parent: Parent | undefined): R;
  count(rows: R): string;
  /** The rows of the page, one more where somebody asks whether there are more. */
  pageRows(builder: B, page: PageSelection, rows: R): string;
  /** Whether any row stands at a position or outside of the page that it bounds on a side. */
  beyondPage(builder: B, page: PageSelection, rows: R, position: Position, side: Side): string;
}

/** The object of a list. All parts are made from the same rows, so they cannot disagree. */
export function compilePage<B extends Builder, R>(texts: PageTexts<B, R>, builder: B, selection: PageSelection, parent?: Parent): string {
  const { range, views, facets, aggregates, pageInfo, totalCount } = selection;
  const rows = (): R => texts.rows(builder, selection, parent);
  const fields: Texts<PageAnswer> = {};
  if (totalCount) fields.totalCount = texts.count(rows());
  for (const facet of facets) fields[partKey(facet.key)] = compileFacet(texts, builder, facet, rows);
  for (const each of aggregates) fields[partKey(each.key)] = texts.aggregate(builder, each, rows());
  if (views.length > 0 || pageInfo.length > 0) fields.rows = texts.pageRows(builder, selection, rows());
  if (pageInfo.length > 0) {
    if (range.after) fields.earlier = texts.beyondPage(builder, selection, rows(), range.after, "after");
    if (range.before) fields.later = texts.beyondPage(builder, selection, rows(), range.before, "before");
  }
  return builder.dialect.object(fields);
}

/** How many rows of a list to read: those of the page, and one more where somebody asks whether there are more. */
export function rowsToRead({ range, pageInfo }: PageSelection): number {
  return pageInfo.length > 0 ? range.size + 1 : range.size;
}

/** The object of one row: its views, and its position where cursors are made of it. */
export function compileRow(
  builder: Builder,
  { views, pageInfo }: PageSelection,
  node: string,
  edge: EdgeTexts,
  position: readonly string[],
): string {
  const fields: Texts<RowAnswer> = {};
  views.forEach((view, place) => {
    fields[viewKey(place)] = compileView(builder, view, node, edge);
  });
  const isPlaced = pageInfo.length > 0 || views.some((view) => view.is === "edges" && view.cursor);
  if (isPlaced) fields.position = builder.dialect.array(position);
  return builder.dialect.object(fields);
}

/** What the rows are ordered by: stored values, and whether a relation was stated for another device than the one asked about. */
export function orderKeys(order: readonly OrderItem[], stored: (key: OrderKey) => string, inherited: string | undefined): string[] {
  return order.map((item) => (isDirectFirst(item) ? (inherited ?? "0") : stored(item.key)));
}
