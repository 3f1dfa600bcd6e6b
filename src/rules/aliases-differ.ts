import { normalizeName } from "../model/names.js";
import type { GraphRule } from "./graph-rule.js";

export const aliasesDiffer: GraphRule = {
  says: "An alias differs from the name and from the other aliases by more than case, spaces and hyphens.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, at, properties }) => {
      const { name, aliases } = properties as { name?: string; aliases?: string[] };
      const seen = new Set([normalizeName(name ?? "")]);
      return (aliases ?? []).flatMap((alias) => {
        const key = normalizeName(alias);
        const repeated = seen.has(key);
        seen.add(key);
        return repeated ? [{ at, field: "aliases", message: `${id}: the alias "${alias}" repeats another name of it` }] : [];
      });
    }),
};
