import { maxResults, maxValues } from "../../../read/questions/compare.js";
import type { SqlBuilder } from "../builder.js";
import { resultFacts } from "../result-facts.js";
import { endsOf, typeCondition } from "../conditions.js";
import { sureEdges } from "../edges.js";

/** What is known of a few things: the facts of `compare`. */
export function compileCompare(builder: SqlBuilder, roots: readonly string[], minConfidence: number): string {
  const { model, links } = builder;
  const relations = typeCondition(
    "e.",
    model.relations.flatMap(({ name, weak }) => (weak ? [] : [name])),
  );
  const [values, results] = [builder.bind(maxValues), builder.bind(maxResults)];
  const sure = sureEdges(builder, minConfidence, "e");
  const items = roots.map((root, place) => `SELECT ${place} AS place, pk FROM ${root}`);
  const end = (direction: "out" | "in"): string => {
    const [near, far] = endsOf(direction);
    return `
      SELECT i.id AS item, e.type AS relation, '${direction}' AS direction, o.id AS other
      FROM thing i CROSS JOIN edge e ON e.${near} = i.pk AND ${relations}${sure} CROSS JOIN node o ON o.pk = e.${far}`;
  };
  const related = `
    SELECT *, row_number() OVER (PARTITION BY item, relation, direction ORDER BY other) AS row
    FROM (${end("out")} UNION ALL ${end("in")})`;
  const subject = `
    SELECT r.*, i.id AS subject, row_number() OVER (PARTITION BY i.id ORDER BY r.id) AS row
    FROM thing i CROSS JOIN edge e ON e.dst = i.pk AND e.type = '${links.subject}'${sure} CROSS JOIN node r ON r.pk = e.src`;
  return `(
    WITH item(place, pk) AS (${items.join(" UNION ALL ")}),
    thing AS MATERIALIZED (SELECT DISTINCT n.pk, n.id FROM item i CROSS JOIN node n ON n.pk = i.pk)
    SELECT jsonb_object(
      'items', (
        SELECT jsonb_group_array(jsonb_object('id', n.id, 'name', n.name) ORDER BY i.place)
        FROM item i CROSS JOIN node n ON n.pk = i.pk
      ),
      'relations', (
        SELECT jsonb_group_array(jsonb_object('item', item, 'relation', relation, 'direction', direction, 'other', other))
        FROM (${related}) WHERE row <= ${values}
      ),
      'results', (SELECT jsonb_group_array(${resultFacts(links)}) FROM (${subject}) r WHERE row <= ${results})
    )
  )`;
}
