import { normalizeName } from "../../../model/names.js";
import type { Comparison, Filter } from "../../../plan/selection.js";
import { compileFilter as compileWith, type Compared, type ConditionTexts, type Related } from "../../compile/filter.js";
import { nameRanks } from "../../derive/name-keys.js";
import { fold } from "../../compile/fold.js";
import { columnOf } from "../columns.js";
import type { SqlBuilder } from "./builder.js";
import { endsOf, kindCondition } from "./conditions.js";
import { relatives, widened } from "./family.js";

const texts: ConditionTexts<SqlBuilder> = {
  isOneOf: (name, node) => `(${node}.pk IN (SELECT pk FROM ${name}))`,
  ofKinds: (_builder, kinds, node) => kindCondition(`${node}.`, kinds),
  absent: ({ property }, node) => `(${node}.${columnOf(property.stored)} ${property.type === "list" ? "= '[]'" : "IS NULL"})`,
  compared: compileCompared,
  among(builder, { property, values }, node) {
    const column = `${node}.${columnOf(property.stored)}`;
    return `(${column} IN (SELECT value FROM json_each(${builder.bindList(values)})) AND ${column} IS NOT NULL)`;
  },
  some: compileSome,
  everyWidened(builder, related, node) {
    const edge = builder.name("e");
    const matching = compileWidened(builder, related);
    return `NOT EXISTS (
      SELECT 1 FROM edge ${edge}
      WHERE ${edge}.src = ${node}.pk AND ${edge}.type = '${related.end.edge.name}' AND ${edge}.dst NOT IN (${matching})
    )`;
  },
};

/** A filter as a condition on the node that an alias of `node` stands for. It is never NULL. */
export function compileFilter(builder: SqlBuilder, filter: Filter, node: string): string {
  return compileWith(texts, builder, filter, node);
}

const operators: Partial<Record<Comparison, string>> = { lt: "<", lte: "<=", gt: ">", gte: ">=" };

function compileCompared(builder: SqlBuilder, { property, by, value }: Compared, node: string): string {
  const column = `${node}.${columnOf(property.stored)}`;
  if (by === "eq") return `(${column} IS ${builder.bind(value)})`;
  if (by === "has") return compileHas(builder, property.stored, String(value), node);
  const operator = operators[by];
  if (operator !== undefined) return `(${column} ${operator} ${builder.bind(value)} AND ${column} IS NOT NULL)`;
  const part = fold(value) ?? "";
  if (part === "") return `(${column} IS NOT NULL)`;
  return `(${column} IS NOT NULL AND ${compileMatch(by, `fold(${column})`, builder.bind(part))})`;
}

/** Whether folded text holds, begins or ends with a part. */
function compileMatch(by: Comparison, folded: string, part: string): string {
  if (by === "contains") return `instr(${folded}, ${part}) > 0`;
  return by === "startsWith" ? `substr(${folded}, 1, length(${part})) = ${part}` : `substr(${folded}, -length(${part})) = ${part}`;
}

/**
 * Aliases have an index, by way of the names that a ref can mean: it finds those that look like the word. Other lists are looked through.
 */
function compileHas(builder: SqlBuilder, stored: string, value: string, node: string): string {
  const has = `EXISTS (SELECT 1 FROM json_each(${node}.${columnOf(stored)}) WHERE value = ${builder.bind(value)})`;
  if (stored !== "aliases") return has;
  return `(${node}.pk IN (SELECT node FROM name WHERE key = ${builder.bind(normalizeName(value))} AND rank = ${nameRanks.alias}) AND ${has})`;
}

function compileSome(builder: SqlBuilder, related: Related, node: string): string {
  const { end, filter, scope } = related;
  const edge = builder.name("e");
  const isOfType = `${edge}.type = '${end.edge.name}'`;
  if (end.direction === "out" && scope !== "EXACT") {
    const matching = compileWidened(builder, related);
    return `(${node}.pk IN (SELECT ${edge}.src FROM edge ${edge} WHERE ${isOfType} AND ${edge}.dst IN (${matching})))`;
  }
  const other = builder.name("n");
  const condition = compileFilter(builder, filter, other);
  if (scope !== "EXACT") {
    const family = builder.name("f");
    return `EXISTS (
      SELECT 1 FROM (${relatives(scope, `${node}.pk`)}) ${family}
        JOIN edge ${edge} ON ${edge}.dst = ${family}.relative AND ${isOfType}
        JOIN node ${other} ON ${other}.pk = ${edge}.src
      WHERE ${condition}
    )`;
  }
  const [near, far] = endsOf(end.direction);
  if (isAnchored(filter)) {
    const matching = `SELECT ${other}.pk FROM node ${other} WHERE ${kindCondition(`${other}.`, end.targetKinds)} AND ${condition}`;
    return `(${node}.pk IN (SELECT ${edge}.${near} FROM edge ${edge} WHERE ${isOfType} AND ${edge}.${far} IN (${matching})))`;
  }
  return `EXISTS (
    SELECT 1 FROM edge ${edge} JOIN node ${other} ON ${other}.pk = ${edge}.${far}
    WHERE ${edge}.${near} = ${node}.pk AND ${isOfType} AND ${condition}
  )`;
}

/** The hardware that a relation may name so that it counts for hardware that passes the filter. */
function compileWidened(builder: SqlBuilder, { filter, end, scope }: Related): string {
  const other = builder.name("n");
  const kinds = kindCondition(`${other}.`, end.targetKinds);
  return widened(scope, `SELECT ${other}.pk FROM node ${other} WHERE ${kinds} AND ${compileFilter(builder, filter, other)}`);
}

/** Properties of which a value names one node, or a few. */
const naming = ["id", "slug", "name"];

/** True where a filter names what it looks for, so that it is cheaper to start there than at every node of the list. */
function isAnchored(filter: Filter): boolean {
  switch (filter.is) {
    case "named":
    case "descends":
      return true;
    case "compared":
      return filter.by === "eq" && naming.includes(filter.property.stored);
    case "among":
      return naming.includes(filter.property.stored);
    case "and":
      return filter.filters.some(isAnchored);
    case "or":
      return filter.filters.length > 0 && filter.filters.every(isAnchored);
    case "related":
      return filter.quantifier === "some" && isAnchored(filter.filter);
    case "ofKind":
      return isAnchored(filter.filter);
    case "not":
    case "absent":
      return false;
  }
}
