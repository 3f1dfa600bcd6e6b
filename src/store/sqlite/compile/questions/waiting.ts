import type { Question } from "../../../port/answer.js";
import type { SqlBuilder } from "../builder.js";
import { typeCondition } from "../conditions.js";

/** What waits for review: the facts of `waiting`. Where each was read is looked up for those that are shown alone. */
export function compileWaiting(builder: SqlBuilder, selection: Question<"waiting">, roots: readonly string[]): string {
  const { statement, minConfidence, maxConfidence, surestFirst, after, first } = selection;
  const { model, links } = builder;
  const [root] = roots;
  const isSure = (row: string): string =>
    `${row}.confidence >= ${builder.bind(minConfidence)} AND ${row}.confidence <= ${builder.bind(maxConfidence)}`;
  const among = (column: string): string => `${column} IN (SELECT pk FROM ${root ?? ""})`;
  const relationAbout =
    root === undefined
      ? ""
      : ` AND (${among("e.src")} OR ${among("e.dst")} OR EXISTS (SELECT 1 FROM edge_source x WHERE x.edge = e.pk AND ${among("x.paper")}))`;
  const resultAbout = root === undefined ? "" : ` AND EXISTS (SELECT 1 FROM edge x WHERE x.src = n.pk AND ${among("x.dst")})`;
  const relations = `
    SELECT e.confidence, s.id || ' ' || e.type || ' ' || d.id AS statement, e.pk AS edge, NULL AS result
    FROM edge e CROSS JOIN node s ON s.pk = e.src CROSS JOIN node d ON d.pk = e.dst
    WHERE e.origin = 'IMPORTED' AND ${typeCondition(
      "e.",
      model.relations.map(({ name }) => name),
    )} AND ${isSure("e")}${relationAbout}`;
  const results = `
    SELECT n.confidence, n.id AS statement, NULL AS edge, n.pk AS result
    FROM node n WHERE n.kind = 'RESULT' AND n.origin = 'IMPORTED' AND ${isSure("n")}${resultAbout}`;
  const parts = [...(statement === "RESULT" ? [] : [relations]), ...(statement === "RELATION" ? [] : [results])];
  const isAfter = after
    ? `WHERE confidence ${surestFirst ? "<" : ">"} ${builder.bind(after.confidence)}
        OR (confidence = ${builder.bind(after.confidence)} AND statement > ${builder.bind(after.statement)})`
    : "";
  const linked = (link: string): string => `(
    SELECT o.id FROM edge x CROSS JOIN node o ON o.pk = x.dst WHERE x.src = w.result AND x.type = '${link}'
  )`;
  return `(
    WITH waiting AS MATERIALIZED (${parts.join(" UNION ALL ")}),
    shown AS MATERIALIZED (
      SELECT * FROM waiting ${isAfter} ORDER BY confidence ${surestFirst ? "DESC" : "ASC"}, statement LIMIT ${builder.bind(first + 1)}
    )
    SELECT jsonb_object(
      'total', (SELECT count(*) FROM waiting),
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
          ) ORDER BY w.confidence ${surestFirst ? "DESC" : "ASC"}, w.statement
        )
        FROM shown w LEFT JOIN edge e ON e.pk = w.edge LEFT JOIN node r ON r.pk = w.result
      )
    )
  )`;
}
