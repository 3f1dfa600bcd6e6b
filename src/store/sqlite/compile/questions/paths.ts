import type { Question } from "../../../port/answer.js";
import { hubSize, longerLimit, searchLimit } from "../../../read/questions/paths.js";
import type { SqlBuilder } from "../builder.js";
import { endsOf, typeCondition } from "../conditions.js";

/**
 * The relations around both ends of a path, read by a breadth-first search from either end, the one that has fewer relations to open first:
 * until the two meet and, where there are fewer shortest paths than asked for, on until all longer ones are among them too.
 *
 * It is one recursion. `a` and `b` hold the levels of the two searches, each an array of [key, number of relations]. A row may read the row
 * before it alone, so that each step takes three: the number of nodes where the last levels meet, which is a number of shortest paths at
 * least; the number of relations that either side would open; the next level. `ma` and `mb` are the numbers of levels when the searches
 * met.
 */
export function compilePaths(builder: SqlBuilder, from: string, to: string, { relations, maxLength, first }: Question<"paths">): string {
  const types = typeCondition("e.", relations);
  const search = compileSearch(types, from, to, builder.bind(maxLength), builder.bind(first));
  const idOf = (root: string): string => `(SELECT id FROM node WHERE pk = (SELECT pk FROM ${root}))`;
  return `(
    WITH RECURSIVE ${search},
    found AS MATERIALIZED (SELECT * FROM search ORDER BY step DESC LIMIT 1),
    opened(pk) AS MATERIALIZED (${opened("a", "ma")} UNION ${opened("b", "mb")})
    SELECT jsonb_object(
      'from', ${idOf(from)}, 'to', ${idOf(to)},
      'edges', CASE WHEN met OR meeting > 0 THEN jsonb((${edgesOfOpened(types)})) ELSE jsonb_array() END,
      'complete', jsonb(iif(phase = 2 AND NOT met AND open_a > 0 AND open_b > 0, 'false', 'true'))
    )
    FROM found
  )`;
}

/** True where the next level is that of `a`. */
const left = "(open_b = 0 OR open_a > 0 AND open_a <= open_b)";

function compileSearch(types: string, from: string, to: string, length: string, count: string): string {
  const start = (root: string): string => `(SELECT jsonb_array(jsonb_array(jsonb_array(r.pk, ${degreeOf("r.pk", types)}))) FROM ${root} r)`;
  const extended = (side: string): string => `jsonb_insert(${side}, '$[#]', jsonb((${nextLevel(side, types)})))`;
  return `search(step, phase, a, b, read, met, meeting, ma, mb, open_a, open_b) AS (
    SELECT 0, 0, ${start(from)}, ${start(to)}, 0, 0, 0, NULL, NULL, 0, 0
    WHERE (SELECT count(*) FROM ${from}) = 1 AND (SELECT count(*) FROM ${to}) = 1
    UNION ALL
    SELECT step + 1, (phase + 1) % 3,
      CASE WHEN phase = 2 AND ${left} THEN ${extended("a")} ELSE a END,
      CASE WHEN phase = 2 AND NOT ${left} THEN ${extended("b")} ELSE b END,
      CASE WHEN phase = 2 THEN read + iif(${left}, open_a, open_b) ELSE read END,
      met OR meeting > 0,
      CASE WHEN phase = 0 AND NOT met THEN (${meetingNodes}) ELSE meeting END,
      CASE WHEN phase = 1 AND meeting > 0 AND NOT met THEN json_array_length(a) ELSE ma END,
      CASE WHEN phase = 1 AND meeting > 0 AND NOT met THEN json_array_length(b) ELSE mb END,
      CASE WHEN phase = 1 THEN (${relationsToOpen("a")}) ELSE open_a END,
      CASE WHEN phase = 1 THEN (${relationsToOpen("b")}) ELSE open_b END
    FROM search
    WHERE phase = 0
      OR phase = 1 AND json_array_length(a) + json_array_length(b) - 2 < ${length} AND (met OR meeting < ${count})
      OR phase = 2 AND (open_a > 0 AND open_b > 0 OR met AND open_a + open_b > 0)
        AND read + iif(${left}, open_a, open_b) <= iif(met, ${longerLimit}, ${searchLimit})
  )`;
}

/** How many nodes the last levels of both searches share. */
const meetingNodes = `SELECT count(*) FROM (
  SELECT value ->> 0 FROM json_each(a, '$[#-1]') INTERSECT SELECT value ->> 0 FROM json_each(b, '$[#-1]')
)`;

function relationsToOpen(side: string): string {
  return `
    SELECT CAST(total(value ->> 1) AS INTEGER) FROM json_each(${side}, '$[#-1]')
    WHERE NOT ((met OR meeting > 0) AND value ->> 1 > ${hubSize})`;
}

function nextLevel(side: string, types: string): string {
  const reached = (direction: "out" | "in"): string => {
    const [near, far] = endsOf(direction);
    return `
      SELECT e.${far} AS pk
      FROM json_each(${side}, '$[#-1]') f CROSS JOIN edge e ON e.${near} = f.value ->> 0 AND ${types}
      WHERE NOT (met AND f.value ->> 1 > ${hubSize})`;
  };
  const known = `SELECT v.value ->> 0 FROM json_each(${side}) l, json_each(l.value) v`;
  return `
    SELECT jsonb_group_array(jsonb_array(n.pk, ${degreeOf("n.pk", types)}))
    FROM (${reached("out")} UNION ${reached("in")} EXCEPT ${known}) n`;
}

/** How many relations a node has. */
function degreeOf(node: string, types: string): string {
  const count = (near: string): string => `(SELECT count(*) FROM edge e WHERE e.${near} = ${node} AND ${types})`;
  return `(${count("src")} + ${count("dst")})`;
}

/** The nodes of a side that were opened: all but those of its last level, and of those beyond the meeting all but hubs. */
function opened(side: string, met: string): string {
  return `
    SELECT v.value ->> 0 FROM found, json_each(${side}) l, json_each(l.value) v
    WHERE l.key < json_array_length(${side}) - 1 AND (${met} IS NULL OR l.key < ${met} - 1 OR v.value ->> 1 <= ${hubSize})`;
}

function edgesOfOpened(types: string): string {
  const touching = (near: string): string => `SELECT e.pk FROM opened o CROSS JOIN edge e ON e.${near} = o.pk AND ${types}`;
  return `
    SELECT jsonb_group_array(jsonb_object('edge', e.pk, 'relation', e.type, 'from', s.id, 'to', d.id))
    FROM (${touching("src")} UNION ${touching("dst")}) r
      CROSS JOIN edge e ON e.pk = r.pk
      CROSS JOIN node s ON s.pk = e.src
      CROSS JOIN node d ON d.pk = e.dst`;
}
