import { PapergraphError } from "../../errors.js";
import type { Ref } from "../../plan/selection.js";
import type { Answered } from "../port/answer.js";
import type { Named } from "../port/facts.js";
import { compareText } from "./traverse/compare-text.js";

type Candidates = Answered<unknown>["refs"];

/**
 * The error of a ref that means several things; undefined where none does. Of several it is that of an argument, else the first by its
 * text: in which order those of filters come depends on how a store makes its statement.
 */
export function ambiguityIn(refs: Candidates, asked: readonly Ref[]): PapergraphError | undefined {
  const [first] = asked
    .map((ref, place) => ({ ref, candidates: refs[place] ?? [] }))
    .filter(({ candidates }) => candidates.length > 1)
    .sort((one, other) => compareStanding(one.ref, other.ref));
  return first && ambiguousRef(first.ref.text, first.candidates);
}

function compareStanding(one: Ref, other: Ref): number {
  if (one.argument === undefined || other.argument === undefined)
    return Number(one.argument !== undefined) - Number(other.argument !== undefined);
  return compareText(one.text, other.text) || compareText(one.kinds.join(), other.kinds.join());
}

/**
 * The error of the first ref that means nothing, where there is no answer that would say so; undefined where each means something. What
 * means nothing in a filter is told beside the answer.
 */
export function unknownIn(refs: Candidates, asked: readonly Ref[]): PapergraphError | undefined {
  const unknown = refs.findIndex((candidates, index) => candidates.length === 0 && asked[index]?.argument === undefined);
  if (unknown < 0) return undefined;
  const ref = asked[unknown]?.text ?? "";
  return new PapergraphError("NOT_FOUND", `Nothing is called ${JSON.stringify(ref)}; \`resolve\` and \`search\` find what is meant.`, {
    ref,
  });
}

function ambiguousRef(text: string, candidates: readonly Named[]): PapergraphError {
  const list = candidates.map(({ id, name }) => `${id} (${name})`).join(", ");
  return new PapergraphError("AMBIGUOUS_REF", `"${text}" means several things: ${list}. Give one of these ids.`, {
    ref: text,
    // An engine may give the fields of a map in an order of its own.
    candidates: candidates.map(({ id, name }) => ({ id, name })),
  });
}
