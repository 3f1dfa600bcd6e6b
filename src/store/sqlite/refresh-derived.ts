import type { End, Model, Type } from "../../model/model.js";
import { normalizeName, slugOf } from "../../model/names.js";
import { relatives } from "./compile-filter.js";
import type { Connection } from "./connection.js";
import { concreteTypes, kindCondition } from "./schema.js";

/** Makes anew what follows from nodes and edges: the names that a ref can mean, the hardware families, and the counts that lists are ordered by. */
export function refreshDerived(connection: Connection, model: Model): void {
  refreshNames(connection, model);
  refreshFamilies(connection, model);
  for (const type of concreteTypes(model)) refreshCounts(connection, type);
  connection.execute("ANALYZE");
}

function refreshNames(connection: Connection, model: Model): void {
  const named = model.type("Entity").kinds;
  connection.run("DELETE FROM name");
  for (const row of connection.rows(`SELECT pk, id, kind, name, aliases FROM node WHERE ${kindCondition("", named)}`)) {
    const { pk, id, kind, name, aliases } = row as { pk: number; id: string; kind: string; name: string; aliases: string };
    const texts = [id, name, slugOf(id)].map((text, rank) => ({ text, rank }));
    for (const text of JSON.parse(aliases) as string[]) texts.push({ text, rank: 3 });
    for (const { text, rank } of texts) {
      connection.run("INSERT OR IGNORE INTO name (key, kind, rank, node, text) VALUES (@key, @kind, @rank, @pk, @text)", {
        key: normalizeName(text),
        kind,
        rank,
        pk,
        text,
      });
    }
  }
}

/** Closes PART_OF by a breadth-first walk from every part, so that cycles end and each whole gets its shortest distance. */
function refreshFamilies(connection: Connection, { family }: Model): void {
  connection.run("DELETE FROM family");
  const ids = new Map<number, string>();
  const wholes = new Map<number, number[]>();
  for (const { pk, id } of connection.rows(`SELECT pk, id FROM node WHERE ${kindCondition("", [family.kind])}`))
    ids.set(Number(pk), String(id));
  for (const { src, dst } of connection.rows(`SELECT src, dst FROM edge WHERE type = '${family.edge}'`)) {
    if (ids.has(Number(src))) wholes.set(Number(src), [...(wholes.get(Number(src)) ?? []), Number(dst)]);
  }
  const pairs: { part: number; whole: number; distance: number }[] = [];
  for (const part of ids.keys()) {
    const distances = new Map([[part, 0]]);
    for (const [whole, distance] of distances) {
      pairs.push({ part, whole, distance });
      for (const next of wholes.get(whole) ?? []) if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  const rank = (by: "part" | "whole", other: "part" | "whole"): Map<string, number> => {
    const ranks = new Map<string, number>();
    const next = new Map<number, number>();
    const sorted = [...pairs].sort((a, b) => a.distance - b.distance || compare(ids.get(a[other]), ids.get(b[other])));
    for (const pair of sorted) {
      const place = next.get(pair[by]) ?? 0;
      next.set(pair[by], place + 1);
      ranks.set(`${pair.part} ${pair.whole}`, place);
    }
    return ranks;
  };
  const up = rank("part", "whole");
  const down = rank("whole", "part");
  for (const { part, whole } of pairs) {
    const key = `${part} ${whole}`;
    connection.run("INSERT INTO family (part, whole, up_rank, down_rank) VALUES (@part, @whole, @up, @down)", {
      part,
      whole,
      up: up.get(key) ?? 0,
      down: down.get(key) ?? 0,
    });
  }
}

const compare = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each count is what the field of that name lists where nothing else is asked, its default scope included. */
function refreshCounts(connection: Connection, type: Type): void {
  const counts = [...type.ends.values()].flatMap((end) => (end.countColumn === undefined ? [] : [`${end.countColumn} = ${countOf(end)}`]));
  if (counts.length > 0) connection.run(`UPDATE node SET ${counts.join(", ")} WHERE ${kindCondition("", type.kinds)}`);
}

function countOf({ edge, direction }: End): string {
  if (direction === "out") return `(SELECT count(*) FROM edge e WHERE e.src = node.pk AND e.type = '${edge.name}')`;
  if (edge.scope === undefined) return `(SELECT count(*) FROM edge e WHERE e.dst = node.pk AND e.type = '${edge.name}')`;
  return `(SELECT count(DISTINCT e.src) FROM (${relatives(edge.scope, "node.pk")}) f JOIN edge e ON e.dst = f.relative AND e.type = '${edge.name}')`;
}
