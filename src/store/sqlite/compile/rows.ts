import type { End } from "../../../model/model.js";
import type { PageSelection } from "../../../plan/selection.js";
import { compileFilter, relatives } from "./filter.js";
import { kindCondition } from "../write/schema.js";
import type { StatementBuilder } from "./statement.js";

/** Where a list hangs: on the nodes that a field reaches from a node. A root list hangs nowhere. */
export interface Parent {
  readonly end: End;
  readonly node: string;
}

/** The rows that a list is made of, before any page is cut: a FROM clause, a condition, and the alias of each row's node. */
export interface Rows {
  readonly from: string;
  readonly where: string;
  readonly node: string;
  /** Columns of the edge that led to each row: its key, and the hardware that it was stated for. */
  readonly edge?: string;
  readonly via?: string;
  /** True where the relation was stated for another piece of hardware than the one asked about. */
  readonly inherited?: string;
}

/** The rows of a list: what its filter passes. */
export function compileRows(builder: StatementBuilder, page: PageSelection, parent: Parent | undefined): Rows {
  const node = builder.alias("n");
  const filter = compileFilter(builder, page.filter, node);
  if (!parent) return { from: `node ${node}`, where: `${kindCondition(`${node}.`, page.kinds)} AND ${filter}`, node };
  const type = parent.end.edge.name;
  const edge = builder.alias("e");
  if (page.scope === "EXACT") {
    const [near, far] = parent.end.direction === "out" ? ["src", "dst"] : ["dst", "src"];
    return {
      from: `edge ${edge} JOIN node ${node} ON ${node}.pk = ${edge}.${far}`,
      where: `${edge}.${near} = ${parent.node}.pk AND ${edge}.type = '${type}' AND ${filter}`,
      node,
      edge: `${edge}.pk`,
    };
  }
  const nearest = builder.alias("s");
  const family = builder.alias("f");
  const stated = `SELECT ${edge}.src AS other, ${edge}.pk AS edge, ${edge}.dst AS via, min(${family}.rank) FROM (${relatives(page.scope, `${parent.node}.pk`)}) ${family} JOIN edge ${edge} ON ${edge}.dst = ${family}.relative AND ${edge}.type = '${type}' GROUP BY ${edge}.src`;
  return {
    from: `(${stated}) ${nearest} JOIN node ${node} ON ${node}.pk = ${nearest}.other`,
    where: filter,
    node,
    edge: `${nearest}.edge`,
    via: `${nearest}.via`,
    inherited: `(${nearest}.via <> ${parent.node}.pk)`,
  };
}
