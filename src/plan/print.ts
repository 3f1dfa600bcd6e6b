import { indent } from "./parts/print-node.js";
import { questions, type QuestionName, type SelectionOf } from "./questions/all-questions.js";

/** A selection as indented text, one part a line, so that a person can read what a request means before any store sees it. */
export function printSelection<N extends QuestionName>(selection: SelectionOf<N>): string {
  const [head, ...body] = questions[selection.is].print(selection);
  return [`${selection.key}: ${head}`, ...indent(body)].join("\n");
}
