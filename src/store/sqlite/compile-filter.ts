import { normalizeName } from "../../model/names.js";
import type { Scope } from "../../model/declare/declaration.js";
import type { Comparison, Filter } from "../../plan/selection.js";
import { fold } from "../fold.js";
import { kindCondition } from "./schema.js";
import type { StatementBuilder } from "./statement.js";

type Related = Extract<Filter, { is: "related" }>;
type Compared = Extract<Filter, { is: "compared" }>;

/** A filter as a condition on the node that an alias of `node` stands for. It is never NULL, so that NOT is its exact complement. */
export function compileFilter(builder: StatementBuilder, filter: Filter, node: string): string {
  switch (filter.is) {
    case "and":
    case "or": {
      const conditions = filter.filters.map((each) => compileFilter(builder, each, node));
      if (conditions.length === 0) return filter.is === "and" ? "1" : "0";
      return `(${conditions.join(filter.is === "and" ? " AND " : " OR ")})`;
    }
    case "not":
      return `NOT ${compileFilter(builder, filter.filter, node)}`;
    case "named": {
      const tables = filter.refs.map((ref) => `SELECT pk FROM ${builder.ref(ref)}`);
      return tables.length === 0 ? "0" : `(${node}.pk IN (${tables.join(" UNION ALL ")}))`;
    }
    case "absent":
      return `(${node}.${filter.property.column} ${filter.property.type === "list" ? "= '[]'" : "IS NULL"})`;
    case "compared":
      return compileComparison(builder, filter, node);
    case "among": {
      const column = `${node}.${filter.property.column}`;
      return `(${column} IN (SELECT value FROM json_each(${builder.bind(JSON.stringify(filter.values))})) AND ${column} IS NOT NULL)`;
    }
    case "related":
      return compileRelated(builder, filter, node);
  }
}

const operators: Partial<Record<Comparison, string>> = { lt: "<", lte: "<=", gt: ">", gte: ">=" };

function compileComparison(builder: StatementBuilder, { property, by, value }: Compared, node: string): string {
  const column = `${node}.${property.column}`;
  if (by === "eq") return `(${column} IS ${builder.bind(value)})`;
  if (by === "has") return compileHas(builder, property.column, String(value), node);
  const operator = operators[by];
  if (operator !== undefined) return `(${column} ${operator} ${builder.bind(value)} AND ${column} IS NOT NULL)`;
  const part = fold(value) ?? "";
  if (part === "") return `(${column} IS NOT NULL)`;
  const text = builder.bind(part);
  const matches = {
    contains: `instr(fold(${column}), ${text}) > 0`,
    startsWith: `substr(fold(${column}), 1, length(${text})) = ${text}`,
    endsWith: `substr(fold(${column}), -length(${text})) = ${text}`,
  };
  return `(${column} IS NOT NULL AND ${matches[by as keyof typeof matches]})`;
}

/** Aliases have an index, by way of the names that a ref can mean: it finds those that look like the word. Other lists are looked through. */
function compileHas(builder: StatementBuilder, column: string, value: string, node: string): string {
  const has = `EXISTS (SELECT 1 FROM json_each(${node}.${column}) WHERE value = ${builder.bind(value)})`;
  if (column !== "aliases") return has;
  return `(${node}.pk IN (SELECT node FROM name WHERE key = ${builder.bind(normalizeName(value))} AND rank = 3) AND ${has})`;
}

/**
 * A condition on related nodes. A scope widens the match: a relation to x also counts where x stands in the family for a piece of hardware that matches.
 * `none` is not `some`, and `every` is that no relation fails to match.
 */
function compileRelated(builder: StatementBuilder, related: Related, node: string): string {
  const { end, quantifier, filter, scope } = related;
  if (quantifier === "none") return `NOT ${compileSome(builder, related, node)}`;
  if (quantifier === "some") return compileSome(builder, related, node);
  if (end.direction === "out" && scope !== "EXACT") {
    const edge = builder.alias("e");
    const matching = widened(builder, related, scope);
    return `NOT EXISTS (SELECT 1 FROM edge ${edge} WHERE ${edge}.src = ${node}.pk AND ${edge}.type = '${end.edge.name}' AND ${edge}.dst NOT IN (${matching}))`;
  }
  return `NOT ${compileSome(builder, { ...related, filter: { is: "not", filter } }, node)}`;
}

