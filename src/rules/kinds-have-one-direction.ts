import type { GraphRule } from "./graph-rule.js";

export const kindsHaveOneDirection: GraphRule = {
  says: "A class does not extend, use or implement what is a kind of it.",
  check: ({ edges }) => {
    const broader = Map.groupBy(
      edges.filter((edge) => edge.type === "BROADER"),
      (edge) => edge.from,
    );
    const isKindOf = (id: string, of: string, seen = new Set<string>()): boolean =>
      (broader.get(id) ?? []).some(({ to }) => to === of || (!seen.has(to) && isKindOf(to, of, seen.add(to))));
    return edges
      .filter(({ type, from, to }) => ["EXTENDS", "USES", "IMPLEMENTS"].includes(type) && isKindOf(to, from))
      .map(({ type, from, to, at }) => ({ at, message: `${from} ${type} ${to}, which is a kind of it` }));
  },
};
