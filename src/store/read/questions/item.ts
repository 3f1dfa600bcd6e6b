import type { SlotValues } from "../../../plan/slots.js";
import type { Question } from "../../port/answer.js";
import { readAtOnce } from "../read-at-once.js";
import type { Compiler, Reading } from "../reading.js";
import { shapeNode } from "../shape-node.js";
import type { ReadAnswer } from "../unknown-refs.js";

/** Reads the one node that a ref means; null where it means nothing. */
export function readItem<S, R>(compiler: Compiler<S, R>, selection: Question<"item">, values: SlotValues): Reading<S, R, ReadAnswer> {
  return readAtOnce(compiler.question(selection, undefined, values), (node) => node && shapeNode(selection.node, node));
}
