import { PapergraphError } from "../../errors.js";
import type { Ref } from "../../plan/selection.js";
import type { Answered } from "../port/answer.js";
import type { Named } from "../port/facts.js";

type Candidates = Answered<unknown>["refs"];

/** The error of the first ref that means several things; undefined where none does. */
export function ambiguityIn(refs: Candidates, asked: readonly Ref[]): PapergraphError | undefined {
  const ambiguous = refs.findIndex((candidates) => candidates.length > 1);
  return ambiguous < 0 ? undefined : ambiguousRef(asked[ambiguous]?.text ?? "", refs[ambiguous] ?? []);
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
