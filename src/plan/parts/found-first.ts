import type { Filter, PageSelection } from "../selection.js";

/**
 * Whether the rows of a list are found once, and all of its parts are read from what was found: where all rows are counted by their values
 * and it takes something to find them. Otherwise a page of them is found sooner, and what is counted stands in an index.
 */
export const isFoundFirst = ({ facets, aggregates, filter }: PageSelection): boolean =>
  facets.length + aggregates.length > 0 && isLaborious(filter);

/** So many conditions on a node itself are read in no time. */
const few = 8;

/** Comparisons that read a text. */
const textual = ["contains", "startsWith", "endsWith", "has"];

/** True where it takes more to decide a filter than to look at the node: related nodes, texts, or very many conditions. */
function isLaborious(filter: Filter): boolean {
  return conditionsIn(filter) > few;
}

/** How many conditions a filter has; one that takes as much as many counts as such. */
function conditionsIn(filter: Filter): number {
  switch (filter.is) {
    case "and":
    case "or":
      return filter.filters.reduce((sum, each) => sum + conditionsIn(each), 0);
    case "not":
    case "ofKind":
      return conditionsIn(filter.filter);
    case "related":
      return few + 1;
    case "compared":
      return textual.includes(filter.by) ? few + 1 : 1;
    case "named":
    case "descends":
    case "absent":
    case "among":
      return 1;
  }
}
