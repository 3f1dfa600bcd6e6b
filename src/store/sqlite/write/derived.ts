import { defaultMinConfidence } from "../../../model/confidence.js";
import type { CarriedProperty, End, Family, Model, Type } from "../../../model/model.js";
import { earliestOf } from "../../derive/earliest.js";
import { closeFamilies } from "../../derive/family-closure.js";
import { nameKeys, type NamedRecord } from "../../derive/name-keys.js";
import { columnOf } from "../columns.js";
import { endsOf, kindCondition } from "../compile/conditions.js";
import { relatives } from "../compile/family.js";
import type { Connection } from "../connect/connection.js";
import { shownEdges } from "./shown-edges.js";
import { writeCounts } from "./write-counts.js";
import { makeIndexes } from "./indexes.js";
import { concreteTypes } from "./schema.js";
import { searchIndexes, searchTableNames } from "./search-tables.js";
import { beginSearch, entryNumbers } from "./write-search.js";

/** Tables that hold nothing but what follows from nodes and edges, names aside. */
const derivedTables = ["reach", "amount", ...searchTableNames];

/** Empties the tables of what is derived, names aside. Answers by which numbers the index of words knew nodes. */
export function removeDerived(connection: Connection): Map<string, number> {
  const numbers = entryNumbers(connection);
  for (const table of derivedTables) connection.run(`DELETE FROM ${table}`);
  return numbers;
}

/**
 * Makes what follows from nodes and edges, the names that a ref can mean aside: the words that a search finds, the families, the counts and
 * properties of other nodes that lists are ordered by, the dates that follow from relations, and how much there is of everything. Then come
 * these indexes. Nodes keep these numbers in the index of words.
 */
export function makeDerived(connection: Connection, model: Model, numbers: ReadonlyMap<string, number>, indexes: readonly string[]): void {
  const endSearch = beginSearch(connection, model, numbers);
  writeFamilies(connection, model);
  const shown = shownEdges(connection);
  for (const type of concreteTypes(model)) setDerived(connection, type, [...ordersOf(type, shown), ...earliestIn(model, type, shown)]);
  writeCounts(connection);
  const ofWords = new Set<string>(searchIndexes);
  makeIndexes(
    connection,
    indexes.filter((definition) => !ofWords.has(definition)),
  );
  endSearch();
  makeIndexes(
    connection,
    indexes.filter((definition) => ofWords.has(definition)),
  );
}

/** Writes the names of all nodes, or of those with some keys. */
export function writeNames(connection: Connection, model: Model, keys?: readonly number[]): void {
  const named = model.type("Entity").kinds;
  const stated = "pk, id, kind, name, aliases, arxiv_id AS arxivId, doi, vendor, former_ids AS formerIds";
  const among = keys ? " AND pk IN (SELECT value FROM json_each(@keys))" : "";
  const nodes = connection.rows(
    `SELECT ${stated} FROM node WHERE ${kindCondition("", named)}${among}`,
    keys ? { keys: JSON.stringify(keys) } : {},
  ) as unknown as StoredNames[];
  const names = nodes.flatMap(({ pk, kind, aliases, formerIds, ...node }) =>
    nameKeys({ ...node, aliases: JSON.parse(aliases) as string[], formerIds: JSON.parse(formerIds) as string[] }).map(
      ({ key, rank, text }) => ({ key, kind, rank, pk, text }),
    ),
  );
  names.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  connection.insertRows(
    "INSERT INTO name (key, kind, rank, node, text)",
    names.map(({ key, kind, rank, pk, text }) => [key, kind, rank, pk, text]),
  );
}

/** What a node is called by, as its row holds it. */
interface StoredNames extends Omit<NamedRecord, "aliases" | "formerIds"> {
  readonly pk: number;
  readonly kind: string;
  readonly aliases: string;
  readonly formerIds: string;
}

function writeFamilies(connection: Connection, model: Model): void {
  for (const family of model.families) writeFamily(connection, family);
}

