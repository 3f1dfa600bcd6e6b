import { kindOfId } from "../../model/names.js";
import type { SeedRule } from "./seed-rule.js";

export const relationsHaveSources: SeedRule = {
  says: "Every relation rests on a paper; one that the model declares documented may rest on the maker's documentation and say so in a note.",
  check: ({ edges }, model) =>
    edges.flatMap(({ type, from, to, source, note, file }) => {
      if (source !== undefined || !model.edge(type).isRelation) return [];
      const mayBe = model.edge(type).documented.includes(kindOfId(from));
      const documented = mayBe && note !== undefined && /documentation/i.test(note);
      return documented
        ? []
        : [{ file, message: `${from} ${type} ${to} has no source: state it in a paper's file, or note the maker's documentation` }];
    }),
};
