import { argumentsOf } from "../parse/arguments.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { inputError } from "../parse/input-error.js";
import { parseMinConfidence } from "../parse/min-confidence.js";
import { parseEntityRef } from "../parse/ref.js";
import { costOfObject, unpagedListSize } from "../parts/cost-of-node.js";
import { planObject } from "../parts/plan-object.js";
import { printObject, printSureness, quote } from "../parts/print-node.js";
import type { ObjectSelection, Ref } from "../selection.js";
import { addObject } from "../work/work-of-node.js";
import { addWalk } from "../work/work-of-walk.js";
import type { Question } from "./question.js";

/** What several things have in common, and which of their numbers may be held against each other. */
export interface CompareSelection {
  readonly is: "compare";
  readonly key: string;
  /** Relations and results that are less sure are as if they were not there. */
  readonly minConfidence: number;
  readonly refs: readonly Ref[];
  /** What is shown of the comparison. */
  readonly object: ObjectSelection;
}

export const compare: Question<CompareSelection> = {
  fields: () => [["compare", planCompare]],
  print: ({ refs, minConfidence, object }) => [
    `comparison of ${refs.map(quote).join(", ")}`,
    ...printSureness(minConfidence),
    ...printObject(object),
  ],
  cost: ({ refs, object }) => costOfObject(object, 1, { ...usualSizes, items: refs.length, perItem: refs.length }),
  work({ key, refs, object }, tally) {
    addWalk(tally, Object.keys(tally.counts.edges), 2, refs.length, key);
    addObject(tally, object, 1, { ...usualSizes, items: refs.length, perItem: refs.length }, key);
  },
};

/** How many values the lists of a comparison usually hold: their bounds are far larger than what is found. */
const usualSizes = { aspects: 10, shared: unpagedListSize, values: unpagedListSize, headToHead: 10, pairs: 50 };

function planCompare(request: Request, field: RequestedField): CompareSelection {
  const { minConfidence, ...args } = argumentsOf(request, field);
  const refs = args["refs"] as string[];
  if (refs.length < 2 || refs.length > 6) throw inputError(`"refs" names ${refs.length} things; compare two to six.`);
  return {
    is: "compare",
    key: field.key,
    minConfidence: parseMinConfidence(minConfidence),
    refs: refs.map((ref) => parseEntityRef(request.model, ref)),
    object: planObject(request, "Comparison", field.nodes),
  };
}
