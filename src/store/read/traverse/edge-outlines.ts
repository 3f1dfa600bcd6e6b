import { compareText } from "./compare-text.js";
import type { EdgeFact } from "../../port/facts.js";
import { SourcesOf, type Outline } from "./outline.js";

/** The edges between nodes that are shown, by their start, relation and end. */
export function edgeOutlines(edges: readonly EdgeFact[], shown: ReadonlySet<string>): Outline {
  return edges
    .filter(({ from, to }) => shown.has(from) && shown.has(to))
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.relation, b.relation) || compareText(a.to, b.to))
    .map(({ edge, ...shown }) => ({ ...shown, id: edgeId(shown.relation, shown.from, shown.to), sources: new SourcesOf(edge) }));
}

/** The id of an edge: no two of one relation join the same two nodes, and neither a relation nor a kind or slug holds a colon. */
const edgeId = (relation: string, from: string, to: string): string => `${relation}:${from}:${to}`;
