import type { End, Kind } from "../../model/model.js";

/** How much there is of everything, as a store keeps it. The work of a request follows from it. */
export interface GraphCounts {
  /** Nodes of each kind. */
  readonly nodes: Readonly<Record<Kind, number>>;
  /** Relations and links of each type. */
  readonly edges: Readonly<Record<string, EdgeCounts>>;
  /** For each kind with families the pairs of which one counts for the other, every node with itself among them. */
  readonly families: Readonly<Record<Kind, EdgeCounts>>;
  /** No relation and no result is less sure. */
  readonly leastConfidence: number;
}

/** How many edges there are, and how unevenly they are spread: the sums of the squares of how many start at a node, and of how many end at one. */
export interface EdgeCounts {
  readonly count: number;
  readonly outSquares: number;
  readonly inSquares: number;
}

/** The counts of a store that has told none. */
export const noCounts: GraphCounts = { nodes: {}, edges: {}, families: {}, leastConfidence: 0 };

const noEdges: EdgeCounts = { count: 0, outSquares: 0, inSquares: 0 };

export const edgesOf = ({ edges }: GraphCounts, type: string): EdgeCounts => edges[type] ?? noEdges;

export const nodesOf = ({ nodes }: GraphCounts, kinds: readonly Kind[]): number => kinds.reduce((sum, kind) => sum + (nodes[kind] ?? 0), 0);

/** How many edges a field follows from a node that is taken at random among nodes of these kinds. */
export function meanDegree(counts: GraphCounts, { edge }: End, kinds: readonly Kind[]): number {
  return edgesOf(counts, edge.name).count / Math.max(1, nodesOf(counts, kinds));
}

/**
 * How many edges a field follows from a node that was reached, or asked for: such nodes have more of them than others, as a node is reached
 * the more often the more edges it has.
 */
export function reachedDegree(counts: GraphCounts, { edge, direction }: Pick<End, "edge" | "direction">): number {
  const { count, outSquares, inSquares } = edgesOf(counts, edge.name);
  return (direction === "out" ? outSquares : inSquares) / Math.max(1, count);
}

/** How many count for one of a family, itself among them. */
export function familySize({ families }: GraphCounts, { edge }: End): number {
  const { count, outSquares } = families[edge.family?.kind ?? ""] ?? noEdges;
  return Math.max(1, outSquares / Math.max(1, count));
}

/** How many edges of some types meet in a node that was reached by one of them. */
export function meetingDegree(counts: GraphCounts, types: readonly string[]): number {
  let [all, squares] = [0, 0];
  for (const type of types) {
    const { count, outSquares, inSquares } = edgesOf(counts, type);
    all += count;
    squares += outSquares + inSquares;
  }
  return squares / Math.max(1, all);
}

/** How many edges of some types there are. */
export const countOfTypes = (counts: GraphCounts, types: readonly string[]): number =>
  types.reduce((sum, type) => sum + edgesOf(counts, type).count, 0);
