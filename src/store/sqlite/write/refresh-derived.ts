import type { CarriedProperty, End, Model, Type } from "../../../model/model.js";
import { earliestOf } from "../../derive/earliest.js";
import { closeFamilies } from "../../derive/family-closure.js";
import { nameKeys, type NamedRecord } from "../../derive/name-keys.js";
import { columnOf } from "../columns.js";
import { endsOf, kindCondition } from "../compile/conditions.js";
import { relatives } from "../compile/family.js";
import type { Connection } from "../connect/connection.js";
import { refreshSearch } from "./refresh-search.js";
import { concreteTypes } from "./schema.js";

/**
 * Makes anew what follows from nodes and edges: the names that a ref can mean, the words that a search finds, the families, the counts and
 * properties of other nodes that lists are ordered by, and the dates that follow from relations.
 */
export function refreshDerived(connection: Connection, model: Model): void {
  refreshNames(connection, model);
  refreshSearch(connection, model);
  refreshFamilies(connection, model);
  for (const type of concreteTypes(model)) {
    refreshOrders(connection, type);
    refreshEarliest(connection, model, type);
  }
  connection.execute("ANALYZE");
}

function refreshNames(connection: Connection, model: Model): void {
  const named = model.type("Entity").kinds;
  connection.run("DELETE FROM name");
  const stated = "pk, id, kind, name, aliases, arxiv_id AS arxivId, doi, vendor";
  for (const row of connection.rows(`SELECT ${stated} FROM node WHERE ${kindCondition("", named)}`)) {
    const { pk, kind, aliases, ...node } = row as unknown as StoredNames;
    for (const { key, rank, text } of nameKeys({ ...node, aliases: JSON.parse(aliases) as string[] })) {
      connection.run("INSERT INTO name (key, kind, rank, node, text) VALUES (@key, @kind, @rank, @pk, @text)", {
        key,
        kind,
        rank,
        pk,
        text,
      });
    }
  }
}

/** What a node is called by, as its row holds it. */
interface StoredNames extends Omit<NamedRecord, "aliases"> {
  readonly pk: number;
  readonly kind: string;
  readonly aliases: string;
}

function refreshFamilies(connection: Connection, model: Model): void {
  connection.run("DELETE FROM reach");
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
    for (const { asked, stated, scope, rank } of pairs) {
      connection.run(
        `INSERT INTO reach (asked, scope, stated, rank)
         SELECT a.pk, @scope, s.pk, @rank FROM node a JOIN node s ON s.id = @stated WHERE a.id = @asked`,
        { asked, stated, scope, rank },
      );
    }
  }
}

/** What lists are ordered by. Each count is what the field of that name lists where nothing else is asked, its default scope included. */
function refreshOrders(connection: Connection, type: Type): void {
  const values = [...type.ends.values()].flatMap((end) => [
    ...end.carried.map((carried) => `${columnOf(carried.stored)} = ${carriedBy(end, carried)}`),
    ...(end.countProperty === undefined ? [] : [`${columnOf(end.countProperty)} = ${countOf(end)}`]),
  ]);
  if (values.length > 0) connection.run(`UPDATE node SET ${values.join(", ")} WHERE ${kindCondition("", type.kinds)}`);
}

function carriedBy({ edge }: End, { from }: CarriedProperty): string {
  return `(SELECT o.${columnOf(from)} FROM edge e JOIN node o ON o.pk = e.dst WHERE e.src = node.pk AND e.type = '${edge.name}')`;
}

/** What a node has from those it is related to. Dates are compared as text, as lists do. */
function refreshEarliest(connection: Connection, model: Model, type: Type): void {
  const values = earliestOf(model, type).map(({ property, end: { edge, direction }, read }) => {
    const [near, far] = endsOf(direction);
    const least = `SELECT min(n.${columnOf(read)}) FROM edge e JOIN node n ON n.pk = e.${far} WHERE e.${near} = node.pk AND e.type = '${edge.name}'`;
    return `${columnOf(property)} = (${least})`;
  });
  if (values.length > 0) connection.run(`UPDATE node SET ${values.join(", ")} WHERE ${kindCondition("", type.kinds)}`);
}

function countOf({ edge, direction }: End): string {
  if (direction === "out") return `(SELECT count(*) FROM edge e WHERE e.src = node.pk AND e.type = '${edge.name}')`;
  if (edge.scope === undefined) return `(SELECT count(*) FROM edge e WHERE e.dst = node.pk AND e.type = '${edge.name}')`;
  return `(
    SELECT count(DISTINCT e.src)
    FROM (${relatives(edge.scope, "node.pk")}) f JOIN edge e ON e.dst = f.relative AND e.type = '${edge.name}'
  )`;
}
