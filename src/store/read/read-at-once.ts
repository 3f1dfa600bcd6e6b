import type { Answer } from "../port/answer.js";
import { ambiguityIn } from "./refs.js";
import { ask, type AskWithRefs, type Reading } from "./reading.js";

/** Reads a question that one statement answers. */
export function* readAtOnce<S, R, T>(question: AskWithRefs<S, R, T>, shape: (data: T) => unknown): Reading<S, R, Answer> {
  const { data, refs } = yield* ask(question);
  const error = ambiguityIn(refs, question.refs);
  return error ? { error } : { data: shape(data) };
}
