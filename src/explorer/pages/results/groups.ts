import { inWords } from "../../kinds.js";
import type { ResultRow } from "../../parts/result-row.js";

/** Results that were measured against the same thing by the same metric, and are stated alike. */
export interface ResultGroup {
  readonly key: string;
  readonly title: string;
  readonly baseline: { readonly id: string; readonly name: string } | null;
  readonly rows: readonly ResultRow[];
  /** Whether their numbers may stand in one order. */
  readonly ranked: boolean;
}

/** How numbers of a bound are meant: an order may hold one of these alone. */
const statements: Readonly<Record<string, string>> = {
  UP_TO: "best cases (“up to”)",
  AT_LEAST: "at least",
  AVERAGE: "averages",
  MEDIAN: "medians",
  GEOMEAN: "geometric means",
  RANGE: "ranges",
};

/**
 * Groups of results in the order in which their first rows come. Against another baseline, by another metric, or as a best case
 * instead of an average, a number says something else, so no order runs through two groups.
 */
export function groupResults(rows: readonly ResultRow[]): readonly ResultGroup[] {
  const groups = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const key = [row.metric, row.baseline?.id ?? "", statements[row.bound] ?? ""].join("|");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].flatMap(([key, [first, ...rest]]) => {
    if (!first) return [];
    const statement = statements[first.bound];
    const ranked = rest.length > 0 && first.baseline !== null && [first, ...rest].every(({ factor }) => factor !== null);
    return [
      {
        key,
        title: inWords(first.metric) + (statement === undefined ? "" : `, ${statement}`),
        baseline: first.baseline,
        rows: [first, ...rest],
        ranked,
      },
    ];
  });
}
