import type { Property } from "../../../model/model.js";
import { isDecidedOnce } from "../../../plan/parts/filter-shape.js";
import type { Comparison, Filter } from "../../../plan/selection.js";
import { joinOpen, mapOpen } from "../../../plan/slots.js";
import { compileFilter as compileWith, type Compared, type ConditionTexts, type Related } from "../../compile/filter.js";
import { fold } from "../../compile/fold.js";
import { arrow } from "./arrow.js";
import type { CypherBuilder } from "./builder.js";
import { familyArrow } from "./family.js";
import { kindCondition, labelOf } from "./labels.js";
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
  some: (builder, related, ...asked) => compileSome(textsWithin(related), builder, related, ...asked),
  everyWidened(builder, related, node) {
    const stated = builder.name("n");
    const counts = compileFamily(textsWithin(related), builder, related, related.filter, stated);
    return `(NOT EXISTS { MATCH (${node})-[${relationOf(builder, related)}]->(${stated}) WHERE NOT ${counts} })`;
  },
};

/** Every condition on related nodes is decided for all nodes at once: a node is in the list of those that pass. */
const textsOfSets: ConditionTexts<CypherBuilder> = {
  ...texts,
  some: (builder, related, filter, node) => `(${node} IN ${builder.once(related, () => compileNodesWith(builder, related, filter))})`,
  everyWidened(builder, related, node) {
    const failing = (): string => {
      const [from, stated] = [builder.name("n"), builder.name("n")];
      const counts = compileFamily(textsOfSets, builder, related, related.filter, stated);
      return `MATCH (${from})-[${relationOf(builder, related)}]->(${stated}) WHERE NOT ${counts} RETURN DISTINCT ${from}`;
    };
    return `(NOT ${node} IN ${builder.once(related, failing)})`;
  },
};

/** How what a condition asks of related nodes is decided: of each where it is met, or for all of them at once. */
const textsWithin = (related: Related): ConditionTexts<CypherBuilder> => (isDecidedOnce(related) ? textsOfSets : texts);

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

const relationOf = (builder: CypherBuilder, { end, minConfidence }: Related): string => sureEdge(builder, end.edge.name, minConfidence);

function compileSome(inner: ConditionTexts<CypherBuilder>, builder: CypherBuilder, related: Related, filter: Filter, node: string): string {
  const { end, scope } = related;
  const other = builder.name("n");
  const relation = arrow(end.direction, relationOf(builder, related));
  if (end.direction === "out" && scope !== "EXACT")
    return `EXISTS { MATCH (${node})${relation}(${other}) WHERE ${compileFamily(inner, builder, related, filter, other)} }`;
  const condition = compileWith(inner, builder, filter, other);
  const family = scope === "EXACT" ? "" : `${familyArrow(scope)}(${builder.name("n")})`;
  return `EXISTS { MATCH (${node})${family}${relation}(${other}) WHERE ${condition} }`;
}

/** Whether what a relation names counts for something that passes the filter. */
function compileFamily(
  inner: ConditionTexts<CypherBuilder>,
  builder: CypherBuilder,
  { scope }: Related,
  filter: Filter,
  stated: string,
): string {
  const asked = builder.name("n");
  const condition = compileWith(inner, builder, filter, asked);
  return `EXISTS { MATCH (${asked})${familyArrow(scope)}(${stated}) WHERE ${condition} }`;
}

/** The nodes of which some related node passes a filter: found from those that pass, each of which is decided once. */
function compileNodesWith(builder: CypherBuilder, related: Related, filter: Filter): string {
  const { end, scope } = related;
  const [node, asked] = [builder.name("n"), builder.name("n")];
  const condition = compileWith(textsOfSets, builder, filter, asked);
  const isOut = end.direction === "out";
  const back = arrow(isOut ? "in" : "out", relationOf(builder, related));
  const relative = scope === "EXACT" ? "" : `(${builder.name("n")})`;
  const family = scope === "EXACT" ? "" : familyArrow(scope, isOut ? "out" : "in");
  const way = isOut ? `${family}${relative}${back}` : `${back}${relative}${family}`;
  return `MATCH (${asked}:${labelOf(builder.model, end.targetKinds)}) WHERE ${condition}
        WITH ${asked} MATCH (${asked})${way}(${node}) RETURN DISTINCT ${node}`;
}
