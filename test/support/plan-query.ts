import { buildGraphSchema } from "../../src/api/build-schema.js";
import { PapergraphError } from "../../src/errors.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { QuestionName, SelectionOf } from "../../src/plan/questions/all-questions.js";
import type { RootSelection } from "../../src/plan/selection.js";
import { plan } from "../golden/goldens.js";

const schema = buildGraphSchema(papergraph);

/** The selections that a valid query means. */
export function planQuery(query: string, variables: Readonly<Record<string, unknown>> = {}): readonly RootSelection[] {
  return plan(schema, query, variables);
}

/** The selection that a query of one root field means, which asks the named question. */
export function planOne<N extends QuestionName>(
  question: N,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Extract<RootSelection, SelectionOf<N>> {
  const [selection, ...more] = planQuery(query, variables);
  if (!selection || more.length > 0 || !asks(question, selection)) throw new Error(`The query is not one ${question}.`);
  return selection;
}

const asks = <N extends QuestionName>(question: N, selection: RootSelection): selection is Extract<RootSelection, SelectionOf<N>> =>
  selection.is === question;

/** The code and message with which the planning of a valid query is refused. */
export function refusalOf(query: string, variables: Readonly<Record<string, unknown>> = {}): string {
  try {
    planQuery(query, variables);
  } catch (error) {
    if (error instanceof PapergraphError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error("The query was planned.");
}
