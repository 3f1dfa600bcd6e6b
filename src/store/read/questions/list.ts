import type { SlotValues } from "../../../plan/slots.js";
import type { Question } from "../../port/answer.js";
import { readAtOnce } from "../read-at-once.js";
import type { Compiler, Reading } from "../reading.js";
import { shapePage } from "../shape-node.js";
import type { ReadAnswer } from "../unknown-refs.js";

/** Reads a list: a page of nodes, with counts of the whole. */
export function readList<S, R>(compiler: Compiler<S, R>, selection: Question<"list">, values: SlotValues): Reading<S, R, ReadAnswer> {
  return readAtOnce(compiler.question(selection, undefined, values), (page) => shapePage(selection.page, page));
}
