import type { End, Model, Type } from "../../../model/model.js";
import { closeFamilies } from "../../derive/family-closure.js";
import { nameKeys } from "../../derive/name-keys.js";
import { columnOf } from "../columns.js";
import { kindCondition } from "../compile/conditions.js";
import { relatives } from "../compile/family.js";
import type { Connection } from "../connect/connection.js";
import { refreshSearch } from "./refresh-search.js";
import { concreteTypes } from "./schema.js";

/**
 * Makes anew what follows from nodes and edges: the names that a ref can mean, the words that a search finds, the families, and
 * the counts that lists are ordered by.
 */
export function refreshDerived(connection: Connection, model: Model): void {
  refreshNames(connection, model);
  refreshSearch(connection, model);
  refreshFamilies(connection, model);
  for (const type of concreteTypes(model)) refreshCounts(connection, type);
  connection.execute("ANALYZE");
}

function refreshNames(connection: Connection, model: Model): void {
  const named = model.type("Entity").kinds;
  connection.run("DELETE FROM name");
  for (const row of connection.rows(`SELECT pk, id, kind, name, aliases FROM node WHERE ${kindCondition("", named)}`)) {
    const { pk, id, kind, name, aliases } = row as { pk: number; id: string; kind: string; name: string; aliases: string };
    for (const { key, rank, text } of nameKeys({ id, name, aliases: JSON.parse(aliases) as string[] })) {
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

/** Each count is what the field of that name lists where nothing else is asked, its default scope included. */
function refreshCounts(connection: Connection, type: Type): void {
  const counts = [...type.ends.values()].flatMap((end) =>
    end.countProperty === undefined ? [] : [`${columnOf(end.countProperty)} = ${countOf(end)}`],
  );
  if (counts.length > 0) connection.run(`UPDATE node SET ${counts.join(", ")} WHERE ${kindCondition("", type.kinds)}`);
}

function countOf({ edge, direction }: End): string {
  if (direction === "out") return `(SELECT count(*) FROM edge e WHERE e.src = node.pk AND e.type = '${edge.name}')`;
  if (edge.scope === undefined) return `(SELECT count(*) FROM edge e WHERE e.dst = node.pk AND e.type = '${edge.name}')`;
  return `(
    SELECT count(DISTINCT e.src)
    FROM (${relatives(edge.scope, "node.pk")}) f JOIN edge e ON e.dst = f.relative AND e.type = '${edge.name}'
  )`;
}
