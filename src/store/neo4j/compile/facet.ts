import type { End, FacetKey, Property } from "../../../model/model.js";
import type { FacetSelection } from "../../../plan/selection.js";
import { clausesOf, indexed, type Rows } from "./rows.js";
import type { NodeCompiler, StatementBuilder } from "./statement.js";

/**
 * The list of one `facets` field: for each key its values with the number of rows, most frequent first. A relation's value counts the rows for which
 * a filter by that value would hold, families and members included.
 */
export function compileFacet(
  builder: StatementBuilder,
  compileNode: NodeCompiler,
  { by, first, values }: FacetSelection,
  rows: () => Rows,
): string {
  const facets = by.map((key) => {
    const shown = values.map((view) => `\`>${view.key}\`: ${compileValues(builder, compileNode, key, view.nodes, first, rows())}`);
    return `{${[`field: '${key.name}'`, ...shown].join(", ")}}`;
  });
  return `[${facets.join(", ")}]`;
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
  const { node } = rows;
  const value = builder.variable("v");
  const count = builder.variable("c");
  const none = nodes.map(({ key }) => `\`>${key}\`: null`);
  const order = `${count} DESC, ${value} IS NULL, ${value}`;
  const stored = property.sameAs ?? property.name;
  const counted = clausesOf(rows, property.required === true ? indexed(rows, stored) : []);
  return `COLLECT { ${counted} WITH ${node}.${stored} AS ${value}, count(*) AS ${count} ORDER BY ${order} LIMIT ${builder.bindInteger(first)} ${builder.answer([value, count], `{${[`value: toString(${value})`, `count: ${count}`, ...none].join(", ")}}`, order)} }`;
}

function compileRelationValues(
  builder: StatementBuilder,
  compileNode: NodeCompiler,
  end: End,
  nodes: ValueNodes,
  first: number,
  rows: Rows,
): string {
  const { node } = rows;
  const other = builder.variable("n");
  const count = builder.variable("c");
  const shown = nodes.map(({ key, node: selection }) => `\`>${key}\`: ${compileNode(builder, selection, other)}`);
  const order = `${count} DESC, ${other}.name, ${other}.id`;
  return `COLLECT { ${clausesOf(rows)} MATCH ${relatedPattern(builder, end, node, other)} WITH ${other}, count(DISTINCT ${node}) AS ${count} ORDER BY ${order} LIMIT ${builder.bindInteger(first)} ${builder.answer([other, count], `{${[`value: ${other}.name`, `count: ${count}`, ...shown].join(", ")}}`, order)} }`;
}

/** What is related to each row, widened by the relation's own scope as in a filter without one. */
function relatedPattern(builder: StatementBuilder, { edge, direction }: End, node: string, other: string): string {
  if (edge.scope === undefined)
    return direction === "out" ? `(${node})-[:${edge.name}]->(${other})` : `(${node})<-[:${edge.name}]-(${other})`;
  const stated = builder.variable("n");
  const withFamilies = edge.scope === "WITH_FAMILIES";
  return direction === "out"
    ? `(${node})-[:${edge.name}]->(${stated})${withFamilies ? "<-[:FAMILY]-" : "-[:FAMILY]->"}(${other})`
    : `(${node})${withFamilies ? "-[:FAMILY]->" : "<-[:FAMILY]-"}(${stated})<-[:${edge.name}]-(${other})`;
}
