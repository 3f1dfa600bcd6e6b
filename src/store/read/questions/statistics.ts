import type { Question } from "../../port/answer.js";
import { partKey } from "../../port/answer-keys.js";
import { readAtOnce } from "../read-at-once.js";
import type { Compiler, Reading } from "../reading.js";
import { shapeKeyed } from "../shape-node.js";
import type { ReadAnswer } from "../unknown-refs.js";

/** Reads the counts of everything. */
export function readStatistics<S, R>(compiler: Compiler<S, R>, selection: Question<"statistics">): Reading<S, R, ReadAnswer> {
  return readAtOnce(compiler.question(selection), (data) => {
    for (const part of selection.parts) {
      if (part.is === "hardware") for (const row of data[partKey(part.key)] ?? []) shapeKeyed(part.nodes, row);
    }
    return data;
  });
}
