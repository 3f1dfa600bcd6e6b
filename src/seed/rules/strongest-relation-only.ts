import type { SeedRule } from "./seed-rule.js";

export const strongestRelationOnly: SeedRule = {
  says: "A paper does not mention what it introduces, or what something that it introduces relates to more strongly.",
  check: ({ edges }) =>
    edges.flatMap(({ type, from, to, source, file }) => {
      if (type !== "MENTIONS") return [];
      const own = new Set(edges.filter((edge) => edge.type === "INTRODUCES" && edge.from === from).map((edge) => edge.to));
      const stronger = edges.find(
        (edge) => edge.type !== "MENTIONS" && edge.source === source && edge.to === to && (edge.from === from || own.has(edge.from)),
      );
      return stronger ? [{ file, message: `${from} MENTIONS ${to}, but ${stronger.from} ${stronger.type} it` }] : [];
    }),
};
