import type { Kind } from "../../model/model.js";
import { isAnchored } from "../parts/filter-shape.js";
import type { Filter } from "../selection.js";
import { nodesOf } from "./graph-counts.js";
import type { WorkTally } from "./tally.js";
import { weights } from "./weights.js";
import { addFilter, anchoredSize } from "./work-of-filter.js";

/** How many results one question holds against each other; it says where there were more. */
export const maxNumbers = 5_000;

/** How many nodes hang on a result that say under what circumstances it was measured. */
const contextSize = 6;

/** Adds what it takes to read the numbers of the results that pass a filter, with their context. */
export function addNumbers(tally: WorkTally, filter: Filter, kinds: readonly Kind[], path: string): void {
  const all = nodesOf(tally.counts, kinds);
  const rows = isAnchored(filter) ? Math.min(all, anchoredSize(tally, filter)) : all;
  tally.add(weights.question + rows * weights.whole, path, "list");
  addFilter(tally, filter, { kinds, times: rows, copies: 1, reached: false, once: false, path: `${path}.filter` });
  tally.add(Math.min(rows, maxNumbers) * (weights.shown + contextSize * weights.edge), path, "list");
}
