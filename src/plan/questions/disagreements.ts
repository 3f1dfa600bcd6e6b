import { argumentsOf } from "../parse/arguments.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { parseFilter } from "../parse/filter.js";
import { pageSize } from "../parse/page.js";
import { costOfObject, unpagedListSize } from "../parts/cost-of-node.js";
import { planObject } from "../parts/plan-object.js";
import { printFilter } from "../parts/print-filter.js";
import { printObject } from "../parts/print-node.js";
import { statesNumberAnd } from "../parts/result-filters.js";
import type { Filter, ObjectSelection } from "../selection.js";
import { addNumbers } from "../work/work-of-numbers.js";
import { addObject } from "../work/work-of-node.js";
import type { Question } from "./question.js";

/** Where numbers on one subject, metric, baseline and hardware exclude each other. */
export interface DisagreementsSelection {
  readonly is: "disagreements";
  readonly key: string;
  /** Only results with a number, a baseline and hardware pass it. */
  readonly filter: Filter;
  readonly first: number;
  /** What is shown of the answer. */
  readonly object: ObjectSelection;
}

export const disagreements: Question<DisagreementsSelection> = {
  fields: () => [["disagreements", planDisagreements]],
  print: ({ filter, first, object }) => [`${first} disagreements among results where ${printFilter(filter)}`, ...printObject(object)],
  cost: ({ first, object }) => costOfObject(object, 1, sizesFor(first)),
  work({ key, filter, first, object }, tally) {
    addNumbers(tally, filter, ["RESULT"], key);
    addObject(tally, object, 1, sizesFor(first), key);
  },
};

const sizesFor = (first: number): Readonly<Record<string, number>> => ({
  nodes: first,
  hardware: unpagedListSize,
  results: unpagedListSize,
  sources: unpagedListSize,
  pairs: unpagedListSize,
});

function planDisagreements(request: Request, field: RequestedField): DisagreementsSelection {
  const { model } = request;
  const { filter, first } = argumentsOf(request, field);
  const type = model.type("Result");
  const asked = parseFilter(model, type, type.kinds, filter);
  return {
    is: "disagreements",
    key: field.key,
    filter: { is: "and", filters: [asked, ...statesNumberAnd(model, ["baseline", "hardware"])] },
    first: pageSize(first, "first"),
    object: planObject(request, "Disagreements", field.nodes),
  };
}
