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
  const facts = compiler.walk(selection.of, walkOf(selection));
  return readTraversal(compiler, selection, facts, (found) => outlineNeighborhood(selection, found));
}

/** What a neighborhood has to walk: one node more than it shows, which tells whether anything is left out. */
function walkOf(selection: Neighborhood): Walk {
  const { relations, minConfidence, depth, maxNodes, object } = selection;
  const edges = object.some((part) => part.name === "edges");
  const shown = (sides: WalkFacts["sides"]): string[] => nodesIn(selection, sides).shown.map(({ node }) => node);
  return { relations, minConfidence, sides: [["out", "in"]], depth, size: maxNodes + 1, edges, shown };
}

/** The nodes around one, nearest first, then by id; what exceeds `maxNodes` is left out from the far end. */
function nodesIn({ maxNodes }: Neighborhood, sides: WalkFacts["sides"]): { found: readonly Placed[]; shown: readonly Placed[] } {
  const found = (sides[0] ?? []).flatMap((level, depth) => level.map((node) => ({ node, depth })));
  return { found, shown: found.slice(0, maxNodes) };
}

interface Placed {
  readonly [field: string]: string | number;
  readonly node: string;
  readonly depth: number;
}

function outlineNeighborhood(selection: Neighborhood, { sides, edges }: WalkFacts): Outline {
  const { found, shown } = nodesIn(selection, sides);
  const nodes = shown.map(({ node }) => node);
  return { nodes, nodesByDepth: shown, edges: edgeOutlines(edges, new Set(nodes)), truncated: shown.length < found.length };
}
