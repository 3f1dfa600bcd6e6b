import type { SeedRule } from "./seed-rule.js";

export const authorCountsAgree: SeedRule = {
  says: "Where the authors of a paper are listed and counted, the count is the length of the list.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, file, properties: { authors, authorCount } }) =>
      !Array.isArray(authors) || typeof authorCount !== "number" || authors.length === authorCount
        ? []
        : [{ file, message: `${id}: authorCount is ${String(authorCount)}, but ${String(authors.length)} authors are listed` }],
    ),
};
