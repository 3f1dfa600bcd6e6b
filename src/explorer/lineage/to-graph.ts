import { readNumber } from "../parts/result-value.js";
import type { Comparison, LineageGraph, LineageLink, LineageThing } from "./graph.js";
import type { LineageAnswer } from "./question.js";

/** Makes the graph of an answer. A result goes to the first relation between its subject and its baseline. */
export function toGraph({ root, nodes, edges, truncated }: LineageAnswer): LineageGraph {
  const things = nodes.map(({ node, depth }): LineageThing => ({ id: node.id, name: node.name, depth, introduced: dateOf(node) }));
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const results = new Map(nodes.map(({ node }) => [node.id, "results" in node ? node.results.nodes : []]));
  const linked = new Set<string>();
  const links = edges.flatMap(({ from, to, ...edge }): LineageLink[] => {
    const [later, earlier] = [byId.get(from.id), byId.get(to.id)];
    if (!later || !earlier) return [];
    const pair = `${from.id} ${to.id}`;
    const compared = linked.has(pair) ? [] : (results.get(from.id) ?? []).filter(({ baseline }) => baseline?.id === to.id);
    linked.add(pair);
    const comparisons = compared.map((result) => ({ ...result, reported: readNumber(result) }));
    return [{ ...edge, from: later, to: earlier, results: comparisons.map(toComparison) }];
  });
  return { root: byId.get(root.id) ?? { id: root.id, name: root.name, depth: 0, introduced: null }, things, links, isTruncated: truncated };
}

const toComparison = ({ id, reported, hardware, claim, paper }: Comparison): Comparison => ({ id, reported, hardware, claim, paper });

function dateOf(node: LineageAnswer["nodes"][number]["node"]): string | null {
  if ("released" in node) return node.released ?? null;
  return "introduced" in node ? (node.introduced ?? null) : null;
}
