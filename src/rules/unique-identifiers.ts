import type { GraphRule } from "./graph-rule.js";

export const uniqueIdentifiers: GraphRule = {
  says: "No two papers share an arXiv id or a DOI.",
  check: ({ nodes }) => {
    const seen = new Map<string, string>();
    return nodes.flatMap(({ id, at, properties: { arxivId, doi } }) =>
      Object.entries({ arxivId, doi }).flatMap(([field, identifier]) => {
        if (typeof identifier !== "string") return [];
        const first = seen.get(identifier);
        seen.set(identifier, first ?? id);
        return first === undefined ? [] : [{ at, field, message: `${id}: ${identifier} is the identifier of ${first} already` }];
      }),
    );
  },
};
