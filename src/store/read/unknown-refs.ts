import type { Ref } from "../../plan/selection.js";
import { partKey } from "../port/answer-keys.js";
import type { Answer, Answered, UnknownRef } from "../port/answer.js";
import { askForNear } from "../search/ask-index.js";
import { nearNames } from "../search/similar-names.js";
import { ask, type Compiler, type Reading } from "./reading.js";

/** Of so many refs that mean nothing the nearest names are told; a filter has more only where it was not written by hand. */
const maxUnknown = 10;

/** An answer as a question reads it: with the refs in its filters that mean nothing. */
export type ReadAnswer = Answer & { readonly unknown?: readonly Ref[] };

/** The refs in filters that mean nothing, each text once. */
export function unknownAmong(candidates: Answered<unknown>["refs"], refs: readonly Ref[]): Pick<ReadAnswer, "unknown"> {
  const unknown = refs.filter(({ argument }, index) => argument !== undefined && candidates[index]?.length === 0);
  const distinct = unknown.filter((ref, index) => unknown.findIndex((each) => isAlike(each, ref)) === index);
  return distinct.length > 0 ? { unknown: distinct } : {};
}

const isAlike = (a: Ref, b: Ref): boolean => a.text === b.text && a.argument === b.argument;

/** Adds to an answer what might have been meant by the refs that mean nothing: the names with the fewest typing errors or digits between. */
export function* withNearest<S, R>(compiler: Compiler<S, R>, { unknown, ...answer }: ReadAnswer): Reading<S, R, Answer> {
  if (!unknown) return answer;
  const asked = unknown.slice(0, maxUnknown);
  const { words } = yield* ask(
    compiler.words(
      askForNear(
        asked.map(({ text }) => text),
        compiler.model,
      ),
    ),
  );
  const unknownRefs: UnknownRef[] = [];
  for (const ref of asked) {
    // One by one: statements of one text are planned once, and one for all of them would take an engine long to plan.
    const names = nearNames(ref.text, words, compiler.model);
    const { data } = yield* ask(compiler.nearest([{ ref, names }]));
    const nearest = data.flat().flatMap((match) => {
      const node = match[partKey("node")];
      return node ? [{ id: String(node["id"]), name: String(node["name"]) }] : [];
    });
    unknownRefs.push({ ref: ref.text, argument: ref.argument ?? "", nearest });
  }
  return { ...answer, unknownRefs };
}
