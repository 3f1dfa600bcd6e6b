import { argumentsOf } from "../parse/arguments.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { inputError } from "../parse/input-error.js";
import { pageSize } from "../parse/page.js";
import { costOfObject, unpagedListSize } from "../parts/cost-of-node.js";
import { planObject } from "../parts/plan-object.js";
import { printFilter } from "../parts/print-filter.js";
import { printObject } from "../parts/print-node.js";
import { linkedToNamed, ofMetric, statesNumberAnd } from "../parts/result-filters.js";
import type { Filter, ObjectSelection } from "../selection.js";
import { addNumbers } from "../work/work-of-numbers.js";
import { addObject } from "../work/work-of-node.js";
import type { Question } from "./question.js";

/** The best comparable results over time. */
export interface RecordsSelection {
  readonly is: "records";
  readonly key: string;
  /** Only results with a number pass it. */
  readonly filter: Filter;
  /** What of their context results may leave unsaid, words of the ResultContext vocabulary. */
  readonly unsaid: readonly string[];
  readonly first: number;
  /** What is shown of the answer. */
  readonly object: ObjectSelection;
}

export const records: Question<RecordsSelection> = {
  fields: () => [["records", planRecords]],
  print: ({ filter, unsaid, first, object }) => [
    `${first} lines of records among results where ${printFilter(filter)}${unsaid.length > 0 ? `, ${unsaid.join(" and ")} may be unsaid` : ""}`,
    ...printObject(object),
  ],
  cost: ({ first, object }) => costOfObject(object, 1, sizesFor(first)),
  work({ key, filter, first, object }, tally) {
    addNumbers(tally, filter, ["RESULT"], key);
    addObject(tally, object, 1, sizesFor(first), key);
  },
};

const sizesFor = (first: number): Readonly<Record<string, number>> => ({
  lines: first,
  hardware: unpagedListSize,
  models: unpagedListSize,
  benchmarks: unpagedListSize,
  records: unpagedListSize,
});

function planRecords(request: Request, field: RequestedField): RecordsSelection {
  const { model } = request;
  const { metric, hardware, benchmark, unsaid, first } = argumentsOf(request, field);
  const asked = [
    ...(metric === undefined ? [] : ofMetric(model, metric as string)),
    ...(hardware === undefined ? [] : linkedToNamed(model, "hardware", hardware as string)),
    ...(benchmark === undefined ? [] : linkedToNamed(model, "benchmarks", benchmark as string)),
  ];
  if (asked.length === 0) throw inputError('Records are of something: give "metric", "hardware" or "benchmark".');
  return {
    is: "records",
    key: field.key,
    filter: { is: "and", filters: [...asked, ...statesNumberAnd(model, [])] },
    unsaid: [...new Set(unsaid as string[])],
    first: pageSize(first, "first"),
    object: planObject(request, "Records", field.nodes),
  };
}
