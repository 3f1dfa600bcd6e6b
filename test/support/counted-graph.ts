import { papergraph } from "../../src/model/papergraph.js";
import type { EdgeCounts, GraphCounts } from "../../src/plan/work/graph-counts.js";

/** A graph of so many nodes of each kind and so many edges of each type, ten of them at every node that has any. */
export function graphOf(size: number): GraphCounts {
  const edges: EdgeCounts = { count: size, outSquares: 10 * size, inSquares: 10 * size };
  return {
    nodes: Object.fromEntries(papergraph.kinds.map((kind) => [kind, size])),
    edges: Object.fromEntries([...papergraph.edges.keys()].map((type) => [type, edges])),
    leastConfidence: 1,
    families: Object.fromEntries(papergraph.families.map(({ kind }) => [kind, { count: 2 * size, outSquares: 4 * size, inSquares: 0 }])),
  };
}
