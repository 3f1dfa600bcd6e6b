import type { Kind } from "../../model/model.js";
import { argumentsOf } from "../parse/arguments.js";
import { parseOpenRef } from "../parse/ref.js";
import type { Layout } from "../layout.js";
import { costOfNode } from "../parts/cost-of-node.js";
import { planNode } from "../parts/plan-node.js";
import { printNode, quote } from "../parts/print-node.js";
import type { NodeSelection, OpenRef } from "../selection.js";
import type { Open } from "../slots.js";
import { weights } from "../work/weights.js";
import { addNode } from "../work/work-of-node.js";
import type { Question, RootPlanner } from "./question.js";

/** The one node that a ref means: `paper(ref: …)`, `method(ref: …)` and every other item of the model that has a name. */
export interface ItemSelection {
  readonly is: "item";
  readonly key: string;
  readonly ref: OpenRef;
  readonly node: NodeSelection;
  readonly layout?: Layout;
}

export const item: Question<ItemSelection> = {
  fields: (model) =>
    [...model.types.values()].flatMap((type): [string, RootPlanner<ItemSelection>][] =>
      type.item && type.isNamed ? [[type.item.field, planItem(type.kinds)]] : [],
    ),
  print: ({ ref, node }) => [`the ${ref.kinds.join("|")} called ${quote(ref)}`, ...printNode(node)],
  cost: ({ node }) => costOfNode(node, 1),
  work: ({ key, node }, tally) => {
    tally.add(weights.ref, key, "again");
    addNode(tally, node, 1, key);
  },
};

function planItem(kinds: readonly Kind[]): RootPlanner<ItemSelection> {
  return (request, field) => {
    const { ref } = argumentsOf(request, field);
    return { is: "item", key: field.key, ref: parseOpenRef(ref as Open<string>, kinds), node: planNode(request, kinds, field.nodes) };
  };
}
