import type { End, Model } from "../../../model/model.js";
import type { Filter, PageSelection } from "../../../plan/selection.js";
import { compileFilter, compileStart, families } from "./filter.js";
import { kindCondition, labelOf, needsKindCondition } from "./labels.js";
import type { StatementBuilder } from "./statement.js";

/** Where a list hangs: on the nodes that a field reaches from a node. A root list hangs nowhere. */
export interface Parent {
  readonly end: End;
  readonly node: string;
}

/** The rows that a list is made of, before any page is cut. */
export interface Rows {
  /** The clauses that bind each row's node, once each, and end where a WHERE may stand. */
  readonly start: string;
  /** What holds for the rows that belong to the list. */
  readonly conditions: readonly string[];
  readonly node: string;
  /** True where nothing is known of the nodes but their label, so that an index has to find them. */
  readonly scanned?: boolean;
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
 * Conditions that hold for every row, for the planner alone: it reads values or an order from an index on a property and the id only where both are known
 * to be there.
 */
export function indexed({ node, scanned }: Rows, property: string): string[] {
  return scanned === true ? [...new Set([property, "id"])].map((each) => `${node}.${each} IS NOT NULL`) : [];
}

/** The rows of a list: what its filter passes, found from what the filter names where it names something. */
export function compileRows(builder: StatementBuilder, model: Model, page: PageSelection, parent: Parent | undefined): Rows {
  const node = builder.variable("r");
  if (!parent) {
    const start = compileStart(builder, page.filter, node);
    const rest = (start?.rest ?? conjuncts(page.filter)).map((each) => compileFilter(builder, each, node));
    const kinds = start || needsKindCondition(model, page.kinds) ? [kindCondition(model, node, page.kinds)] : [];
    const conditions = [...kinds, ...rest];
    if (start) return { start: start.clauses, conditions, node };
    return { start: `MATCH (${node}:${labelOf(model, page.kinds)})`, conditions, node, scanned: true };
  }
  const type = parent.end.edge.name;
  const edge = builder.variable("e");
  const conditions = conjuncts(page.filter).map((each) => compileFilter(builder, each, node));
  if (page.scope === "EXACT") {
    const arrow = parent.end.direction === "out" ? `-[${edge}:${type}]->` : `<-[${edge}:${type}]-`;
    return { start: `MATCH (${parent.node})${arrow}(${node})`, conditions, node, edge };
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
    clausesOf({ start: `MATCH (${relative})<-[${edge}:${type}]-(${node})`, conditions, node }),
    `WITH ${parent.node}, ${node}, ${edge}, ${relative}, ${rank} ORDER BY ${rank}`,
    `WITH ${parent.node}, ${node}, collect([${edge}, ${relative}])[0] AS ${stated}`,
    `WITH ${parent.node}, ${node}, ${stated}[0] AS ${edge}, ${stated}[1] AS ${relative}`,
  ];
  return {
    start: clauses.join(" "),
    conditions: [],
    node,
    edge,
    via: relative,
    inherited: `CASE WHEN ${relative} = ${parent.node} THEN 0 ELSE 1 END`,
  };
}

/** The parts of a filter that all have to hold. */
const conjuncts = (filter: Filter): readonly Filter[] => (filter.is === "and" ? filter.filters : [filter]);
