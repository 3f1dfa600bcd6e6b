import type { SeedEdge } from "../seed-graph.js";
import type { SeedRule } from "./seed-rule.js";

export const kindsHaveOneDirection: SeedRule = {
  says: "A class does not extend, use or implement what is a kind of it.",
  check: ({ edges }) => {
    const broader = new Map<string, SeedEdge[]>();
    for (const edge of edges) if (edge.type === "BROADER") broader.set(edge.from, [...(broader.get(edge.from) ?? []), edge]);
    const isKindOf = (id: string, of: string, seen = new Set<string>()): boolean =>
      (broader.get(id) ?? []).some(({ to }) => to === of || (!seen.has(to) && isKindOf(to, of, seen.add(to))));
    return edges
      .filter(({ type, from, to }) => ["EXTENDS", "USES", "IMPLEMENTS"].includes(type) && isKindOf(to, from))
      .map(({ type, from, to, file }) => ({ file, message: `${from} ${type} ${to}, which is a kind of it` }));
  },
};
