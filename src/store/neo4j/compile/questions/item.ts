import type { Question } from "../../../port/answer.js";
import type { CypherBuilder } from "../builder.js";

/** The map of the node that a ref means. */
export function compileItem(builder: CypherBuilder, selection: Question<"item">): string {
  const node = builder.name("n");
  const nodes = builder.ref(selection.ref);
  const answer = builder.answer([node], builder.node(selection.node, node), `${node}.id`);
  return `head(COLLECT { UNWIND ${nodes} AS ${node} WITH ${node} LIMIT 1 ${answer} })`;
}
