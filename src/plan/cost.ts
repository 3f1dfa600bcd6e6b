import { PapergraphError } from "../errors.js";
import { sum } from "./parts/cost-of-node.js";
import { questions, type QuestionName, type SelectionOf } from "./questions/all-questions.js";
import type { RootSelection } from "./selection.js";

/** The largest number of nodes that one operation may ask for. */
export const maxCost = 20_000;

/**
 * The number of nodes that a root field could return: the product of the page sizes along each path down, summed over the paths. It is
 * known before anything runs, also where a page size comes from a variable.
 */
export function costOf<N extends QuestionName>(selection: SelectionOf<N>): number {
  return questions[selection.is].cost(selection);
}

/**
 * Refuses an operation whose answer could hold more nodes than the limit, those of the schema included: it is QUERY_TOO_COMPLEX.
 */
export function checkCost(selections: readonly RootSelection[], introspection = 0): void {
  const cost = sum(selections, costOf) + introspection;
  if (cost <= maxCost) return;
  throw new PapergraphError(
    "QUERY_TOO_COMPLEX",
    `The answer could hold ${cost.toLocaleString("en")} nodes; the limit is ${maxCost.toLocaleString("en")}. ` +
      'Ask for smaller pages ("first") or fewer levels.',
  );
}
