import { slugOf } from "../../model/names.js";
import type { SeedRule } from "./seed-rule.js";

export const fileNamedAfterPaper: SeedRule = {
  says: "A paper's file is papers/<slug>.yaml.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, kind, file }) => {
      const expected = `papers/${slugOf(id)}.yaml`;
      return kind !== "PAPER" || file === expected ? [] : [{ file, message: `${id} belongs into ${expected}` }];
    }),
};
