import type { GraphRule } from "./graph-rule.js";

/** What has stood for "is a kind of" beside BROADER. */
const others: Readonly<Record<string, string>> = { EXTENDS: "extend", USES: "use", IMPLEMENTS: "implement", PART_OF: "belong to" };

export const kindsHaveOneEncoding: GraphRule = {
  says: "What something is a kind of stands under broader alone: it does not also extend, use, implement or belong to it.",
  check: ({ edges }) => {
    const kinds = new Set(edges.filter((edge) => edge.type === "BROADER").map(({ from, to }) => `${from} ${to}`));
    return edges.flatMap(({ type, from, to, at }) => {
      const other = others[type];
      return other !== undefined && kinds.has(`${from} ${to}`)
        ? [{ at, message: `${from} is a kind of ${to}, and so does not also ${other} it` }]
        : [];
    });
  },
};
