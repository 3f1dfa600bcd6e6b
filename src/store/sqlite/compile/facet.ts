import type { End, Property } from "../../../model/model.js";
import { hasConfidence } from "../../../plan/parse/min-confidence.js";
import type { ValueNodes } from "../../compile/facet.js";
import { keyedNodes } from "../../compile/view.js";
import { columnOf } from "../columns.js";
import type { SqlBuilder } from "./builder.js";
import { endsOf } from "./conditions.js";
import { shownEdges } from "./edges.js";
import { inScope } from "./family.js";
import type { Rows } from "./rows.js";

/** The array of a property's values. */
export function propertyValues(builder: SqlBuilder, { stored }: Property, nodes: ValueNodes, first: number, rows: Rows): string {
  const row = builder.name("r");
  const counted = `
    SELECT ${rows.node}.${columnOf(stored)} AS value, count(*) AS count
    FROM ${rows.from} WHERE ${rows.where}
    GROUP BY 1 ORDER BY 2 DESC, 1 NULLS LAST LIMIT ${builder.bind(first)}`;
  const object = builder.dialect.object({
    value: `CAST(${row}.value AS TEXT)`,
    count: `${row}.count`,
    ...keyedNodes(nodes, () => builder.dialect.nothing),
  });
  return `(SELECT jsonb_group_array(${object}) FROM (${counted}) ${row})`;
}

/** The array of the nodes to which a relation leads. */
export function relationValues(builder: SqlBuilder, end: End, nodes: ValueNodes, first: number, rows: Rows): string {
  const [edge, other, row, node] = [builder.name("e"), builder.name("n"), builder.name("r"), builder.name("n")];
  const counted = `
    SELECT ${other}.pk AS node, count(DISTINCT ${rows.node}.pk) AS count
    FROM ${rows.from} ${joinRelated(builder, end, rows.node, edge, other)}
    WHERE ${rows.where}
    GROUP BY ${other}.pk ORDER BY 2 DESC, ${other}.name, ${other}.id LIMIT ${builder.bind(first)}`;
  const object = builder.dialect.object({
    value: `${node}.name`,
    count: `${row}.count`,
    ...keyedNodes(nodes, (selection) => builder.node(selection, node)),
  });
  return `(SELECT jsonb_group_array(${object}) FROM (${counted}) ${row} CROSS JOIN node ${node} ON ${node}.pk = ${row}.node)`;
}

/** Joins what is related to each row, widened by the relation's own scope as in a filter without one. */
function joinRelated(builder: SqlBuilder, end: End, node: string, edge: string, other: string): string {
  const {
    edge: { name, scope },
    direction,
  } = end;
  const family = builder.name("f");
  const isOfType = `${edge}.type = '${name}'${hasConfidence(end) ? shownEdges(builder, edge) : ""}`;
  if (scope === undefined) {
    const [near, far] = endsOf(direction);
    return `JOIN edge ${edge} ON ${edge}.${near} = ${node}.pk AND ${isOfType} JOIN node ${other} ON ${other}.pk = ${edge}.${far}`;
  }
  const reach = inScope(scope, `${family}.`);
  return direction === "out"
    ? `JOIN edge ${edge} ON ${edge}.src = ${node}.pk AND ${isOfType}
       JOIN reach ${family} ON ${family}.stated = ${edge}.dst${reach} JOIN node ${other} ON ${other}.pk = ${family}.asked`
    : `JOIN reach ${family} ON ${family}.asked = ${node}.pk${reach}
       JOIN edge ${edge} ON ${edge}.dst = ${family}.stated AND ${isOfType} JOIN node ${other} ON ${other}.pk = ${edge}.src`;
}
