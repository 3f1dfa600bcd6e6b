import type { SeedRule } from "./seed-rule.js";

export const uniqueIds: SeedRule = {
  says: "An id is defined once.",
  check: ({ nodes }) => {
    const seen = new Map<string, string>();
    return nodes.flatMap(({ id, file }) => {
      const first = seen.get(id);
      seen.set(id, first ?? file);
      return first === undefined ? [] : [{ file, message: `${id} is defined in ${first} already` }];
    });
  },
};
