import { kindOfId } from "../model/names.js";
import type { GraphRule } from "./graph-rule.js";

export const knownEnds: GraphRule = {
  says: "Both ends of a relation exist, differ and are of kinds that it may join.",
  check: ({ nodes, edges }, model) => {
    const ids = new Set(nodes.map((node) => node.id));
    return edges.flatMap(({ type, from, to, at }) => {
      const edge = `${from} ${type} ${to}`;
      const missing = [from, to].find((id) => !ids.has(id));
      if (missing !== undefined)
        return [{ at, field: missing === from ? "from" : "to", message: `${edge}: nothing has the id ${missing}` }];
      if (from === to) return [{ at, field: "to", message: `${edge}: both ends are the same` }];
      const fits = model.edge(type).ends.some((end) => end.from.includes(kindOfId(from)) && end.to.includes(kindOfId(to)));
      return fits ? [] : [{ at, field: "to", message: `${edge}: ${type} does not join these kinds` }];
    });
  },
};
