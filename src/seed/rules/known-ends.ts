import { kindOfId } from "../../model/names.js";
import type { SeedRule } from "./seed-rule.js";

export const knownEnds: SeedRule = {
  says: "Both ends of a relation exist, differ and are of kinds that it may join.",
  check: ({ nodes, edges }, model) => {
    const ids = new Set(nodes.map((node) => node.id));
    return edges.flatMap(({ type, from, to, file }) => {
      const edge = `${from} ${type} ${to}`;
      const missing = [from, to].find((id) => !ids.has(id));
      if (missing !== undefined) return [{ file, message: `${edge}: nothing has the id ${missing}` }];
      if (from === to) return [{ file, message: `${edge}: both ends are the same` }];
      const fits = model.edge(type).ends.some((end) => end.from.includes(kindOfId(from)) && end.to.includes(kindOfId(to)));
      return fits ? [] : [{ file, message: `${edge}: ${type} does not join these kinds` }];
    });
  },
};
