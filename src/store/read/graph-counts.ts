import type { EdgeCounts, GraphCounts } from "../../plan/work/graph-counts.js";

/** One amount as both stores keep it: nodes of a kind, edges of a type, pairs in the families of a kind, or edges that are as sure. */
export interface Amount extends EdgeCounts {
  readonly what: "NODE" | "EDGE" | "FAMILY" | "CONFIDENCE";
  /** The kind, the type of edge, or a confidence below 1. */
  readonly name: string;
}

/** The amounts that a store keeps, by what they are of. */
export function countsOf(amounts: readonly Amount[]): GraphCounts {
  const nodes: Record<string, number> = {};
  const edges: Record<string, EdgeCounts> = {};
  const families: Record<string, EdgeCounts> = {};
  let leastConfidence = 1;
  for (const { what, name, count, outSquares, inSquares } of amounts) {
    if (what === "NODE") nodes[name] = count;
    else if (what === "CONFIDENCE") leastConfidence = Math.min(leastConfidence, Number(name));
    else (what === "EDGE" ? edges : families)[name] = { count, outSquares, inSquares };
  }
  return { nodes, edges, families, leastConfidence };
}
