import { defaultMinConfidence } from "../../../../model/confidence.js";
import type { StatisticsPart } from "../../../../plan/questions/statistics.js";
import { keyedNodes } from "../../../compile/view.js";
import type { SqlBuilder } from "../builder.js";
import { kindCondition } from "../conditions.js";
import { shownEdges } from "../edges.js";

/** The array of counts of one part of the statistics. */
export function compileStatistics(builder: SqlBuilder, part: StatisticsPart): string {
  const { model, dialect } = builder;
  switch (part.is) {
    case "nodes": {
      const count = (kind: string): string => {
        const least = model.typeOfKind(kind).properties.has("confidence") ? defaultMinConfidence : 0;
        const sure = builder.isAllSure(least) ? "" : ` AND coalesce(confidence, 1) >= ${builder.bind(least)}`;
        return `(SELECT count(*) FROM node WHERE ${kindCondition("", [kind])}${sure})`;
      };
      return dialect.array(model.kinds.map((kind) => dialect.object({ kind: `'${kind}'`, count: count(kind) })));
    }
    case "relations": {
      const sure = shownEdges(builder, "edge").replace(" AND", " WHERE");
      const names = model.relations.map(({ name }, index) => `(${index}, '${name}')`).join(", ");
      return `(
        SELECT jsonb_group_array(jsonb_object('relation', v.column2, 'count', coalesce(c.count, 0)) ORDER BY v.column1)
        FROM (VALUES ${names}) v LEFT JOIN (SELECT type, count(*) AS count FROM edge${sure} GROUP BY type) c ON c.type = v.column2
      )`;
    }
    case "papersByYear": {
      const years = `
        SELECT year, count(*) AS count FROM node WHERE ${kindCondition("", ["PAPER"])} AND year IS NOT NULL GROUP BY year`;
      return `(SELECT jsonb_group_array(jsonb_object('year', y.year, 'count', y.count) ORDER BY y.year) FROM (${years}) y)`;
    }
    case "hardware": {
      const busiest = `
        SELECT n.pk FROM node n WHERE ${kindCondition("n.", model.type("Hardware").kinds)}
        ORDER BY n.targeted_by_count + n.used_to_evaluate_count + n.results_on_count DESC, n.id LIMIT ${builder.bind(part.first)}`;
      const object = dialect.object({
        targetedBy: "n.targeted_by_count",
        evaluated: "n.used_to_evaluate_count",
        results: "n.results_on_count",
        ...keyedNodes(part.nodes, (node) => builder.node(node, "n")),
      });
      return `(SELECT jsonb_group_array(${object}) FROM (${busiest}) r CROSS JOIN node n ON n.pk = r.pk)`;
    }
  }
}
