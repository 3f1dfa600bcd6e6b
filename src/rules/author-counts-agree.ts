import type { GraphRule } from "./graph-rule.js";

export const authorCountsAgree: GraphRule = {
  says: "Where the authors of a paper are listed and counted, the count is the length of the list.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, at, properties: { authors, authorCount } }) =>
      !Array.isArray(authors) || typeof authorCount !== "number" || authors.length === authorCount
        ? []
        : [
            {
              at,
              field: "authorCount",
              message: `${id}: authorCount is ${String(authorCount)}, but ${String(authors.length)} authors are listed`,
            },
          ],
    ),
};
