import { argumentsOf } from "../parse/arguments.js";
import { chosenKinds } from "../parse/choices.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { pageSize } from "../parse/page.js";
import { parseRef } from "../parse/ref.js";
import { costOfKeyed } from "../parts/cost-of-node.js";
import { planKeyed } from "../parts/plan-node.js";
import { printKeyed, quote } from "../parts/print-node.js";
import type { KeyedNode, Ref } from "../selection.js";
import { nodesOf } from "../work/graph-counts.js";
import { weights } from "../work/weights.js";
import { addKeyed } from "../work/work-of-node.js";
import type { Question } from "./question.js";

/** Everything that a ref may mean, best first, with how it matched. */
export interface ResolveSelection {
  readonly is: "resolve";
  readonly key: string;
  readonly ref: Ref;
  readonly first: number;
  /** How the node of each match is shown. */
  readonly nodes: readonly KeyedNode[];
}

export const resolve: Question<ResolveSelection> = {
  fields: () => [["resolve", planResolve]],
  print: ({ ref, first, nodes }) => [`${first} matches for ${quote(ref)} among ${ref.kinds.join("|")}`, ...printKeyed(nodes)],
  cost: ({ nodes, first }) => costOfKeyed(nodes, first),
  work: ({ key, nodes, first, ref }, tally) => {
    // What is near to a name is found like a word of a search.
    tally.add(weights.question + weights.searched * nodesOf(tally.counts, ref.kinds), key, "again");
    addKeyed(tally, nodes, first, key);
  },
};

function planResolve(request: Request, field: RequestedField): ResolveSelection {
  const { ref, kinds: chosen, first } = argumentsOf(request, field);
  const kinds = chosenKinds(request.model, chosen);
  return {
    is: "resolve",
    key: field.key,
    nodes: planKeyed(request, "Match", "node", kinds, field.nodes),
    ref: parseRef(ref as string, kinds),
    first: pageSize(first, "first"),
  };
}
