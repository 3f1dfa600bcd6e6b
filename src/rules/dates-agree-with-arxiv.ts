import { arxivMonth } from "../model/arxiv-id.js";
import type { GraphRule } from "./graph-rule.js";

/** How long arXiv may hold a paper back: it numbers a paper when it announces it, and dates its first version by when it came in. */
const monthsHeld = 2;

export const datesAgreeWithArxiv: GraphRule = {
  says: "A paper that is on arXiv was published in the month of its arXiv id, or in one of the two months before.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, at, properties: { arxivId, published } }) => {
      const month = typeof arxivId === "string" ? arxivMonth(arxivId) : null;
      if (month === null || typeof published !== "string") return [];
      const agrees = monthsUpTo(month).some((possible) => published.startsWith(possible) || published === possible.slice(0, 4));
      return agrees ? [] : [{ at, field: "published", message: `${id}: published ${published}, but its arXiv id is of ${month}` }];
    }),
};

/** The month and those before it in which a paper may have come in. */
function monthsUpTo(month: string): string[] {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return Array.from({ length: monthsHeld + 1 }, (_, held) => new Date(Date.UTC(year, number - 1 - held)).toISOString().slice(0, 7));
}
