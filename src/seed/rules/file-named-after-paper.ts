import { slugOf } from "../../model/names.js";
import type { SeedRule } from "./seed-rule.js";

export const fileNamedAfterPaper: SeedRule = {
  says: "A paper's file is papers/<slug>.yaml.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, kind, at }) => {
      const expected = `papers/${slugOf(id)}.yaml`;
      return kind !== "PAPER" || at === expected ? [] : [{ at, message: `${id} belongs into ${expected}` }];
    }),
};
