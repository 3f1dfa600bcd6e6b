import { normalizeName } from "../../../model/names.js";
import { isAnchored, isDecidedOnce } from "../../../plan/parts/filter-shape.js";
import type { Comparison, Filter } from "../../../plan/selection.js";
import { joinOpen, mapOpen, type Open } from "../../../plan/slots.js";
import { compileFilter as compileWith, type Compared, type ConditionTexts, type Related } from "../../compile/filter.js";
import { nameRanks } from "../../derive/name-keys.js";
import { fold } from "../../compile/fold.js";
import { columnOf } from "../columns.js";
import type { SqlBuilder } from "./builder.js";
import { endsOf, kindCondition } from "./conditions.js";
import { sureEdges } from "./edges.js";
import { inScope, relatives, widened } from "./family.js";

const texts: ConditionTexts<SqlBuilder> = {
  isOneOf: (name, node) => `(${node}.pk IN (SELECT pk FROM ${name}))`,
  ofKinds: (_builder, kinds, node) => kindCondition(`${node}.`, kinds),
  absent: ({ property }, node) => `(${node}.${columnOf(property.stored)} ${property.type === "list" ? "= '[]'" : "IS NULL"})`,
  compared: compileCompared,
  among(builder, { property, values }, node) {
    const column = `${node}.${columnOf(property.stored)}`;
    return `(${column} IN (SELECT value FROM json_each(${builder.bindList(joinOpen(values, (given) => given))})) AND ${column} IS NOT NULL)`;
  },
  some: (...asked) => compileSome("", ...asked),
  everyWidened: (builder, related, node) => compileEveryWidened(isDecidedOnce(related) ? textsOfSets : texts, builder, related, node),
};

/**
 * What stands before a node of which a set is asked whether it is in it. A plus keeps the planner from starting at the members of the set: where the
 * node is one to which an edge leads, it would try each of them in place of the one node.
 */
type Sign = "" | "+";

/** The node is in the set of those with such a relation. */
const isInSet =
  (sign: Sign): ConditionTexts<SqlBuilder>["some"] =>
  (builder, related, filter, node) =>
    `(${sign}${node}.pk IN (SELECT pk FROM ${builder.once(related, () => compileNodesWith(textsOfSets, builder, related, filter))}))`;

/** Every condition on related nodes is decided for all nodes at once. */
const textsOfSets: ConditionTexts<SqlBuilder> = {
  ...texts,
  some: isInSet(""),
  everyWidened(builder, related, node) {
    const failing = (): string => {
      const edge = builder.name("e");
      return `SELECT ${edge}.src FROM edge ${edge} WHERE ${isUnmatched(textsOfSets, builder, related, edge)}`;
    };
    return `(${node}.pk NOT IN (SELECT pk FROM ${builder.once(related, failing)}))`;
  },
};

/** The same for a node to which an edge leads. */
const textsOfProbedSets: ConditionTexts<SqlBuilder> = { ...textsOfSets, some: isInSet("+") };

/** Conditions of a node to which an edge leads, each decided where it is asked. */
const textsOfProbes: ConditionTexts<SqlBuilder> = { ...texts, some: (...asked) => compileSome("+", ...asked) };

/** A filter as a condition on the node that an alias of `node` stands for. It is never NULL. */
export function compileFilter(builder: SqlBuilder, filter: Filter, node: string): string {
  return compileWith(texts, builder, filter, node);
}

/** The same of a node to which an edge of another leads. */
export function compileFilterOfRelated(builder: SqlBuilder, filter: Filter, node: string): string {
  return compileWith(textsOfProbes, builder, filter, node);
}

function compileEveryWidened(inner: ConditionTexts<SqlBuilder>, builder: SqlBuilder, related: Related, node: string): string {
  const edge = builder.name("e");
  return `NOT EXISTS (
    SELECT 1 FROM edge ${edge} WHERE ${edge}.src = ${node}.pk AND ${isUnmatched(inner, builder, related, edge)}
  )`;
}

/** The edge is one of the relation that is asked for, and as sure. */
const isOfType = (builder: SqlBuilder, { end, minConfidence }: Related, edge: string): string =>
  `${edge}.type = '${end.edge.name}'${sureEdges(builder, minConfidence, edge)}`;

