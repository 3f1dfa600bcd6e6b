import type { Finding, StatedEdge } from "./stated-graph.js";
import type { GraphRule } from "./graph-rule.js";

export const acyclicRelations: GraphRule = {
  says: "What the model declares acyclic never leads back to where it started.",
  check: ({ edges }, model) =>
    [...model.edges.values()].filter((type) => type.acyclic).flatMap((type) => cycles(edges.filter((edge) => edge.type === type.name))),
};

/** One finding for each edge that closes a cycle in a depth-first walk. */
function cycles(edges: readonly StatedEdge[]): Finding[] {
  const outward = new Map<string, StatedEdge[]>();
  for (const edge of edges) outward.set(edge.from, [...(outward.get(edge.from) ?? []), edge]);
  const findings: Finding[] = [];
  const done = new Set<string>();
  const walk = (id: string, path: readonly string[]): void => {
    for (const { to, type, at } of outward.get(id) ?? []) {
      if (path.includes(to))
        findings.push({ at, field: "to", message: `${type} goes in a circle: ${[...path.slice(path.indexOf(to)), to].join(" → ")}` });
      else if (!done.has(to)) walk(to, [...path, to]);
    }
    done.add(id);
  };
  for (const id of outward.keys()) if (!done.has(id)) walk(id, [id]);
  return findings;
}
