import { defaultMinConfidence } from "../../../../model/confidence.js";
import type { StatisticsPart } from "../../../../plan/questions/statistics.js";
import { keyedNodes } from "../../../compile/view.js";
import type { CypherBuilder } from "../builder.js";
import { confidenceOf, shownEdge } from "../sure.js";
import { labelOf } from "../labels.js";

/** The list of counts of one part of the statistics. */
export function compileStatistics(builder: CypherBuilder, part: StatisticsPart): string {
  const { model, dialect } = builder;
  switch (part.is) {
    case "nodes": {
      const count = (kind: string): string => {
        const least = model.typeOfKind(kind).properties.has("confidence") ? defaultMinConfidence : 0;
        if (builder.isAllSure(least)) return `COUNT { (:${labelOf(model, [kind])}) }`;
        return `COUNT { MATCH (n:${labelOf(model, [kind])}) WHERE ${confidenceOf("n")} >= ${builder.bind(least)} RETURN n }`;
      };
      return dialect.array(model.kinds.map((kind) => dialect.object({ kind: `'${kind}'`, count: count(kind) })));
    }
    case "relations": {
      const count = (name: string): string => `COUNT { ()-[${shownEdge(builder, name)}]->() }`;
      return dialect.array(model.relations.map(({ name }) => dialect.object({ relation: `'${name}'`, count: count(name) })));
    }
    case "papersByYear":
      return `COLLECT {
        MATCH (n:Paper) WHERE n.year IS NOT NULL
        WITH n.year AS year, count(*) AS count
        RETURN {year: year, count: count} ORDER BY year
      }`;
    case "hardware": {
      const object = dialect.object({
        targetedBy: "n.targetedByCount",
        evaluated: "n.usedToEvaluateCount",
        results: "n.resultsOnCount",
        ...keyedNodes(part.nodes, (node) => builder.node(node, "n")),
      });
      const order = "n.targetedByCount + n.usedToEvaluateCount + n.resultsOnCount DESC, n.id";
      return `COLLECT {
        MATCH (n:${labelOf(model, model.type("Hardware").kinds)})
        WITH n ORDER BY ${order} LIMIT ${builder.bindInteger(part.first)}
        ${builder.answer(["n"], object, order)}
      }`;
    }
  }
}
