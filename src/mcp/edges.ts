import { inWords, type Edge } from "./things.js";
import type { Item } from "./told.js";

/** A relation as a line, with what it rests on. */
export function tellEdge({ from, to, relation, note, sources, references }: Edge): Item {
  const documentation = references.length > 0 ? ` (documentation: ${references.join(" ")})` : "";
  return {
    text: `${from.name} ${inWords(relation)} ${to.name}${note === null ? "" : `; ${note}`}${documentation}`,
    data: {
      from: from.id,
      relation,
      to: to.id,
      ...(note !== null && { note }),
      ...(references.length > 0 && { references }),
    },
    papers: sources,
  };
}
