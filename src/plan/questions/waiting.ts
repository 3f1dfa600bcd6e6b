import { argumentsOf } from "../parse/arguments.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { decodePosition } from "../parse/cursor.js";
import { pageSize } from "../parse/page.js";
import { parseMinConfidence } from "../parse/min-confidence.js";
import { parseEntityRef } from "../parse/ref.js";
import { costOfObject, unpagedListSize } from "../parts/cost-of-node.js";
import { planObject } from "../parts/plan-object.js";
import { printObject, quote } from "../parts/print-node.js";
import type { ObjectSelection, Ref } from "../selection.js";
import { weights } from "../work/weights.js";
import { addObject } from "../work/work-of-node.js";
import type { Question } from "./question.js";

/** What was read out of texts and waits for review, by how sure it is. */
export interface WaitingSelection {
  readonly is: "waiting";
  readonly key: string;
  /** What it has to speak of, or who has to say it; null where that is all one. */
  readonly about: Ref | null;
  readonly statement: "RELATION" | "RESULT" | null;
  readonly minConfidence: number;
  readonly maxConfidence: number;
  readonly surestFirst: boolean;
  readonly first: number;
  /** Only what comes after this. */
  readonly after: WaitingPosition | null;
  /** What is shown of the answer. */
  readonly object: ObjectSelection;
}

/** Where a statement stands in the list. */
export interface WaitingPosition {
  readonly confidence: number;
  readonly statement: string;
}

/** What a cursor of the list is signed with. */
export const waitingSignature = (surestFirst: boolean): string => `waiting ${surestFirst ? "surest" : "least sure"} first`;

export const waiting: Question<WaitingSelection> = {
  fields: () => [["waiting", planWaiting]],
  print: ({ about, statement, minConfidence, maxConfidence, surestFirst, first, after, object }) => [
    [
      `${first} imported ${statement === null ? "statements" : `${statement.toLowerCase()}s`}`,
      ...(about ? [`about ${quote(about)}`] : []),
      `from ${minConfidence} to ${maxConfidence} sure, ${surestFirst ? "the surest" : "the least sure"} first`,
      ...(after ? [`after ${after.statement}`] : []),
    ].join(" "),
    ...printObject(object),
  ],
  cost: ({ first, object }) => costOfObject(object, 1, sizesFor(first)),
  work({ key, about, first, object }, tally) {
    const { counts } = tally;
    const edges = Object.values(counts.edges).reduce((sum, { count }) => sum + count, 0);
    const results = counts.nodes["RESULT"] ?? 0;
    tally.add(weights.question + (about ? weights.ref : 0) + (edges + results) * weights.sorted, key, "list");
    addObject(tally, object, 1, sizesFor(first), key);
  },
};

const sizesFor = (first: number): Readonly<Record<string, number>> => ({
  edges: first,
  nodes: first,
  sources: unpagedListSize,
  evidence: unpagedListSize,
});

function planWaiting(request: Request, field: RequestedField): WaitingSelection {
  const { about, statement, minConfidence, maxConfidence, surestFirst, first, after } = argumentsOf(request, field);
  const isSurestFirst = surestFirst === true;
  return {
    is: "waiting",
    key: field.key,
    about: typeof about === "string" ? parseEntityRef(request.model, about) : null,
    statement: statement === "RELATION" || statement === "RESULT" ? statement : null,
    minConfidence: parseMinConfidence(minConfidence),
    maxConfidence: parseMinConfidence(maxConfidence, "maxConfidence"),
    surestFirst: isSurestFirst,
    first: pageSize(first, "first"),
    after: typeof after === "string" ? positionIn(after, isSurestFirst) : null,
    object: planObject(request, "WaitingConnection", field.nodes),
  };
}

function positionIn(cursor: string, surestFirst: boolean): WaitingPosition {
  const [confidence, statement] = decodePosition(
    waitingSignature(surestFirst),
    ([sure, key, ...more]) => typeof sure === "number" && typeof key === "string" && more.length === 0,
    cursor,
    "after",
  );
  return { confidence: Number(confidence), statement: String(statement) };
}
