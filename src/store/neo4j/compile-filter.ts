import type { Scope } from "../../model/declare/declaration.js";
import type { Property } from "../../model/model.js";
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
      return present(filter.property, property, `${property} IN ${builder.bind([...filter.values])}`);
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
  if (operator !== undefined) return present(property, stored, `${stored} ${operator} ${builder.bind(value)}`);
  return present(property, stored, `toLower(normalize(${stored})) ${textOperators[by] ?? ""} ${builder.bind(fold(value) ?? "")}`);
}

/** A comparison that is false, not NULL, where the value is absent. What is required is never absent. */
function present({ required }: Property, stored: string, comparison: string): string {
  return required === true ? `(${comparison})` : `(${stored} IS NOT NULL AND ${comparison})`;
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

/** A way to find nodes that starts at what a filter names. */
interface Start {
  /** The clauses that bind the node, once for each node that passes the filter, and a WHERE may follow. */
  readonly clauses: string;
  /** Of the filter, what the clauses leave to be checked. */
  readonly rest: readonly Filter[];
  /** True where it can be one node at most. */
  readonly single: boolean;
}

/**
 * How to find the nodes that pass a filter by starting at what it names; undefined where it names nothing. The cost then follows from what hangs on
 * the named node, not from the length of the list.
 */
export function compileStart(builder: StatementBuilder, filter: Filter, node: string): Start | undefined {
  switch (filter.is) {
    case "named": {
      const [first, ...more] = filter.refs.map((ref) => builder.ref(ref));
      if (first === undefined) return undefined;
      // Of a ref that means several nodes nothing but the error is answered.
      if (more.length === 0) return { clauses: `UNWIND ${first} AS ${node} WITH ${node}`, rest: [], single: true };
      return { clauses: `UNWIND ${[first, ...more].join(" + ")} AS ${node} WITH DISTINCT ${node}`, rest: [], single: false };
    }
    case "compared":
      if (filter.by !== "eq" || filter.property.name !== "id") return undefined;
      return { clauses: `MATCH (${node}:Node)`, rest: [filter], single: true };
    case "among":
      if (filter.property.name !== "id") return undefined;
      return { clauses: `MATCH (${node}:Node)`, rest: [filter], single: false };
    case "and":
      for (const each of filter.filters) {
        const start = compileStart(builder, each, node);
        if (start) return { ...start, rest: [...start.rest, ...filter.filters.filter((other) => other !== each)] };
      }
      return undefined;
    case "related":
      return compileRelatedStart(builder, filter, node);
    case "or":
    case "not":
    case "absent":
      return undefined;
  }
}

function compileRelatedStart(builder: StatementBuilder, { end, quantifier, filter, scope }: Related, node: string): Start | undefined {
  if (quantifier !== "some") return undefined;
  const asked = builder.variable("n");
  const start = compileStart(builder, filter, asked);
  if (!start) return undefined;
  const conditions = start.rest.map((each) => compileFilter(builder, each, asked));
  const from = `${start.clauses}${conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : ""}`;
  const back = end.direction === "out" ? `<-[:${end.edge.name}]-` : `-[:${end.edge.name}]->`;
  // No two relations of a type join the same two nodes.
  if (scope === "EXACT")
    return { clauses: `${from} MATCH (${asked})${back}(${node})${start.single ? "" : ` WITH DISTINCT ${node}`}`, rest: [], single: false };
  const [up, down] = end.direction === "out" ? ["-[:FAMILY]->", "<-[:FAMILY]-"] : ["<-[:FAMILY]-", "-[:FAMILY]->"];
  const family = scope === "BOTH" ? "-[:FAMILY]-" : scope === "WITH_FAMILIES" ? up : down;
  const relative = builder.variable("n");
  const path = end.direction === "out" ? `${family}(${relative})${back}` : `${back}(${relative})${family}`;
  return { clauses: `${from} MATCH (${asked})${path}(${node}) WITH DISTINCT ${node}`, rest: [], single: false };
}
