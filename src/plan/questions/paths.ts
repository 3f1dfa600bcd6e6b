import { argumentsOf, between } from "../parse/arguments.js";
import { chosenRelations } from "../parse/choices.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { pageSize } from "../parse/page.js";
import { parseMinConfidence } from "../parse/min-confidence.js";
import { parseEntityRef } from "../parse/ref.js";
import { costOfObject, unpagedListSize } from "../parts/cost-of-node.js";
import { planObject } from "../parts/plan-object.js";
import { printObject, printSureness, quote } from "../parts/print-node.js";
import type { ObjectSelection, Ref } from "../selection.js";
import { weights } from "../work/weights.js";
import { addObject } from "../work/work-of-node.js";
import { pathEdges } from "../work/work-of-walk.js";
import type { Question } from "./question.js";

/** The shortest paths between two things. */
export interface PathsSelection {
  readonly is: "paths";
  readonly key: string;
  /** Relations and results that are less sure are as if they were not there. */
  readonly minConfidence: number;
  readonly from: Ref;
  readonly to: Ref;
  /** Names of edge types, in the order of the model. */
  readonly relations: readonly string[];
  readonly maxLength: number;
  readonly first: number;
  /** What is shown of each path. */
  readonly object: ObjectSelection;
}

export const paths: Question<PathsSelection> = {
  fields: () => [["paths", planPaths]],
  print: ({ from, to, relations, maxLength, first, minConfidence, object }) => [
    `${first} paths from ${quote(from)} to ${quote(to)} by ${relations.join("|")}, length ${maxLength}`,
    ...printSureness(minConfidence),
    ...printObject(object),
  ],
  cost: ({ maxLength, first, object }) => costOfObject(object, first, { nodes: maxLength + 1, steps: maxLength, sources: unpagedListSize }),
  work({ key, from, relations, maxLength, first, object }, tally) {
    const edges = Math.min(maxRead, pathEdges(tally, relations, from.kinds, maxLength, first));
    tally.add(weights.question + weights.onPath * edges, key, "walk");
    addObject(tally, object, first, { nodes: maxLength + 1, steps: maxLength, sources: unpagedListSize }, key);
  },
};

/** A store reads no more relations than this. */
const maxRead = 200_000;

/** A weak relation joins nearly everything, so it is only walked where it is named. */
function planPaths(request: Request, field: RequestedField): PathsSelection {
  const { from, to, via, maxLength, first, minConfidence } = argumentsOf(request, field);
  return {
    is: "paths",
    key: field.key,
    minConfidence: parseMinConfidence(minConfidence),
    from: parseEntityRef(request.model, from),
    to: parseEntityRef(request.model, to),
    relations: chosenRelations(request.model, via, (edge) => !edge.weak),
    maxLength: between(maxLength, "maxLength", 0, 8),
    first: pageSize(first, "first"),
    object: planObject(request, "Path", field.nodes),
  };
}
