import type { PageSelection } from "../../../plan/selection.js";
import type { Parent } from "../../compile/page.js";
import type { SqlBuilder } from "./builder.js";
import { endsOf, kindCondition } from "./conditions.js";
import { sureEdges, sureNodes } from "./edges.js";
import { relatives } from "./family.js";
import { compileFilter, compileFilterOfRelated } from "./filter.js";

/** The rows that a list is made of, before any page is cut: a FROM clause, a condition, and the alias of each row's node. */
export interface Rows {
  readonly from: string;
  readonly where: string;
  readonly node: string;
  /** Columns of the edge that led to each row: its key, the id of the row's node, and the hardware that it was stated for. */
  readonly edge?: string;
  readonly id?: string;
  readonly via?: string;
  /** True where the relation was stated for another piece of hardware than the one asked about. */
  readonly inherited?: string;
  /** Where no condition asks for the row's node: the clause without it, and the column that holds its key. */
  readonly unjoined?: { readonly from: string; readonly key: string };
}

/** The rows of a list: what its filter passes. */
export function compileRows(builder: SqlBuilder, page: PageSelection, parent: Parent | undefined): Rows {
  const { minConfidence = 0 } = page;
  const node = builder.name("n");
  if (!parent) {
    const filter = compileFilter(builder, page.filter, node);
    const sure = sureNodes(builder, minConfidence, node);
    return { from: `node ${node}`, where: `${kindCondition(`${node}.`, page.kinds)}${sure} AND ${filter}`, node };
  }
  const filter = compileFilterOfRelated(builder, page.filter, node);
  const edge = builder.name("e");
  const isOfType = `${edge}.type = '${parent.end.edge.name}'${sureEdges(builder, minConfidence, edge)}`;
  if (page.scope === "EXACT") {
    const [near, far] = endsOf(parent.end.direction);
    return {
      from: `edge ${edge} JOIN node ${node} ON ${node}.pk = ${edge}.${far}`,
      where: `${edge}.${near} = ${parent.node}.pk AND ${isOfType} AND ${filter}`,
      node,
      edge: `${edge}.pk`,
      id: `${edge}.${far}_id`,
      ...(filter === builder.dialect.always && { unjoined: { from: `edge ${edge}`, key: `${edge}.${far}` } }),
    };
  }
  const nearest = builder.name("s");
  const family = builder.name("f");
  const stated = `
    SELECT ${edge}.src AS other, ${edge}.pk AS edge, ${edge}.dst AS via, min(${family}.rank)
    FROM (${relatives(page.scope, `${parent.node}.pk`)}) ${family} JOIN edge ${edge} ON ${edge}.dst = ${family}.relative AND ${isOfType}
    GROUP BY ${edge}.src`;
  return {
    from: `(${stated}) ${nearest} JOIN node ${node} ON ${node}.pk = ${nearest}.other`,
    where: filter,
    node,
    edge: `${nearest}.edge`,
    via: `${nearest}.via`,
    inherited: `(${nearest}.via <> ${parent.node}.pk)`,
  };
}
