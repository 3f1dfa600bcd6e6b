import { normalizeName } from "../model/names.js";
import type { GraphRule } from "./graph-rule.js";

/** Names that two things of different kinds really have: a communication method and a data set are both called C4. */
const namesakes = new Set(["c4"]);

export const kindsShareNoNames: GraphRule = {
  says: "No two things of different kinds share a name or an alias, papers apart: one thing is one node.",
  check: ({ nodes }) => {
    const owners = new Map<string, string>();
    return nodes
      .filter((node) => node.kind !== "RESULT" && node.kind !== "PAPER")
      .flatMap(({ id, at, properties }) => {
        const { name, aliases } = properties as { name?: string; aliases?: string[] };
        return [...new Set([name ?? "", ...(aliases ?? [])].map(normalizeName))].flatMap((key) => {
          const owner = owners.get(key) ?? id;
          owners.set(key, owner);
          const sameThing = owner === id || owner.split(":")[0] === id.split(":")[0] || namesakes.has(key);
          return sameThing
            ? []
            : [
                {
                  at,
                  field: key === normalizeName(name ?? "") ? "name" : "aliases",
                  message: `${id} and ${owner} both go by "${key}"; they may be one thing`,
                },
              ];
        });
      });
  },
};
