import type { Scope } from "../../../model/declare/declaration.js";
import type { Property } from "../../../model/model.js";
import type { Comparison, Filter } from "../../../plan/selection.js";
import { joinOpen, mapOpen } from "../../../plan/slots.js";
import { compileFilter as compileWith, type Compared, type ConditionTexts, type Related } from "../../compile/filter.js";
import { fold } from "../../compile/fold.js";
import { arrow } from "./arrow.js";
import type { CypherBuilder } from "./builder.js";
import { familyArrow } from "./family.js";
import { kindCondition } from "./labels.js";
import { sureEdge } from "./sure.js";

const texts: ConditionTexts<CypherBuilder> = {
  isOneOf: (name, node) => `(${node} IN ${name})`,
  ofKinds: ({ model }, kinds, node) => kindCondition(model, node, kinds),
  absent({ property }, node) {
    const value = `${node}.${property.stored}`;
    return property.type === "list" ? `(size(${value}) = 0)` : `(${value} IS NULL)`;
  },
  compared: compileCompared,
  among(builder, { property, values }, node) {
    const value = `${node}.${property.stored}`;
    return present(property, value, `${value} IN ${builder.bind(joinOpen(values, (given) => given))}`);
  },
  some: compileSome,
  everyWidened(builder, { end, filter, scope, minConfidence }, node) {
    const stated = builder.name("n");
    const counts = compileFamily(builder, filter, stated, scope);
    return `(NOT EXISTS { MATCH (${node})-[${sureEdge(builder, end.edge.name, minConfidence)}]->(${stated}) WHERE NOT ${counts} })`;
  },
};

/** A filter as a condition on the node that a variable stands for. It is never NULL. */
export function compileFilter(builder: CypherBuilder, filter: Filter, node: string): string {
  return compileWith(texts, builder, filter, node);
}

/** The parts of a filter that all have to hold. */
export const conjuncts = (filter: Filter): readonly Filter[] => (filter.is === "and" ? filter.filters : [filter]);

const operators: Partial<Record<Comparison, string>> = { eq: "=", lt: "<", lte: "<=", gt: ">", gte: ">=" };

const textOperators: Partial<Record<Comparison, string>> = { contains: "CONTAINS", startsWith: "STARTS WITH", endsWith: "ENDS WITH" };

/** Whether a comparison reads into a text, so that no index finds what passes it. */
export const isTextual = (by: Comparison): boolean => textOperators[by] !== undefined;

function compileCompared(builder: CypherBuilder, { property, by, value }: Compared, node: string): string {
  const stored = `${node}.${property.stored}`;
  if (by === "has") return `(${builder.bind(value)} IN ${stored})`;
  const operator = operators[by];
  if (operator !== undefined) return present(property, stored, `${stored} ${operator} ${builder.bind(value)}`);
  return present(
    property,
    stored,
    `toLower(normalize(${stored})) ${textOperators[by] ?? ""} ${builder.bind(mapOpen(value, (given) => fold(given) ?? ""))}`,
  );
}

/** A comparison that is false, not NULL, where the value is absent. What is required is never absent. */
function present({ required }: Property, stored: string, comparison: string): string {
  return required === true ? `(${comparison})` : `(${stored} IS NOT NULL AND ${comparison})`;
}

function compileSome(builder: CypherBuilder, { end, scope, minConfidence }: Related, filter: Filter, node: string): string {
  const other = builder.name("n");
  const relation = arrow(end.direction, sureEdge(builder, end.edge.name, minConfidence));
  if (end.direction === "out" || scope === "EXACT") {
    const condition = scope === "EXACT" ? compileFilter(builder, filter, other) : compileFamily(builder, filter, other, scope);
    return `EXISTS { MATCH (${node})${relation}(${other}) WHERE ${condition} }`;
  }
  const condition = compileFilter(builder, filter, other);
  const relative = builder.name("n");
  return `EXISTS { MATCH (${node})${familyArrow(scope)}(${relative})${relation}(${other}) WHERE ${condition} }`;
}

/** Whether what a relation names counts for something that passes the filter. */
function compileFamily(builder: CypherBuilder, filter: Filter, stated: string, scope: Scope): string {
  const asked = builder.name("n");
  const condition = compileFilter(builder, filter, asked);
  return `EXISTS { MATCH (${asked})${familyArrow(scope)}(${stated}) WHERE ${condition} }`;
}
