import type { End, FacetKey, Property } from "../../../model/model.js";
import type { FacetSelection } from "../../../plan/selection.js";
import type { Rows } from "./rows.js";
import type { NodeCompiler, StatementBuilder } from "./statement.js";

/**
 * The JSON array of one `facets` field: for each key its values with the number of rows, most frequent first. A relation's value counts the rows for which
 * a filter by that value would hold, families and members included.
 */
export function compileFacet(
  builder: StatementBuilder,
  compileNode: NodeCompiler,
  { by, first, values }: FacetSelection,
  rows: () => Rows,
): string {
  const facets = by.map((key) => {
    const shown = values.map((view) => `'>${view.key}', ${compileValues(builder, compileNode, key, view.nodes, first, rows())}`);
    return `json_object(${[`'field', '${key.name}'`, ...shown].join(", ")})`;
  });
  return `json_array(${facets.join(", ")})`;
}

type ValueNodes = FacetSelection["values"][number]["nodes"];

function compileValues(
  builder: StatementBuilder,
  compileNode: NodeCompiler,
  key: FacetKey,
  nodes: ValueNodes,
  first: number,
  rows: Rows,
): string {
  return key.property
    ? compilePropertyValues(builder, key.property, nodes, first, rows)
    : compileRelationValues(builder, compileNode, key.end, nodes, first, rows);
}

function compilePropertyValues(builder: StatementBuilder, property: Property, nodes: ValueNodes, first: number, rows: Rows): string {
  const row = builder.alias("r");
  const counted = `SELECT ${rows.node}.${property.column} AS value, count(*) AS count FROM ${rows.from} WHERE ${rows.where} GROUP BY 1 ORDER BY 2 DESC, 1 NULLS LAST LIMIT ${builder.bind(first)}`;
  const none = nodes.map(({ key }) => `'>${key}', NULL`);
  const object = [`'value', CAST(${row}.value AS TEXT)`, `'count', ${row}.count`, ...none].join(", ");
  return `(SELECT json_group_array(json_object(${object})) FROM (${counted}) ${row})`;
}

function compileRelationValues(
  builder: StatementBuilder,
  compileNode: NodeCompiler,
  end: End,
  nodes: ValueNodes,
  first: number,
  rows: Rows,
): string {
  const edge = builder.alias("e");
  const other = builder.alias("n");
  const row = builder.alias("r");
  const node = builder.alias("n");
  const counted = `SELECT ${other}.pk AS node, count(DISTINCT ${rows.node}.pk) AS count FROM ${rows.from} ${joinRelated(builder, end, rows.node, edge, other)} WHERE ${rows.where} GROUP BY ${other}.pk ORDER BY 2 DESC, ${other}.name, ${other}.id LIMIT ${builder.bind(first)}`;
  const shown = nodes.map(({ key, node: selection }) => `'>${key}', ${compileNode(builder, selection, node)}`);
  const object = [`'value', ${node}.name`, `'count', ${row}.count`, ...shown].join(", ");
  return `(SELECT json_group_array(json_object(${object})) FROM (${counted}) ${row} CROSS JOIN node ${node} ON ${node}.pk = ${row}.node)`;
}

/** Joins what is related to each row, widened by the relation's own scope as in a filter without one. */
function joinRelated(builder: StatementBuilder, end: End, node: string, edge: string, other: string): string {
  const { name, scope } = end.edge;
  const family = builder.alias("f");
  if (scope === undefined) {
    const [near, far] = end.direction === "out" ? ["src", "dst"] : ["dst", "src"];
    return `JOIN edge ${edge} ON ${edge}.${near} = ${node}.pk AND ${edge}.type = '${name}' JOIN node ${other} ON ${other}.pk = ${edge}.${far}`;
  }
  const [asked, stated] = scope === "WITH_FAMILIES" ? ["part", "whole"] : ["whole", "part"];
  return end.direction === "out"
    ? `JOIN edge ${edge} ON ${edge}.src = ${node}.pk AND ${edge}.type = '${name}' JOIN family ${family} ON ${family}.${stated} = ${edge}.dst JOIN node ${other} ON ${other}.pk = ${family}.${asked}`
    : `JOIN family ${family} ON ${family}.${asked} = ${node}.pk JOIN edge ${edge} ON ${edge}.dst = ${family}.${stated} AND ${edge}.type = '${name}' JOIN node ${other} ON ${other}.pk = ${edge}.src`;
}
