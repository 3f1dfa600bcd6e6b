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
  const walk = (id: string, path: readonly StatedEdge[]): void => {
    for (const edge of outward.get(id) ?? []) {
      const way = [...path, edge];
      const circle = way.slice(way.findIndex(({ from }) => from === edge.to));
      if (circle[0]?.from === edge.to) findings.push(findingOf(circle));
      else if (!done.has(edge.to)) walk(edge.to, way);
    }
    done.add(id);
  };
  for (const id of outward.keys()) if (!done.has(id)) walk(id, []);
  return findings;
}

/** A circle is told of the last edge in it that is written: what is stored, and stands nowhere, cannot be the reason. */
function findingOf(circle: readonly StatedEdge[]): Finding {
  const ids = [...circle.map(({ from }) => from), circle[0]?.from];
  const at = circle.findLast((edge) => edge.at !== "")?.at ?? "";
  return { at, field: "to", message: `${circle[0]?.type ?? ""} goes in a circle: ${ids.join(" → ")}` };
}
