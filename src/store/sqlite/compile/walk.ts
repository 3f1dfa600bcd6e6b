import type { EdgeDirection, Walk } from "../../port/facts.js";
import type { SqlBuilder } from "./builder.js";
import { endsOf, typeCondition } from "./conditions.js";
import { referencesOf } from "./sources.js";

/**
 * A breadth-first walk as one recursion with a row a level: it holds the levels so far, each an array of keys, and the next row adds what
 * the last level leads to and no level holds. SQLite offers no LIMIT that depends on a row, so a level is cut at the size of the whole
 * walk.
 */
export function compileWalk(builder: SqlBuilder, root: string, { relations, sides, depth, size, edges }: Walk): string {
  const types = typeCondition("e.", relations);
  const [levels, nodes] = [builder.bind(depth), builder.bind(size)];
  const walks = sides.map(
    (directions, side) => `side${side}(depth, levels) AS (
      SELECT 0, jsonb_array(jsonb_array(pk)) FROM ${root} WHERE (SELECT count(*) FROM ${root}) = 1
      UNION ALL
      SELECT depth + 1, jsonb_insert(levels, '$[#]', jsonb((${nextLevel(directions, types, nodes)})))
      FROM side${side}
      WHERE depth < ${levels} AND json_array_length(levels, '$[#-1]') > 0
        AND (SELECT total(json_array_length(l.value)) FROM json_each(levels) l) < ${nodes}
    )`,
  );
  const last = sides.map((_, side) => `(SELECT levels FROM side${side} ORDER BY depth DESC LIMIT 1)`);
  const members = last.map((each) => `SELECT v.value FROM json_each(${each}) l, json_each(l.value) v`);
  return `(
    WITH RECURSIVE ${walks.join(", ")}, member(pk) AS MATERIALIZED (${members.join(" UNION ")})
    SELECT jsonb_object('sides', jsonb_array(${last.map(idsOf).join(", ")}), 'edges', ${edges ? edgesBetween(types) : "jsonb_array()"})
  )`;
}

function nextLevel(directions: readonly EdgeDirection[], types: string, nodes: string): string {
  if (directions.length === 0) return "SELECT jsonb_array()";
  const reached = directions.map((direction) => {
    const [near, far] = endsOf(direction);
    return `SELECT e.${far} AS pk FROM json_each(levels, '$[#-1]') f CROSS JOIN edge e ON e.${near} = f.value AND ${types}`;
  });
  const seen = "SELECT v.value FROM json_each(levels) l, json_each(l.value) v";
  return `
    SELECT jsonb_group_array(pk ORDER BY id) FROM (
      SELECT c.pk, n.id FROM (${reached.join(" UNION ")} EXCEPT ${seen}) c CROSS JOIN node n ON n.pk = c.pk
      ORDER BY n.id LIMIT ${nodes}
    )`;
}

/** The ids of each level, in their order. */
function idsOf(levels: string): string {
  const ids = "SELECT jsonb_group_array(n.id ORDER BY n.id) FROM json_each(l.value) v CROSS JOIN node n ON n.pk = v.value";
  return `jsonb((SELECT jsonb_group_array(jsonb((${ids})) ORDER BY l.key) FROM json_each(${levels}) l))`;
}

/** The edges between any two members. */
function edgesBetween(types: string): string {
  return `(
    SELECT jsonb_group_array(
      jsonb_object(
        'edge', e.pk, 'relation', e.type, 'from', a.id, 'to', b.id,
        'references', ${referencesOf("e.pk")}, 'note', e.note, 'origin', e.origin
      )
    )
    FROM member m
      CROSS JOIN edge e ON e.src = m.pk AND ${types}
      CROSS JOIN node a ON a.pk = e.src
      CROSS JOIN node b ON b.pk = e.dst
    WHERE e.dst IN (SELECT pk FROM member)
  )`;
}
