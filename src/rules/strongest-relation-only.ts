import type { GraphRule } from "./graph-rule.js";

export const strongestRelationOnly: GraphRule = {
  says: "A paper does not mention what it introduces, or what something that it introduces relates to more strongly.",
  check: ({ edges }) => {
    const introduced = new Set(edges.filter(({ type }) => type === "INTRODUCES").map(({ from, to }) => `${from} ${to}`));
    const strongerTo = new Map<string, (typeof edges)[number][]>();
    for (const edge of edges) {
      if (edge.type === "MENTIONS") continue;
      const others = strongerTo.get(edge.to);
      if (others) others.push(edge);
      else strongerTo.set(edge.to, [edge]);
    }
    return edges.flatMap(({ type, from, to, source, at }) => {
      if (type !== "MENTIONS") return [];
      const stronger = strongerTo
        .get(to)
        ?.find((edge) => edge.source === source && (edge.from === from || introduced.has(`${from} ${edge.from}`)));
      // A mention that is stored stands nowhere in what is written: then the stronger relation contradicts it.
      return stronger
        ? [{ at: at === "" ? stronger.at : at, message: `${from} MENTIONS ${to}, but ${stronger.from} ${stronger.type} it` }]
        : [];
    });
  },
};
