import type { Kind } from "../../model/model.js";
import { commonLimit } from "../../model/relatedness.js";
import { argumentsOf } from "../parse/arguments.js";
import { chosenKinds } from "../parse/choices.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { pageSize } from "../parse/page.js";
import { parseMinConfidence } from "../parse/min-confidence.js";
import { parseEntityRef } from "../parse/ref.js";
import { costOfObject, unpagedListSize } from "../parts/cost-of-node.js";
import { planObject } from "../parts/plan-object.js";
import { printObject, printSureness, quote } from "../parts/print-node.js";
import type { ObjectSelection, Ref } from "../selection.js";
import { addObject } from "../work/work-of-node.js";
import { addWalk } from "../work/work-of-walk.js";
import type { Question } from "./question.js";

/** What is related to one thing, and why. */
export interface RelatedSelection {
  readonly is: "related";
  readonly key: string;
  /** Relations and results that are less sure are as if they were not there. */
  readonly minConfidence: number;
  readonly to: Ref;
  readonly kinds: readonly Kind[];
  readonly first: number;
  /** What is shown of each related thing. */
  readonly object: ObjectSelection;
}

export const related: Question<RelatedSelection> = {
  fields: () => [["related", planRelated]],
  print: ({ to, kinds, first, minConfidence, object }) => [
    `${first} of ${kinds.join("|")} related to ${quote(to)}`,
    ...printSureness(minConfidence),
    ...printObject(object),
  ],
  cost: ({ first, object }) => costOfObject(object, first, { reasons: unpagedListSize }),
  work({ key, first, object }, tally) {
    addWalk(tally, Object.keys(tally.counts.edges), 2, commonLimit, key);
    addObject(tally, object, first, { reasons: unpagedListSize }, key);
  },
};

function planRelated(request: Request, field: RequestedField): RelatedSelection {
  const { to, kinds, first, minConfidence } = argumentsOf(request, field);
  return {
    is: "related",
    key: field.key,
    minConfidence: parseMinConfidence(minConfidence),
    to: parseEntityRef(request.model, to),
    kinds: chosenKinds(request.model, kinds),
    first: pageSize(first, "first"),
    object: planObject(request, "RelatedEntity", field.nodes),
  };
}
