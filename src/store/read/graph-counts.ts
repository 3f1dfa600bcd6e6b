import type { EdgeCounts, GraphCounts } from "../../plan/work/graph-counts.js";

/** One amount as both stores keep it: nodes of a kind, edges of a type, or pairs in the families of a kind. */
export interface Amount extends EdgeCounts {
  readonly what: "NODE" | "EDGE" | "FAMILY";
  /** The kind, or the type of edge. */
  readonly name: string;
}

/** The amounts that a store keeps, by what they are of. */
export function countsOf(amounts: readonly Amount[]): GraphCounts {
  const nodes: Record<string, number> = {};
  const edges: Record<string, EdgeCounts> = {};
  const families: Record<string, EdgeCounts> = {};
  for (const { what, name, count, outSquares, inSquares } of amounts) {
    if (what === "NODE") nodes[name] = count;
    else (what === "EDGE" ? edges : families)[name] = { count, outSquares, inSquares };
  }
  return { nodes, edges, families };
}
