import { normalizeName } from "../../model/names.js";
import type { SeedRule } from "./seed-rule.js";

export const aliasesDiffer: SeedRule = {
  says: "An alias differs from the name and from the other aliases by more than case, spaces and hyphens.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, file, properties }) => {
      const { name, aliases } = properties as { name?: string; aliases?: string[] };
      const seen = new Set([normalizeName(name ?? "")]);
      return (aliases ?? []).flatMap((alias) => {
        const key = normalizeName(alias);
        const repeated = seen.has(key);
        seen.add(key);
        return repeated ? [{ file, message: `${id}: the alias "${alias}" repeats another name of it` }] : [];
      });
    }),
};
