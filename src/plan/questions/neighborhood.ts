import { argumentsOf, between } from "../parse/arguments.js";
import { chosenRelations } from "../parse/choices.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { parseMinConfidence } from "../parse/min-confidence.js";
import { parseEntityRef } from "../parse/ref.js";
import { costOfObject, unpagedListSize } from "../parts/cost-of-node.js";
import { planObject } from "../parts/plan-object.js";
import { printObject, printSureness, quote } from "../parts/print-node.js";
import type { ObjectSelection, Ref } from "../selection.js";
import { addObject } from "../work/work-of-node.js";
import { addWalk } from "../work/work-of-walk.js";
import type { Question } from "./question.js";

/** The part of the graph around one thing. */
export interface NeighborhoodSelection {
  readonly is: "neighborhood";
  readonly key: string;
  /** Relations and results that are less sure are as if they were not there. */
  readonly minConfidence: number;
  readonly of: Ref;
  /** Names of edge types, in the order of the model. */
  readonly relations: readonly string[];
  readonly depth: number;
  readonly maxNodes: number;
  /** What is shown of the sub-graph. */
  readonly object: ObjectSelection;
}

export const neighborhood: Question<NeighborhoodSelection> = {
  fields: () => [["neighborhood", planNeighborhood]],
  print: ({ of, relations, depth, maxNodes, minConfidence, object }) => [
    `around ${quote(of)} by ${relations.join("|")}, depth ${depth}, ${maxNodes} nodes`,
    ...printSureness(minConfidence),
    ...printObject(object),
  ],
  cost: ({ maxNodes, object }) =>
    costOfObject(object, 1, { nodes: maxNodes, nodesByDepth: maxNodes, edges: maxNodes, sources: unpagedListSize }),
  work({ key, relations, depth, maxNodes, object }, tally) {
    const nodes = addWalk(tally, relations, depth, maxNodes, key);
    addObject(tally, object, 1, { nodes, nodesByDepth: nodes, edges: nodes, sources: unpagedListSize }, key);
  },
};

function planNeighborhood(request: Request, field: RequestedField): NeighborhoodSelection {
  const { of, relations, depth, maxNodes, minConfidence } = argumentsOf(request, field);
  return {
    is: "neighborhood",
    key: field.key,
    minConfidence: parseMinConfidence(minConfidence),
    of: parseEntityRef(request.model, of),
    relations: chosenRelations(request.model, relations),
    depth: between(depth, "depth", 0, 10),
    maxNodes: between(maxNodes, "maxNodes", 1, 1000),
    object: planObject(request, "Subgraph", field.nodes),
  };
}