/** Writes what counts for what in the families of a kind, or among some nodes that are related to no others of it. */
export function writeFamily(connection: Connection, { kind, edge, containing }: Family, among?: readonly number[]): void {
  const given = among ? { among: JSON.stringify(among) } : {};
  const isMeant = kindCondition("n.", [kind]) + (among ? " AND n.pk IN (SELECT value FROM json_each(@among))" : "");
  const ids = (condition: string, parameters: Readonly<Record<string, string>> = {}): string[] =>
    connection
      .rows(`SELECT n.id FROM node n WHERE ${isMeant}${condition} ORDER BY n.id`, { ...given, ...parameters })
      .map((row) => String(row["id"]));
  const steps = (type: string): { from: string; to: string }[] =>
    connection.rows(
      `SELECT n.id AS "from", m.id AS "to" FROM edge e JOIN node n ON n.pk = e.src JOIN node m ON m.pk = e.dst
       WHERE e.type = '${type}' AND ${isMeant} AND e.confidence >= ${defaultMinConfidence}`,
      given,
    ) as { from: string; to: string }[];
  const pairs = closeFamilies({
    ids: ids(""),
    partOf: steps(edge),
    contains: containing ? steps(containing.relation) : [],
    generations: containing ? ids(` AND n.${columnOf(containing.generation.property)} = @word`, { word: containing.generation.word }) : [],
  });
  const keys = new Map(
    connection.rows(`SELECT n.id, n.pk FROM node n WHERE ${isMeant}`, given).map(({ id, pk }) => [String(id), Number(pk)]),
  );
  connection.insertRows(
    "INSERT INTO reach (asked, scope, stated, rank)",
    pairs.map(({ asked, stated, scope, rank }) => [keys.get(asked) ?? null, scope, keys.get(stated) ?? null, rank]),
  );
}

/** What lists are ordered by. Each count is what the field of that name lists where nothing else is asked, its default scope included. */
const ordersOf = (type: Type, shown: string): Derived[] => [...carriedIn(type), ...countsIn(type, shown)];

/** A column, and what it should hold in SQL. */
export interface Derived {
  readonly column: string;
  readonly value: string;
}

/** The columns of a kind that hold what other nodes have. */
export const carriedIn = (type: Type): Derived[] =>
  [...type.ends.values()].flatMap((end) =>
    end.carried.map((carried) => ({ column: columnOf(carried.stored), value: carriedBy(end, carried) })),
  );

/** The columns of a kind that count, of all ends or of some. */
export const countsIn = (type: Type, shown: string, isMeant: (end: End) => boolean = () => true): Derived[] =>
  [...type.ends.values()].flatMap((end) =>
    end.countProperty === undefined || !isMeant(end) ? [] : [{ column: columnOf(end.countProperty), value: countOf(end, shown) }],
  );

/** Sets columns of all nodes of a kind, or of those with some keys. A node that holds the same already is not written, and neither are its indexes. */
export function setDerived(connection: Connection, type: Type, values: readonly Derived[], keys?: readonly number[]): void {
  if (values.length === 0) return;
  const list = (text: (derived: Derived, index: number) => string): string => values.map(text).join(", ");
  const among = keys ? " AND pk IN (SELECT value FROM json_each(@keys))" : "";
  connection.run(
    `
    WITH made AS MATERIALIZED (
      SELECT pk, ${list(({ value }, index) => `${value} AS v${index}`)} FROM node WHERE ${kindCondition("", type.kinds)}${among}
    )
    UPDATE node SET ${list(({ column }, index) => `${column} = made.v${index}`)} FROM made
    WHERE node.pk = made.pk AND (${list(({ column }) => `node.${column}`)}) IS NOT (${list((_, index) => `made.v${index}`)})`,
    keys ? { keys: JSON.stringify(keys) } : {},
  );
}

function carriedBy({ edge }: End, { from }: CarriedProperty): string {
  return `(SELECT o.${columnOf(from)} FROM edge e JOIN node o ON o.pk = e.dst WHERE e.src = node.pk AND e.type = '${edge.name}')`;
}

/** What nodes of a kind have from those they are related to. Dates are compared as text, as lists do. */
export const earliestIn = (model: Model, type: Type, shown: string): Derived[] =>
  earliestOf(model, type).map(({ property, end: { edge, direction }, read }) => {
    const [near, far] = endsOf(direction);
    const least = `SELECT min(n.${columnOf(read)}) FROM ${shown} e JOIN node n ON n.pk = e.${far} WHERE e.${near} = node.pk AND e.type = '${edge.name}'`;
    return { column: columnOf(property), value: `(${least})` };
  });

function countOf({ edge, direction }: End, shown: string): string {
  if (direction === "out") return `(SELECT count(*) FROM ${shown} e WHERE e.src = node.pk AND e.type = '${edge.name}')`;
  if (edge.scope === undefined) return `(SELECT count(*) FROM ${shown} e WHERE e.dst = node.pk AND e.type = '${edge.name}')`;
  return `(
    SELECT count(DISTINCT e.src)
    FROM (${relatives(edge.scope, "node.pk")}) f JOIN ${shown} e ON e.dst = f.relative AND e.type = '${edge.name}'
  )`;
}
