import type { End, Property } from "../../../model/model.js";
import { hasConfidence } from "../../../plan/parse/min-confidence.js";
import type { ValueNodes } from "../../compile/facet.js";
import { keyedNodes } from "../../compile/view.js";
import { arrow } from "./arrow.js";
import type { CypherBuilder } from "./builder.js";
import { familyArrow } from "./family.js";
import { clausesOf, indexed, type Rows } from "./rows.js";
import { shownEdge } from "./sure.js";

/** The list of a property's values. */
export function propertyValues(builder: CypherBuilder, property: Property, nodes: ValueNodes, first: number, rows: Rows): string {
  const [value, count] = [builder.name("v"), builder.name("c")];
  const { stored } = property;
  const order = `${count} DESC, ${value} IS NULL, ${value}`;
  const object = builder.dialect.object({
    value: `toString(${value})`,
    count,
    ...keyedNodes(nodes, () => builder.dialect.nothing),
  });
  return `COLLECT {
    ${clausesOf(rows, property.required === true ? indexed(rows, stored) : [])}
    WITH ${rows.node}.${stored} AS ${value}, count(*) AS ${count}
    ORDER BY ${order} LIMIT ${builder.bindInteger(first)}
    ${builder.answer([value, count], object, order)}
  }`;
}

/** The list of the nodes to which a relation leads. */
export function relationValues(builder: CypherBuilder, end: End, nodes: ValueNodes, first: number, rows: Rows): string {
  const [other, count] = [builder.name("n"), builder.name("c")];
  const order = `${count} DESC, ${other}.name, ${other}.id`;
  const object = builder.dialect.object({
    value: `${other}.name`,
    count,
    ...keyedNodes(nodes, (selection) => builder.node(selection, other)),
  });
  return `COLLECT {
    ${clausesOf(rows)}
    MATCH ${relatedPattern(builder, end, rows.node, other)}
    WITH ${other}, count(DISTINCT ${rows.node}) AS ${count}
    ORDER BY ${order} LIMIT ${builder.bindInteger(first)}
    ${builder.answer([other, count], object, order)}
  }`;
}

/** What is related to each row, widened by the relation's own scope as in a filter without one. */
export function relatedPattern(builder: CypherBuilder, end: End, node: string, other: string): string {
  const {
    edge: { name, scope },
    direction,
  } = end;
  const relation = arrow(direction, hasConfidence(end) ? shownEdge(builder, name) : `:${name}`);
  if (scope === undefined) return `(${node})${relation}(${other})`;
  const stated = builder.name("n");
  const family = familyArrow(scope, direction === "in" ? "out" : "in");
  return direction === "out" ? `(${node})${relation}(${stated})${family}(${other})` : `(${node})${family}(${stated})${relation}(${other})`;
}
