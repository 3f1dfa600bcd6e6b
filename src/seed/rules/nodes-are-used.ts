import type { SeedRule } from "./seed-rule.js";

export const nodesAreUsed: SeedRule = {
  says: "Every node of a registry is related to something.",
  check: ({ nodes, edges }) => {
    const related = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    return nodes
      .filter((node) => node.at.startsWith("registry/") && !related.has(node.id))
      .map(({ id, at }) => ({ at, message: `${id} is related to nothing: state what a paper says of it, or remove it` }));
  },
};
