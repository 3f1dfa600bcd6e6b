import { argumentsOf } from "../parse/arguments.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { inputError } from "../parse/input-error.js";
import { pageSize } from "../parse/page.js";
import { parseRef } from "../parse/ref.js";
import { costOfObject, unpagedListSize } from "../parts/cost-of-node.js";
import { planObject } from "../parts/plan-object.js";
import { printObject, quote } from "../parts/print-node.js";
import type { ObjectSelection, Ref } from "../selection.js";
import { nodesOf } from "../work/graph-counts.js";
import { weights } from "../work/weights.js";
import { addObject } from "../work/work-of-node.js";
import type { Question } from "./question.js";

/** The techniques of a category against hardware: what is known of each on each. */
export interface GapsSelection {
  readonly is: "gaps";
  readonly key: string;
  readonly category: string;
  readonly hardware: readonly Ref[];
  readonly first: number;
  /** What is shown of the answer. */
  readonly object: ObjectSelection;
}

export const gaps: Question<GapsSelection> = {
  fields: () => [["gaps", planGaps]],
  print: ({ category, hardware, first, object }) => [
    `${first} techniques of ${category} against ${hardware.map(quote).join(", ")}`,
    ...printObject(object),
  ],
  cost: ({ first, hardware, object }) => costOfObject(object, 1, sizesFor(first, hardware.length)),
  work({ key, first, hardware, object }, tally) {
    const { counts } = tally;
    const techniques = nodesOf(counts, ["TECHNIQUE"]);
    const edges = (["TARGETS", "EVALUATED_ON"] as const).map((name) => counts.edges[name]?.count ?? 0);
    const shown = Math.min(first, techniques);
    const each = edges.reduce((sum, count) => sum + count, 0) / Math.max(1, techniques);
    tally.add(weights.question + techniques * weights.whole + hardware.length * weights.ref, key, "list");
    tally.add(shown * (1 + each) * weights.edge * hardware.length, key, "shown");
    addObject(tally, object, 1, sizesFor(shown, hardware.length), key);
  },
};

const sizesFor = (first: number, hardware: number): Readonly<Record<string, number>> => ({
  hardware,
  rows: first,
  cells: hardware,
  evidence: 2,
  sources: unpagedListSize,
});

/** More do not fit on any page. */
const maxHardware = 12;

function planGaps(request: Request, field: RequestedField): GapsSelection {
  const { category, hardware, first } = argumentsOf(request, field);
  const texts = hardware as readonly string[];
  if (texts.length === 0 || texts.length > maxHardware)
    throw inputError(`"hardware" names ${texts.length} things; give one to ${maxHardware}.`);
  const { kinds } = request.model.type("Hardware");
  return {
    is: "gaps",
    key: field.key,
    category: category as string,
    hardware: texts.map((text) => parseRef(text, kinds)),
    first: pageSize(first, "first"),
    object: planObject(request, "Gaps", field.nodes),
  };
}
