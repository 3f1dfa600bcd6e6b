import type { Traversal } from "../../plan/selection.js";
import { edgeOutlines } from "./edge-outlines.js";
import type { Walk, WalkFacts } from "./facts.js";
import type { Outline } from "./outline.js";

type Neighborhood = Extract<Traversal, { is: "neighborhood" }>;

/** What a neighborhood has to walk: one node more than it shows, which tells whether anything is left out. */
export function neighborhoodWalk({ relations, depth, maxNodes, object }: Neighborhood): Walk {
  return { relations, sides: [["out", "in"]], depth, size: maxNodes + 1, edges: object.some((part) => part.name === "edges") };
}

/** The nodes around one, nearest first, then by id; what exceeds `maxNodes` is left out from the far end. */
export function outlineNeighborhood({ maxNodes }: Neighborhood, { sides, edges }: WalkFacts): Outline {
  const found = (sides[0] ?? []).flat();
  const shown = found.slice(0, maxNodes);
  return { nodes: shown, edges: edgeOutlines(edges, new Set(shown)), truncated: shown.length < found.length };
}
