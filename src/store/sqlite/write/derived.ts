import type { CarriedProperty, End, Model, Type } from "../../../model/model.js";
import { earliestOf } from "../../derive/earliest.js";
import { closeFamilies } from "../../derive/family-closure.js";
import { nameKeys, type NamedRecord } from "../../derive/name-keys.js";
import { columnOf } from "../columns.js";
import { endsOf, kindCondition } from "../compile/conditions.js";
import { relatives } from "../compile/family.js";
import type { Connection } from "../connect/connection.js";
import { writeCounts } from "./write-counts.js";
import { writeSearch } from "./write-search.js";
import { concreteTypes } from "./schema.js";
import { searchTableNames } from "./search-tables.js";

/** Tables that hold nothing but what follows from nodes and edges. */
const derivedTables = ["name", "reach", "amount", ...searchTableNames];

/** Empties the tables of what is derived. */
export function removeDerived(connection: Connection): void {
  for (const table of derivedTables) connection.run(`DELETE FROM ${table}`);
}

/**
 * Makes what follows from nodes and edges: the names that a ref can mean, the words that a search finds, the families, the counts and
 * properties of other nodes that lists are ordered by, the dates that follow from relations, and how much there is of everything.
 */
export function makeDerived(connection: Connection, model: Model): void {
  writeNames(connection, model);
  writeSearch(connection, model);
  writeFamilies(connection, model);
  for (const type of concreteTypes(model)) {
    writeOrders(connection, type);
    writeEarliest(connection, model, type);
  }
  writeCounts(connection);
}

function writeNames(connection: Connection, model: Model): void {
  const named = model.type("Entity").kinds;
  const stated = "pk, id, kind, name, aliases, arxiv_id AS arxivId, doi, vendor";
  const nodes = connection.rows(`SELECT ${stated} FROM node WHERE ${kindCondition("", named)}`) as unknown as StoredNames[];
  const names = nodes.flatMap(({ pk, kind, aliases, ...node }) =>
    nameKeys({ ...node, aliases: JSON.parse(aliases) as string[] }).map(({ key, rank, text }) => ({ key, kind, rank, pk, text })),
  );
  names.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  connection.runAll(
    "INSERT INTO name (key, kind, rank, node, text) VALUES (?, ?, ?, ?, ?)",
    names.map(({ key, kind, rank, pk, text }) => [key, kind, rank, pk, text]),
  );
}

/** What a node is called by, as its row holds it. */
interface StoredNames extends Omit<NamedRecord, "aliases"> {
  readonly pk: number;
  readonly kind: string;
  readonly aliases: string;
}

function writeFamilies(connection: Connection, model: Model): void {
  for (const { kind, edge, containing } of model.families) {
    const isOfKind = kindCondition("n.", [kind]);
    const ids = (condition: string, parameters: Readonly<Record<string, string>> = {}): string[] =>
      connection.rows(`SELECT n.id FROM node n WHERE ${isOfKind}${condition} ORDER BY n.id`, parameters).map((row) => String(row["id"]));
    const steps = (type: string): { from: string; to: string }[] =>
      connection.rows(
        `SELECT n.id AS "from", m.id AS "to" FROM edge e JOIN node n ON n.pk = e.src JOIN node m ON m.pk = e.dst
         WHERE e.type = '${type}' AND ${isOfKind}`,
      ) as { from: string; to: string }[];
    const pairs = closeFamilies({
      ids: ids(""),
      partOf: steps(edge),
      contains: containing ? steps(containing.relation) : [],
      generations: containing
        ? ids(` AND n.${columnOf(containing.generation.property)} = @word`, { word: containing.generation.word })
        : [],
    });
    const keys = new Map(connection.rows(`SELECT n.id, n.pk FROM node n WHERE ${isOfKind}`).map(({ id, pk }) => [String(id), Number(pk)]));
    connection.runAll(
      "INSERT INTO reach (asked, scope, stated, rank) VALUES (?, ?, ?, ?)",
      pairs.map(({ asked, stated, scope, rank }) => [keys.get(asked) ?? null, scope, keys.get(stated) ?? null, rank]),
    );
  }
}

/** What lists are ordered by. Each count is what the field of that name lists where nothing else is asked, its default scope included. */
function writeOrders(connection: Connection, type: Type): void {
  const values = [...type.ends.values()].flatMap((end) => [
    ...end.carried.map((carried) => ({ column: columnOf(carried.stored), value: carriedBy(end, carried) })),
    ...(end.countProperty === undefined ? [] : [{ column: columnOf(end.countProperty), value: countOf(end) }]),
  ]);
  setDerived(connection, type, values);
}

/** A column, and what it should hold in SQL. */
interface Derived {
  readonly column: string;
  readonly value: string;
}

/** Sets columns of all nodes of a kind. A node that holds the same values already is not written, and neither are its indexes. */
function setDerived(connection: Connection, type: Type, values: readonly Derived[]): void {
  if (values.length === 0) return;
  const list = (text: (derived: Derived, index: number) => string): string => values.map(text).join(", ");
  connection.run(`
    WITH made AS MATERIALIZED (
      SELECT pk, ${list(({ value }, index) => `${value} AS v${index}`)} FROM node WHERE ${kindCondition("", type.kinds)}
    )
    UPDATE node SET ${list(({ column }, index) => `${column} = made.v${index}`)} FROM made
    WHERE node.pk = made.pk AND (${list(({ column }) => `node.${column}`)}) IS NOT (${list((_, index) => `made.v${index}`)})`);
}

function carriedBy({ edge }: End, { from }: CarriedProperty): string {
  return `(SELECT o.${columnOf(from)} FROM edge e JOIN node o ON o.pk = e.dst WHERE e.src = node.pk AND e.type = '${edge.name}')`;
}

/** What a node has from those it is related to. Dates are compared as text, as lists do. */
function writeEarliest(connection: Connection, model: Model, type: Type): void {
  const values = earliestOf(model, type).map(({ property, end: { edge, direction }, read }) => {
    const [near, far] = endsOf(direction);
    const least = `SELECT min(n.${columnOf(read)}) FROM edge e JOIN node n ON n.pk = e.${far} WHERE e.${near} = node.pk AND e.type = '${edge.name}'`;
    return { column: columnOf(property), value: `(${least})` };
  });
  setDerived(connection, type, values);
}

function countOf({ edge, direction }: End): string {
  if (direction === "out") return `(SELECT count(*) FROM edge e WHERE e.src = node.pk AND e.type = '${edge.name}')`;
  if (edge.scope === undefined) return `(SELECT count(*) FROM edge e WHERE e.dst = node.pk AND e.type = '${edge.name}')`;
  return `(
    SELECT count(DISTINCT e.src)
    FROM (${relatives(edge.scope, "node.pk")}) f JOIN edge e ON e.dst = f.relative AND e.type = '${edge.name}'
  )`;
}
