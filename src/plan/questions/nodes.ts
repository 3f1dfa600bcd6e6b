import type { Kind } from "../../model/model.js";
import { argumentsOf } from "../parse/arguments.js";
import { inputError } from "../parse/input-error.js";
import { maxPageSize } from "../parse/page.js";
import { rejectUnprintable } from "../parse/ref.js";
import type { Layout } from "../layout.js";
import { costOfNode } from "../parts/cost-of-node.js";
import { planNode } from "../parts/plan-node.js";
import { printNode } from "../parts/print-node.js";
import type { NodeSelection } from "../selection.js";
import { addNode } from "../work/work-of-node.js";
import type { Question, RootPlanner } from "./question.js";

/** The nodes with these ids, in their order: `node`, `nodes`, and the items of types without names (`result`). */
export interface NodesSelection {
  readonly is: "nodes";
  readonly key: string;
  readonly ids: readonly string[];
  /** True where one id was asked for, and the answer is one node or null. */
  readonly single: boolean;
  readonly node: NodeSelection;
  readonly layout?: Layout;
}

export const nodes: Question<NodesSelection> = {
  fields: (model) => [
    ["node", planNodes("id", model.type("Node").kinds)],
    ["nodes", planNodes("ids", model.type("Node").kinds)],
    ...[...model.types.values()].flatMap((type): [string, RootPlanner<NodesSelection>][] =>
      type.item && !type.isNamed ? [[type.item.field, planNodes("id", type.kinds)]] : [],
    ),
  ],
  print: ({ ids, node }) => [ids.map((id) => JSON.stringify(id)).join(", "), ...printNode(node)],
  cost: ({ ids, node }) => costOfNode(node, ids.length),
  work: ({ key, ids, node }, tally) => {
    addNode(tally, node, ids.length, key);
  },
};

function planNodes(argument: "id" | "ids", kinds: readonly Kind[]): RootPlanner<NodesSelection> {
  return (request, field) => {
    const ids = [argumentsOf(request, field)[argument]].flat() as string[];
    if (ids.length > maxPageSize) throw inputError(`"ids" lists ${ids.length} ids; at most ${maxPageSize} are allowed.`);
    for (const id of ids) rejectUnprintable(id, "An id");
    return { is: "nodes", key: field.key, ids, single: argument === "id", node: planNode(request, kinds, field.nodes) };
  };
}
