import type { SeedRule } from "./seed-rule.js";

export const uniqueIdentifiers: SeedRule = {
  says: "No two papers share an arXiv id or a DOI.",
  check: ({ nodes }) => {
    const seen = new Map<string, string>();
    return nodes.flatMap(({ id, file, properties: { arxivId, doi } }) =>
      [arxivId, doi].flatMap((identifier) => {
        if (typeof identifier !== "string") return [];
        const first = seen.get(identifier);
        seen.set(identifier, first ?? id);
        return first === undefined ? [] : [{ file, message: `${id}: ${identifier} is the identifier of ${first} already` }];
      }),
    );
  },
};
