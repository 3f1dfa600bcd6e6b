import type { SeedRule } from "./seed-rule.js";

export const uniqueIds: SeedRule = {
  says: "An id is defined once.",
  check: ({ nodes }) => {
    const seen = new Map<string, string>();
    return nodes.flatMap(({ id, at }) => {
      const first = seen.get(id);
      seen.set(id, first ?? at);
      return first === undefined ? [] : [{ at, message: `${id} is defined in ${first} already` }];
    });
  },
};
