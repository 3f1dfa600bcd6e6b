import { argumentsOf, between } from "../parse/arguments.js";
import { chosenRelations } from "../parse/choices.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { inputError } from "../parse/input-error.js";
import { parseMinConfidence } from "../parse/min-confidence.js";
import { parseEntityRef } from "../parse/ref.js";
import { costOfObject, unpagedListSize } from "../parts/cost-of-node.js";
import { planObject } from "../parts/plan-object.js";
import { printObject, printSureness, quote } from "../parts/print-node.js";
import type { ObjectSelection, Ref } from "../selection.js";
import { addObject } from "../work/work-of-node.js";
import { addDescent } from "../work/work-of-walk.js";
import type { Question } from "./question.js";

/** What something descends from and what descends from it. */
export interface LineageSelection {
  readonly is: "lineage";
  readonly key: string;
  /** Relations and results that are less sure are as if they were not there. */
  readonly minConfidence: number;
  readonly of: Ref;
  readonly direction: "ANCESTORS" | "DESCENDANTS" | "BOTH";
  /** Names of edge types, in the order of the model. */
  readonly relations: readonly string[];
  readonly maxDepth: number;
  readonly maxNodes: number;
  /** What is shown of the lineage. */
  readonly object: ObjectSelection;
}

export const lineage: Question<LineageSelection> = {
  fields: () => [["lineage", planLineage]],
  print: ({ of, direction, relations, maxDepth, maxNodes, minConfidence, object }) => [
    `${direction} of ${quote(of)} by ${relations.join("|")}, depth ${maxDepth}, ${maxNodes} nodes`,
    ...printSureness(minConfidence),
    ...printObject(object),
  ],
  cost: ({ maxNodes, object }) => costOfObject(object, 1, { nodes: maxNodes, edges: maxNodes, sources: unpagedListSize }),
  work({ key, of, relations, maxDepth, maxNodes, object }, tally) {
    const nodes = addDescent(tally, relations, maxDepth, maxNodes, of.kinds, key);
    addObject(tally, object, 1, { nodes, edges: nodes, sources: unpagedListSize }, key);
  },
};

/** Only relations of descent are followed; others are BAD_USER_INPUT. */
function planLineage(request: Request, field: RequestedField): LineageSelection {
  const { of, direction, relations: chosen, maxDepth, maxNodes, minConfidence } = argumentsOf(request, field);
  const relations = chosenRelations(request.model, chosen);
  const descents = chosenRelations(request.model, null, (edge) => edge.descent);
  const other = relations.find((relation) => !descents.includes(relation));
  if (other !== undefined) throw inputError(`A lineage does not follow ${other}; "relations" may name ${descents.join(", ")}.`);
  return {
    is: "lineage",
    key: field.key,
    minConfidence: parseMinConfidence(minConfidence),
    of: parseEntityRef(request.model, of),
    direction: direction as LineageSelection["direction"],
    relations,
    maxDepth: between(maxDepth, "maxDepth", 0, 25),
    maxNodes: between(maxNodes, "maxNodes", 1, 1000),
    object: planObject(request, "Lineage", field.nodes),
  };
}
