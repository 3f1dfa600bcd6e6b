import type { GraphRule } from "./graph-rule.js";

/** Words that say what a bound means. */
const words: Readonly<Record<string, RegExp>> = {
  UP_TO: /up to|at most|\b(less|fewer|lower) than|under|below|within|maxim|largest|longest|highest|down to|no more/i,
  AT_LEAST: /at least|more than|over|above|exceed|or more|beyond|upwards|\+/i,
  APPROXIMATE: /about|nearly|around|almost|roughly|approximately|close to|some|scale|class|near|half|orders? of magnitude/i,
  AVERAGE: /average|mean/i,
  MEDIAN: /median/i,
  GEOMEAN: /geometric|geomean/i,
};

export const claimsCarryBounds: GraphRule = {
  says: "A claim says in words how its number is meant: up to, at least, about, on average.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, at, properties }) => {
      const { value, bound, claim } = properties as { value?: number; bound?: string; claim?: string };
      const word = bound === undefined ? undefined : words[bound];
      return value === undefined || word === undefined || word.test(claim ?? "")
        ? []
        : [{ at, field: "claim", message: `${id}: the claim does not say ${String(bound)}` }];
    }),
};
