import type { SlotValues } from "../../../plan/slots.js";
import type { Question } from "../../port/answer.js";
import { readAtOnce } from "../read-at-once.js";
import type { Compiler, Reading } from "../reading.js";
import { shapeNode } from "../shape-node.js";
import type { ReadAnswer } from "../unknown-refs.js";

/** Reads the nodes with some ids, or the one with an id; null for an id that nothing has. */
export function readNodes<S, R>(compiler: Compiler<S, R>, selection: Question<"nodes">, values: SlotValues): Reading<S, R, ReadAnswer> {
  return readAtOnce(compiler.question(selection, undefined, values), (answered) => {
    const nodes = answered.map((node) => node && shapeNode(selection.node, node));
    return selection.single ? (nodes[0] ?? null) : nodes;
  });
}
