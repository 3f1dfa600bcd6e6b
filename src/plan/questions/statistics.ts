import { ModelError } from "../../model/model.js";
import { argumentsOf } from "../parse/arguments.js";
import { collectFields, type Request, type RequestedField } from "../parse/collect-fields.js";
import { pageSize } from "../parse/page.js";
import { costOfKeyed, sum } from "../parts/cost-of-node.js";
import { planKeyed } from "../parts/plan-node.js";
import { indent, printKeyed } from "../parts/print-node.js";
import type { KeyedNode } from "../selection.js";
import { addKeyed } from "../work/work-of-node.js";
import type { Question } from "./question.js";

/** Counts of what is in the graph. */
export interface StatisticsSelection {
  readonly is: "statistics";
  readonly key: string;
  readonly parts: readonly StatisticsPart[];
}

/** One field of the statistics. Only the counts of hardware show nodes. */
export type StatisticsPart =
  | { readonly is: "nodes" | "relations" | "papersByYear"; readonly key: string }
  | { readonly is: "hardware"; readonly key: string; readonly first: number; readonly nodes: readonly KeyedNode[] };

export const statistics: Question<StatisticsSelection> = {
  fields: () => [["statistics", planStatistics]],
  print: ({ parts }) => [
    "statistics",
    ...parts.flatMap((part) =>
      part.is === "hardware"
        ? [`${part.key}: hardware, first ${part.first}`, ...indent(printKeyed(part.nodes))]
        : [`${part.key}: ${part.is}`],
    ),
  ],
  cost: ({ parts }) => sum(parts, (part) => (part.is === "hardware" ? costOfKeyed(part.nodes, part.first) : 0)),
  work({ key, parts }, tally) {
    const { nodes, edges } = tally.counts;
    const all = sum(Object.values(nodes), (count) => count);
    const related = sum(Object.values(edges), ({ count }) => count);
    for (const part of parts) {
      const path = `${key}.${part.key}`;
      if (part.is === "relations") tally.add(related, path, "again");
      else if (part.is === "hardware") addKeyed(tally, part.nodes, part.first, path);
      else tally.add(all, path, "again");
    }
  },
};

function planStatistics(request: Request, field: RequestedField): StatisticsSelection {
  const parts = collectFields(request, ["Statistics"], field.nodes).map((part) => planPart(request, part));
  return { is: "statistics", key: field.key, parts };
}

function planPart(request: Request, part: RequestedField): StatisticsPart {
  const { key, name } = part;
  switch (name) {
    case "nodes":
    case "relations":
    case "papersByYear":
      return { is: name, key };
    case "hardware": {
      const nodes = planKeyed(request, "HardwareCount", "hardware", request.model.type("Hardware").kinds, part.nodes);
      return { is: name, key, nodes, first: pageSize(argumentsOf(request, part)["first"], "first") };
    }
    default:
      throw new ModelError(`Nothing plans Statistics.${name}.`);
  }
}
