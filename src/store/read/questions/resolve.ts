import type { Question } from "../../port/answer.js";
import { askForRefs } from "../../search/ask-index.js";
import { similarNames } from "../../search/similar-names.js";
import { readAtOnce } from "../read-at-once.js";
import { ask, type Compiler, type Reading } from "../reading.js";
import { shapeKeyed } from "../shape-node.js";
import type { ReadAnswer } from "../unknown-refs.js";

/** Reads what may be meant by a ref: the index answers which names look like it, then the nodes are read that go by them. */
export function* readResolve<S, R>(compiler: Compiler<S, R>, selection: Question<"resolve">): Reading<S, R, ReadAnswer> {
  const { text } = selection.ref;
  const { words } = yield* ask(compiler.words(askForRefs([text])));
  return yield* readAtOnce(compiler.question(selection, { names: similarNames(text, words, compiler.model) }), (matches) => {
    for (const match of matches) shapeKeyed(selection.nodes, match);
    return matches;
  });
}