/** The relation counts for nothing that passes the filter. */
function isUnmatched(inner: ConditionTexts<SqlBuilder>, builder: SqlBuilder, related: Related, edge: string): string {
  const { end, filter, scope } = related;
  const other = builder.name("n");
  const kinds = kindCondition(`${other}.`, end.targetKinds);
  const matching = `SELECT ${other}.pk FROM node ${other} WHERE ${kinds} AND ${compileWith(inner, builder, filter, other)}`;
  return `${isOfType(builder, related, edge)} AND ${edge}.dst NOT IN (${widened(scope, matching)})`;
}

const operators: Partial<Record<Comparison, string>> = { lt: "<", lte: "<=", gt: ">", gte: ">=" };

function compileCompared(builder: SqlBuilder, { property, by, value }: Compared, node: string): string {
  const column = `${node}.${columnOf(property.stored)}`;
  if (by === "eq") return `(${column} IS ${builder.bind(value)})`;
  if (by === "has") return compileHas(builder, property.stored, mapOpen(value, String), node);
  const operator = operators[by];
  if (operator !== undefined) return `(${column} ${operator} ${builder.bind(value)} AND ${column} IS NOT NULL)`;
  // What is left open is never empty.
  const part = mapOpen(value, (given) => fold(given) ?? "");
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
function compileHas(builder: SqlBuilder, stored: string, value: Open<string>, node: string): string {
  const has = `EXISTS (SELECT 1 FROM json_each(${node}.${columnOf(stored)}) WHERE value = ${builder.bind(value)})`;
  if (stored !== "aliases") return has;
  return `(${node}.pk IN (SELECT node FROM name WHERE key = ${builder.bind(mapOpen(value, normalizeName))} AND rank = ${nameRanks.alias}) AND ${has})`;
}

function compileSome(sign: Sign, builder: SqlBuilder, related: Related, filter: Filter, node: string): string {
  const { end, scope } = related;
  const isOnce = isDecidedOnce(related);
  if (isAnchored(filter) || (end.direction === "out" && scope !== "EXACT")) {
    return `(${sign}${node}.pk IN (${compileNodesWith(isOnce ? textsOfSets : texts, builder, related, filter)}))`;
  }
  const edge = builder.name("e");
  const other = builder.name("n");
  const condition = compileWith(isOnce ? textsOfProbedSets : textsOfProbes, builder, filter, other);
  const ofType = isOfType(builder, related, edge);
  if (scope !== "EXACT") {
    const family = builder.name("f");
    return `EXISTS (
      SELECT 1 FROM (${relatives(scope, `${node}.pk`)}) ${family}
        JOIN edge ${edge} ON ${edge}.dst = ${family}.relative AND ${ofType}
        JOIN node ${other} ON ${other}.pk = ${edge}.src
      WHERE ${condition}
    )`;
  }
  const [near, far] = endsOf(end.direction);
  return `EXISTS (
    SELECT 1 FROM edge ${edge} JOIN node ${other} ON ${other}.pk = ${edge}.${far}
    WHERE ${edge}.${near} = ${node}.pk AND ${ofType} AND ${condition}
  )`;
}

/** The keys of the nodes of which some related node passes a filter. No node outside is named, so they are found once. */
function compileNodesWith(inner: ConditionTexts<SqlBuilder>, builder: SqlBuilder, related: Related, filter: Filter): string {
  const { end, scope } = related;
  const [edge, other] = [builder.name("e"), builder.name("n")];
  const ofType = isOfType(builder, related, edge);
  const condition = compileWith(inner, builder, filter, other);
  const matching = `SELECT ${other}.pk FROM node ${other} WHERE ${kindCondition(`${other}.`, end.targetKinds)} AND ${condition}`;
  if (scope === "EXACT") {
    const [near, far] = endsOf(end.direction);
    return `SELECT ${edge}.${near} FROM edge ${edge} WHERE ${ofType} AND ${edge}.${far} IN (${matching})`;
  }
  if (end.direction === "out") {
    return `SELECT ${edge}.src FROM edge ${edge} WHERE ${ofType} AND ${edge}.dst IN (${widened(scope, matching)})`;
  }
  const stated = `SELECT ${edge}.dst FROM edge ${edge} WHERE ${ofType} AND ${edge}.src IN (${matching})`;
  return `SELECT asked FROM reach WHERE stated IN (${stated})${inScope(scope)}`;
}
