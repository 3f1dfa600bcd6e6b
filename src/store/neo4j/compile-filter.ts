import type { Scope } from "../../model/declaration.js";
import type { Comparison, Filter } from "../../plan/selection.js";
import { fold } from "../fold.js";
import type { StatementBuilder } from "./statement.js";

type Related = Extract<Filter, { is: "related" }>;
type Compared = Extract<Filter, { is: "compared" }>;

/** A filter as a condition on the node that a variable stands for. It is never NULL, so that NOT is its exact complement. */
export function compileFilter(builder: StatementBuilder, filter: Filter, node: string): string {
  switch (filter.is) {
    case "and":
    case "or": {
      const conditions = filter.filters.map((each) => compileFilter(builder, each, node));
      if (conditions.length === 0) return filter.is === "and" ? "true" : "false";
      return `(${conditions.join(filter.is === "and" ? " AND " : " OR ")})`;
    }
    case "not":
      return `(NOT ${compileFilter(builder, filter.filter, node)})`;
    case "named": {
      const lists = filter.refs.map((ref) => `${node} IN ${builder.ref(ref)}`);
      return lists.length === 0 ? "false" : `(${lists.join(" OR ")})`;
    }
    case "absent": {
      const property = `${node}.${filter.property.sameAs ?? filter.property.name}`;
      return filter.property.type === "list" ? `(size(${property}) = 0)` : `(${property} IS NULL)`;
    }
    case "compared":
      return compileComparison(builder, filter, node);
    case "among": {
      const property = `${node}.${filter.property.sameAs ?? filter.property.name}`;
      return `(${property} IS NOT NULL AND ${property} IN ${builder.bind([...filter.values])})`;
    }
    case "related":
      return compileRelated(builder, filter, node);
  }
}

const operators: Partial<Record<Comparison, string>> = { eq: "=", lt: "<", lte: "<=", gt: ">", gte: ">=" };

const textOperators: Partial<Record<Comparison, string>> = { contains: "CONTAINS", startsWith: "STARTS WITH", endsWith: "ENDS WITH" };

function compileComparison(builder: StatementBuilder, { property, by, value }: Compared, node: string): string {
  const stored = `${node}.${property.sameAs ?? property.name}`;
  if (by === "has") return `(${builder.bind(value)} IN ${stored})`;
  const operator = operators[by];
  if (operator !== undefined) return `(${stored} ${operator} ${builder.bind(value)} AND ${stored} IS NOT NULL)`;
  return `(${stored} IS NOT NULL AND toLower(normalize(${stored})) ${textOperators[by] ?? ""} ${builder.bind(fold(value) ?? "")})`;
}

/**
 * A condition on related nodes. A scope widens the match: a relation to x also counts where x stands in the family for a piece of hardware that matches.
 * `none` is not `some`, and `every` is that no relation fails to match.
 */
function compileRelated(builder: StatementBuilder, related: Related, node: string): string {
  const { end, quantifier, filter, scope } = related;
  if (quantifier === "some") return compileSome(builder, related, node);
  if (quantifier === "none") return `(NOT ${compileSome(builder, related, node)})`;
  if (end.direction === "out" && scope !== "EXACT") {
    const stated = builder.variable("n");
    return `(NOT EXISTS { MATCH (${node})-[:${end.edge.name}]->(${stated}) WHERE NOT ${compileFamily(builder, filter, stated, scope)} })`;
  }
  return `(NOT ${compileSome(builder, { ...related, filter: { is: "not", filter } }, node)})`;
}

function compileSome(builder: StatementBuilder, { end, filter, scope }: Related, node: string): string {
  const type = end.edge.name;
  const other = builder.variable("n");
  const arrow = end.direction === "out" ? `-[:${type}]->` : `<-[:${type}]-`;
  if (scope === "EXACT") return `EXISTS { MATCH (${node})${arrow}(${other}) WHERE ${compileFilter(builder, filter, other)} }`;
  if (end.direction === "out") return `EXISTS { MATCH (${node})${arrow}(${other}) WHERE ${compileFamily(builder, filter, other, scope)} }`;
  const condition = compileFilter(builder, filter, other);
  const relative = builder.variable("n");
  const ways = families(scope).map((way) => `EXISTS { MATCH (${node})${way}(${relative})${arrow}(${other}) WHERE ${condition} }`);
  return `(${ways.join(" OR ")})`;
}

/** Whether hardware named by a relation counts for hardware that passes the filter. */
function compileFamily(builder: StatementBuilder, filter: Filter, stated: string, scope: Scope): string {
  const asked = builder.variable("n");
  const condition = compileFilter(builder, filter, asked);
  return `(${families(scope)
    .map((way) => `EXISTS { MATCH (${asked})${way}(${stated}) WHERE ${condition} }`)
    .join(" OR ")})`;
}

/** The patterns from a piece of hardware to the hardware whose relations count for it. */
export function families(scope: Scope): string[] {
  const up = "-[:FAMILY]->";
  const down = "<-[:FAMILY]-";
  return scope === "WITH_FAMILIES" ? [up] : scope === "WITH_MEMBERS" ? [down] : [up, down];
}

/**
 * The clauses that bind `node` to a superset of the nodes that pass a filter, once each, starting at what the filter names; undefined where it names
 * nothing. The cost then follows from what hangs on the named node, not from the length of the list.
 */
export function compileAnchor(builder: StatementBuilder, filter: Filter, node: string): string | undefined {
  switch (filter.is) {
    case "named": {
      const lists = filter.refs.map((ref) => builder.ref(ref));
      return lists.length === 0 ? undefined : `UNWIND ${lists.join(" + ")} AS ${node} WITH DISTINCT ${node}`;
    }
    case "compared":
      if (filter.by !== "eq" || filter.property.name !== "id") return undefined;
      return `MATCH (${node}:Node {id: ${builder.bind(filter.value)}})`;
    case "among":
      if (filter.property.name !== "id") return undefined;
      return `MATCH (${node}:Node) WHERE ${node}.id IN ${builder.bind([...filter.values])}`;
    case "and":
      for (const each of filter.filters) {
        const anchor = compileAnchor(builder, each, node);
        if (anchor !== undefined) return anchor;
      }
      return undefined;
    case "related":
      return compileRelatedAnchor(builder, filter, node);
    case "or":
    case "not":
    case "absent":
      return undefined;
  }
}

function compileRelatedAnchor(builder: StatementBuilder, { end, quantifier, filter, scope }: Related, node: string): string | undefined {
  if (quantifier !== "some") return undefined;
  const asked = builder.variable("n");
  const anchor = compileAnchor(builder, filter, asked);
  if (anchor === undefined) return undefined;
  const back = end.direction === "out" ? `<-[:${end.edge.name}]-(${node})` : `-[:${end.edge.name}]->(${node})`;
  if (scope === "EXACT") return `${anchor} MATCH (${asked})${back} WITH DISTINCT ${node}`;
  const relative = builder.variable("n");
  const family = scope === "BOTH" ? "-[:FAMILY]-" : (families(scope)[0] ?? "");
  if (end.direction === "out") return `${anchor} MATCH (${asked})${family}(${relative})${back} WITH DISTINCT ${node}`;
  const outward = scope === "BOTH" ? "-[:FAMILY]-" : scope === "WITH_FAMILIES" ? "<-[:FAMILY]-" : "-[:FAMILY]->";
  return `${anchor} MATCH (${asked})-[:${end.edge.name}]->(${relative})${outward}(${node}) WITH DISTINCT ${node}`;
}
