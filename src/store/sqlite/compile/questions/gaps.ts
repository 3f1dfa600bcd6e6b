import type { Question } from "../../../port/answer.js";
import { gapRelations } from "../../../read/questions/gaps.js";
import type { SqlBuilder } from "../builder.js";
import { shownEdges } from "../edges.js";
import { inScope } from "../family.js";

/** What is stated of techniques and hardware: the facts of `gaps`. */
export function compileGaps(builder: SqlBuilder, { category, first }: Question<"gaps">, roots: readonly string[]): string {
  const items = roots.map((root, place) => `SELECT ${place} AS place, pk FROM ${root}`);
  const isOfCategory = `n.kind = 'TECHNIQUE' AND n.category = ${builder.bind(category)}`;
  const stated = gapRelations(builder.model).map(
    ({ name, scope }) => `
      SELECT DISTINCT t.id AS technique, i.place, e.pk AS edge, e.type AS relation, o.id AS stated
      FROM item i CROSS JOIN reach r ON r.asked = i.pk${inScope(scope, "r.")}
        CROSS JOIN edge e ON e.dst = r.stated AND e.type = '${name}'${shownEdges(builder, "e")}
        CROSS JOIN technique t ON t.pk = e.src CROSS JOIN node o ON o.pk = e.dst`,
  );
  return `(
    WITH item(place, pk) AS MATERIALIZED (${items.join(" UNION ALL ")}),
    technique AS MATERIALIZED (SELECT n.pk, n.id FROM node n WHERE ${isOfCategory} ORDER BY n.id LIMIT ${builder.bind(first)})
    SELECT jsonb_object(
      'total', (SELECT count(*) FROM node n WHERE ${isOfCategory}),
      'hardware', (SELECT jsonb_group_array(n.id ORDER BY i.place) FROM item i CROSS JOIN node n ON n.pk = i.pk),
      'techniques', (SELECT jsonb_group_array(id ORDER BY id) FROM technique),
      'stated', (
        SELECT jsonb_group_array(
          jsonb_object('technique', technique, 'place', place, 'edge', edge, 'relation', relation, 'stated', stated)
        ) FROM (${stated.join(" UNION ALL ")})
      )
    )
  )`;
}
