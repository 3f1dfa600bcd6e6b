import { readTraversal } from "../read-traversal.js";
import type { Compiler, Reading } from "../reading.js";
import { edgeOutlines } from "../traverse/edge-outlines.js";
import type { Question } from "../../port/answer.js";
import type { Walk, WalkFacts } from "../../port/facts.js";
import type { Outline } from "../traverse/outline.js";
import type { ReadAnswer } from "../unknown-refs.js";

type Neighborhood = Question<"neighborhood">;

/** Reads the part of the graph around one thing. */
export function readNeighborhood<S, R>(compiler: Compiler<S, R>, selection: Neighborhood): Reading<S, R, ReadAnswer> {
  return readTraversal(compiler, selection, compiler.question(selection), (facts) => outlineNeighborhood(selection, facts));
}

/** What a neighborhood has to walk: one node more than it shows, which tells whether anything is left out. */
export function neighborhoodWalk({ relations, depth, maxNodes, object }: Neighborhood): Walk {
  return { relations, sides: [["out", "in"]], depth, size: maxNodes + 1, edges: object.some((part) => part.name === "edges") };
}

/** The nodes around one, nearest first, then by id; what exceeds `maxNodes` is left out from the far end. */
function outlineNeighborhood({ maxNodes }: Neighborhood, { sides, edges }: WalkFacts): Outline {
  const found = (sides[0] ?? []).flatMap((level, depth) => level.map((node) => ({ node, depth })));
  const shown = found.slice(0, maxNodes);
  const nodes = shown.map(({ node }) => node);
  return { nodes, nodesByDepth: shown, edges: edgeOutlines(edges, new Set(nodes)), truncated: shown.length < found.length };
}
