import type { Type } from "../../../model/model.js";
import type { Filter, PageSelection } from "../../../plan/selection.js";
import type { Parent } from "../../compile/page.js";
import { arrow } from "./arrow.js";
import type { CypherBuilder } from "./builder.js";
import { familyArrow } from "./family.js";
import { compileFilter, conjuncts, isTextual } from "./filter.js";
import { kindCondition, labelOf, needsKindCondition } from "./labels.js";
import { compileStart } from "./start.js";
import { confidenceOf, sureEdge } from "./sure.js";

/** The rows that a list is made of, before any page is cut. */
export interface Rows {
  /** The clauses that bind each row's node, once each, and end where a WHERE may stand. */
  readonly start: string;
  /** What holds for the rows that belong to the list. */
  readonly conditions: readonly string[];
  readonly node: string;
  /** True where nothing is known of the nodes but their label, so that an index has to find them. */
  readonly scanned?: boolean;
  /** Of these, the property by whose index they are read where all of them are: that of a text which their filter reads, or the id. */
  readonly lead?: string;
  /** The relationship that led to each row, and the hardware that it was stated for. */
  readonly edge?: string;
  readonly via?: string;
  /** True where the relation was stated for another piece of hardware than the one asked about. */
  readonly inherited?: string;
}

/** The clauses that bind the rows for which more conditions hold as well. */
export function clausesOf({ start, conditions }: Rows, more: readonly string[] = []): string {
  const all = [...conditions, ...more];
  return all.length > 0 ? `${start} WHERE ${all.join(" AND ")}` : start;
}

/**
 * Conditions that hold for every row, for the planner alone: it reads values or an order from an index on a property and the id only where
 * both are known to be there.
 */
export function indexed({ node, scanned, lead }: Rows, property = lead ?? "id"): string[] {
  return scanned === true ? [...new Set([property, "id"])].map((each) => `${node}.${each} IS NOT NULL`) : [];
}

/** The rows of a list: what its filter passes, found from what the filter names where it names something. */
export function compileRows(builder: CypherBuilder, page: PageSelection, parent: Parent | undefined): Rows {
  const node = builder.name("r");
  if (!parent) return compileRootRows(builder, page, node);
  const { direction } = parent.end;
  const type = parent.end.edge.name;
  const edge = builder.name("e");
  const conditions = conjuncts(page.filter).map((each) => compileFilter(builder, each, node));
  if (page.scope !== "EXACT") return compileFamilyRows(builder, page, parent, { node, edge, conditions });
  const relation = arrow(direction, sureEdge(builder, type, page.minConfidence ?? 0, edge));
  return { start: `MATCH (${parent.node})${relation}(${node})`, conditions, node, edge };
}

/** The nodes of some kinds that pass a filter and are as sure. */
export function compileRootRows(
  builder: CypherBuilder,
  { filter, kinds, minConfidence = 0 }: Pick<PageSelection, "filter" | "kinds" | "minConfidence">,
  node: string,
): Rows {
  const { model } = builder;
  const start = compileStart(builder, filter, node);
  const sure = builder.isAllSure(minConfidence) ? [] : [`${confidenceOf(node)} >= ${builder.bind(minConfidence)}`];
  const rest = [...sure, ...(start?.rest ?? conjuncts(filter)).map((each) => compileFilter(builder, each, node))];
  const isLabelled = !start && !needsKindCondition(model, kinds);
  const conditions = isLabelled ? rest : [kindCondition(model, node, kinds), ...rest];
  if (start) return { start: start.clauses, conditions, node };
  const label = labelOf(model, kinds);
  return { start: `MATCH (${node}:${label})`, conditions, node, scanned: true, lead: leadOf(filter, model.type(label)) };
}

/** The first text that a filter reads of every node, and an index holds: to read it there costs a fraction of what it costs to read it of the node. */
function leadOf(filter: Filter, { orders }: Type): string {
  const held = [...orders.values()].map(({ property }) => property);
  const read = conjuncts(filter).flatMap((each) => (each.is === "compared" && isTextual(each.by) ? [each.property] : []));
  return read.find(({ required, stored }) => required === true && held.includes(stored))?.stored ?? "id";
}

/** The rows that count for a piece of hardware: each once, by the relation that was stated for the nearest relative. */
function compileFamilyRows(
  builder: CypherBuilder,
  { scope, minConfidence = 0 }: PageSelection,
  parent: Parent,
  { node, edge, conditions }: { readonly node: string; readonly edge: string; readonly conditions: readonly string[] },
): Rows {
  const [relative, rank, stated, family] = [builder.name("n"), builder.name("k"), builder.name("s"), builder.name("f")];
  const ways = `MATCH (${parent.node})${familyArrow(scope, "out", family)}(${relative}) RETURN ${relative}, ${family}.rank AS ${rank}`;
  const start = `CALL (${parent.node}) { ${ways} }
    ${clausesOf({ start: `MATCH (${relative})<-[${sureEdge(builder, parent.end.edge.name, minConfidence, edge)}]-(${node})`, conditions, node })}
    WITH ${parent.node}, ${node}, ${edge}, ${relative}, ${rank} ORDER BY ${rank}
    WITH ${parent.node}, ${node}, collect([${edge}, ${relative}])[0] AS ${stated}
    WITH ${parent.node}, ${node}, ${stated}[0] AS ${edge}, ${stated}[1] AS ${relative}`;
  const inherited = `CASE WHEN ${relative} = ${parent.node} THEN 0 ELSE 1 END`;
  return { start, conditions: [], node, edge, via: relative, inherited };
}
