import { kindOfId } from "../../model/names.js";
import type { SeedRule } from "./seed-rule.js";

const restOnDocumentation = new Set(["PART_OF", "CONTAINS", "SUCCEEDS"]);

export const relationsHaveSources: SeedRule = {
  says: "Every relation rests on a paper; PART_OF, CONTAINS and SUCCEEDS of hardware may rest on the maker's documentation and say so in a note.",
  check: ({ edges }, model) =>
    edges.flatMap(({ type, from, to, source, note, file }) => {
      if (source !== undefined || !model.edge(type).isRelation) return [];
      const documented =
        restOnDocumentation.has(type) && kindOfId(from) === "HARDWARE" && note !== undefined && /documentation/i.test(note);
      return documented
        ? []
        : [{ file, message: `${from} ${type} ${to} has no source: state it in a paper's file, or note the maker's documentation` }];
    }),
};
