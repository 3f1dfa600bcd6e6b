import type { Question } from "../../../port/answer.js";
import type { SqlBuilder } from "../builder.js";

/**
 * What waits for review: the facts of `waiting`. Many statements are as sure as one another, for that is how often a rule was right. So the list is
 * walked by levels of confidence, each in the order of an index, and no further than the page goes.
 */
export function compileWaiting(builder: SqlBuilder, selection: Question<"waiting">, roots: readonly string[]): string {
  const { statement, minConfidence, maxConfidence, surestFirst, after, first } = selection;
  const { links } = builder;
  const [root] = roots;
  const [least, most, size] = [builder.bind(minConfidence), builder.bind(maxConfidence), builder.bind(first + 1)];
  const among = (column: string): string => `${column} IN (SELECT pk FROM ${root ?? ""})`;
  const relationAbout =
    root === undefined
      ? ""
      : ` AND e.pk IN (
        SELECT pk FROM edge WHERE ${among("src")} UNION ALL SELECT pk FROM edge WHERE ${among("dst")}
        UNION ALL SELECT edge FROM edge_source WHERE ${among("paper")}
      )`;
  const resultAbout = root === undefined ? "" : ` AND n.pk IN (SELECT src FROM edge WHERE ${among("dst")})`;
  const sorts = [
    {
      is: "RELATION",
      from: `edge e WHERE e.statement IS NOT NULL${relationAbout}`,
      row: "e",
      key: "e.statement",
      edge: "e.pk",
      result: "NULL",
    },
    {
      is: "RESULT",
      from: `node n INDEXED BY result_waiting WHERE n.kind = 'RESULT' AND n.origin = 'IMPORTED'${resultAbout}`,
      row: "n",
      key: "n.id",
      edge: "NULL",
      result: "n.pk",
    },
  ].filter(({ is }) => statement === null || statement === is);

  const [order, best, isBehind, isWithin] = surestFirst
    ? (["DESC", "max", "<", `>= ${least}`] as const)
    : (["ASC", "min", ">", `<= ${most}`] as const);
  // The next level of all sorts; of one sort alone where another has no more. An index is entered at one bound, so there is no second beside it.
  const level = (isNear: string): string => {
    const each = sorts.map(
      ({ from, row }) =>
        `(SELECT ${row}.confidence FROM ${from} AND ${row}.confidence ${isNear} AND ${row}.confidence ${isWithin}
          ORDER BY ${row}.confidence ${order} LIMIT 1)`,
    );
    return each.length === 1 ? each.join("") : `coalesce(${best}(${each.join(", ")}), ${each.join(", ")})`;
  };
  const start = surestFirst ? Math.min(maxConfidence, after?.confidence ?? 1) : Math.max(minConfidence, after?.confidence ?? 0);
  const past = after
    ? `CASE WHEN l.confidence = ${builder.bind(after.confidence)} THEN ${builder.bind(after.statement)} ELSE '' END`
    : "''";
  const rows = sorts
    .map(
      ({ from, row, key, edge, result }) =>
        `SELECT ${key} AS statement, ${edge} AS edge, ${result} AS result FROM ${from} AND ${row}.confidence = l.confidence AND ${key} > ${past}`,
    )
    .join(" UNION ALL ");
  const linked = (link: string): string => `(
    SELECT o.id FROM edge x CROSS JOIN node o ON o.pk = x.dst WHERE x.src = w.result AND x.type = '${link}'
  )`;
  return `(
    WITH RECURSIVE level (confidence, found) AS (
      SELECT ${level(`${isBehind}= ${builder.bind(start)}`)}, 0
      UNION ALL
      SELECT ${level(`${isBehind} l.confidence`)},
        l.found + (SELECT count(*) FROM (${rows} LIMIT ${size}))
      FROM level l WHERE l.confidence IS NOT NULL AND l.found < ${size}
    ),
    shown AS MATERIALIZED (
      SELECT l.confidence, r.value ->> 0 AS statement, r.value ->> 1 AS edge, r.value ->> 2 AS result
      FROM level l CROSS JOIN json_each((
        SELECT json_group_array(json_array(statement, edge, result)) FROM (${rows} ORDER BY statement LIMIT ${size})
      )) r
      WHERE l.confidence IS NOT NULL AND l.found < ${size}
      ORDER BY l.confidence ${order}, statement LIMIT ${size}
    )
    SELECT jsonb_object(
      'total', ${sorts.map(({ from, row }) => `(SELECT count(*) FROM ${from} AND ${row}.confidence >= ${least} AND ${row}.confidence <= ${most})`).join(" + ")},
      'statements', (
        SELECT jsonb_group_array(
          jsonb_object(
            'statement', w.statement, 'confidence', w.confidence, 'relation', e.type,
            'from', coalesce((SELECT o.id FROM node o WHERE o.pk = e.src), ${linked(links.subject)}),
            'to', (SELECT o.id FROM node o WHERE o.pk = e.dst), 'result', r.id,
            'papers', CASE WHEN r.pk IS NULL
              THEN (SELECT jsonb_group_array(o.id ORDER BY o.id) FROM edge_source x CROSS JOIN node o ON o.pk = x.paper WHERE x.edge = e.pk)
              ELSE jsonb_array(${linked(links.paper)}) END,
            'evidence', coalesce(e.evidence, r.evidence)
          ) ORDER BY w.confidence ${order}, w.statement
        )
        FROM shown w LEFT JOIN edge e ON e.pk = w.edge LEFT JOIN node r ON r.pk = w.result
      )
    )
  )`;
}
