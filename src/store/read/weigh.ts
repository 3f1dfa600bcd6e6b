import type { RootSelection } from "../../plan/selection.js";
import { estimateWork } from "../../plan/work/estimate-work.js";
import { noCounts, type GraphCounts } from "../../plan/work/graph-counts.js";

/**
 * What a read takes, as it is estimated before it runs: `light` reads take a few milliseconds of the embedded store, `heavy` ones may take
 * more than a quarter of a second, and `unsure` is everything between.
 */
export type Weight = "light" | "unsure" | "heavy";

/** Rows, as `estimateWork` counts them: about two milliseconds. */
const lightWork = 20_000;

/** Rows: about a quarter of a second. */
const heavyWork = 2_500_000;

/**
 * Weighs the root fields of a request with the values that they are asked with, so that one document may be light with some variables and
 * heavy with others. Where nothing is known of the graph, every read is unsure.
 */
export function weigh(selections: readonly RootSelection[], counts: GraphCounts): Weight {
  if (counts === noCounts) return "unsure";
  const work = estimateWork(selections, counts);
  return work <= lightWork ? "light" : work <= heavyWork ? "unsure" : "heavy";
}