function compileSome(builder: StatementBuilder, related: Related, node: string): string {
  const { end, filter, scope } = related;
  const type = end.edge.name;
  const edge = builder.alias("e");
  if (end.direction === "out" && scope !== "EXACT") {
    return `(${node}.pk IN (SELECT ${edge}.src FROM edge ${edge} WHERE ${edge}.type = '${type}' AND ${edge}.dst IN (${widened(builder, related, scope)})))`;
  }
  const other = builder.alias("n");
  const condition = compileFilter(builder, filter, other);
  if (scope !== "EXACT") {
    const family = builder.alias("f");
    return `EXISTS (SELECT 1 FROM (${relatives(scope, `${node}.pk`)}) ${family} JOIN edge ${edge} ON ${edge}.dst = ${family}.relative AND ${edge}.type = '${type}' JOIN node ${other} ON ${other}.pk = ${edge}.src WHERE ${condition})`;
  }
  const [near, far] = end.direction === "out" ? ["src", "dst"] : ["dst", "src"];
  if (isAnchored(filter)) {
    const set = `SELECT ${other}.pk FROM node ${other} WHERE ${kindCondition(`${other}.`, end.targetKinds)} AND ${condition}`;
    return `(${node}.pk IN (SELECT ${edge}.${near} FROM edge ${edge} WHERE ${edge}.type = '${type}' AND ${edge}.${far} IN (${set})))`;
  }
  return `EXISTS (SELECT 1 FROM edge ${edge} JOIN node ${other} ON ${other}.pk = ${edge}.${far} WHERE ${edge}.${near} = ${node}.pk AND ${edge}.type = '${type}' AND ${condition})`;
}

/** The hardware that a relation may name so that it counts for hardware that passes the filter. */
function widened(builder: StatementBuilder, { filter, end }: Related, scope: Scope): string {
  const other = builder.alias("n");
  const matching = `SELECT ${other}.pk FROM node ${other} WHERE ${kindCondition(`${other}.`, end.targetKinds)} AND ${compileFilter(builder, filter, other)}`;
  const up = `SELECT whole FROM family WHERE part IN (${matching})`;
  const down = `SELECT part FROM family WHERE whole IN (${matching})`;
  return scope === "WITH_FAMILIES" ? up : scope === "WITH_MEMBERS" ? down : `${up} UNION ${down}`;
}

/**
 * The hardware (`relative`) for which a relation counts for the given one, itself among it, with a `rank` that orders them: nearest first, wholes
 * before parts.
 */
export function relatives(scope: Scope, hardware: string): string {
  const up = `SELECT whole AS relative, 2 * up_rank AS rank FROM family WHERE part = ${hardware}`;
  const down = `SELECT part AS relative, 2 * down_rank + 1 AS rank FROM family WHERE whole = ${hardware}`;
  if (scope === "WITH_FAMILIES") return up;
  if (scope === "WITH_MEMBERS") return down;
  if (scope === "BOTH") return `${up} UNION ALL ${down}`;
  return `SELECT ${hardware} AS relative, 0 AS rank`;
}

/** True where a filter names what it looks for, so that it is cheaper to start there than at every node of the list. */
function isAnchored(filter: Filter): boolean {
  switch (filter.is) {
    case "named":
      return true;
    case "compared":
      return filter.by === "eq" && ["id", "slug", "name"].includes(filter.property.column);
    case "among":
      return ["id", "slug", "name"].includes(filter.property.column);
    case "and":
      return filter.filters.some(isAnchored);
    case "or":
      return filter.filters.length > 0 && filter.filters.every(isAnchored);
    case "related":
      return filter.quantifier === "some" && isAnchored(filter.filter);
    case "not":
    case "absent":
      return false;
  }
}
