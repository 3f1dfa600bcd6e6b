import { ambiguityIn } from "./refs.js";
import { ask, type AskWithRefs, type Reading } from "./reading.js";
import { unknownAmong, type ReadAnswer } from "./unknown-refs.js";

/** Reads a question that one statement answers. */
export function* readAtOnce<S, R, T>(question: AskWithRefs<S, R, T>, shape: (data: T) => unknown): Reading<S, R, ReadAnswer> {
  const { data, refs } = yield* ask(question);
  const error = ambiguityIn(refs, question.refs);
  return error ? { error } : { data: shape(data), ...unknownAmong(refs, question.refs) };
}
