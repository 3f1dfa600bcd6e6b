import { readTraversal } from "../read-traversal.js";
import type { Compiler, Reading } from "../reading.js";
import { compareText } from "../traverse/compare-text.js";
import { edgeOutlines } from "../traverse/edge-outlines.js";
import type { Question } from "../../port/answer.js";
import type { Walk, WalkFacts } from "../../port/facts.js";
import type { Outline } from "../traverse/outline.js";
import type { ReadAnswer } from "../unknown-refs.js";

type Lineage = Question<"lineage">;

/** Reads what something descends from and what descends from it. */
export function readLineage<S, R>(compiler: Compiler<S, R>, selection: Lineage): Reading<S, R, ReadAnswer> {
  const facts = compiler.walk(selection.of, walkOf(selection));
  return readTraversal(compiler, selection, facts, (found) => outlineLineage(selection, found));
}

/** What a lineage has to walk: one level and one node more than it shows, which tell whether anything is left out. */
function walkOf(selection: Lineage): Walk {
  const { relations, minConfidence, direction, maxDepth, maxNodes, object } = selection;
  return {
    relations,
    minConfidence,
    sides: [direction === "DESCENDANTS" ? [] : ["out"], direction === "ANCESTORS" ? [] : ["in"]],
    depth: maxDepth + 1,
    size: maxNodes + 1,
    edges: object.some((part) => part.name === "edges"),
    shown: (sides) => nodesIn(selection, sides).shown.map(({ node }) => node),
  };
}

/**
 * The lineage in a walk of ancestors and one of descendants. What is on both sides counts where it is nearer, as an ancestor where both are
 * as near. Nearest first, then by id; what exceeds `maxNodes` or `maxDepth` is left out from the far end.
 */
function nodesIn({ maxDepth, maxNodes }: Lineage, sides: WalkFacts["sides"]): { found: readonly Placed[]; shown: readonly Placed[] } {
  const depths = new Map<string, number>();
  const levels = Math.max(...sides.map((side) => side.length));
  for (let distance = 0; distance < levels; distance++) {
    for (const id of sides[0]?.[distance] ?? []) if (!depths.has(id)) depths.set(id, 0 - distance);
    for (const id of sides[1]?.[distance] ?? []) if (!depths.has(id)) depths.set(id, distance);
  }
  const found = [...depths]
    .map(([node, depth]) => ({ node, depth: depth === 0 ? 0 : depth, distance: Math.abs(depth) }))
    .sort((a, b) => a.distance - b.distance || compareText(a.node, b.node));
  return { found, shown: found.filter(({ distance }) => distance <= maxDepth).slice(0, maxNodes) };
}

interface Placed {
  readonly node: string;
  readonly depth: number;
  readonly distance: number;
}

function outlineLineage(selection: Lineage, { sides, edges }: WalkFacts): Outline {
  const { found, shown } = nodesIn(selection, sides);
  return {
    root: found[0]?.node ?? null,
    nodes: shown.map(({ node, depth }) => ({ node, depth })),
    edges: edgeOutlines(edges, new Set(shown.map(({ node }) => node))),
    truncated: shown.length < found.length,
  };
}
