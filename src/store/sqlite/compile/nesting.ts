import type { End } from "../../../model/model.js";
import type { Filter } from "../../../plan/selection.js";
import type { Related } from "../../compile/filter.js";

/** Relations inside of relations from which on what lies within is decided for all nodes at once. */
const deep = 3;

/**
 * Whether what a condition asks of related nodes is decided once for each node, not once for each way that leads to it. It follows from the
 * shape alone: where many ways meet in one node (a relation leads to it that others have as well, and another leads back to those), and
 * where relations are nested so deep that their ways multiply. Otherwise the first related node that passes is found sooner.
 */
export function isDecidedOnce({ end, filter }: Related): boolean {
  const inner = relationsOf(filter);
  return (end.direction === "out" && inner.some(({ direction }) => direction === "in")) || 1 + nestingOf(filter) >= deep;
}

/** The relations that a filter asks of the node itself. */
function relationsOf(filter: Filter): readonly End[] {
  switch (filter.is) {
    case "and":
    case "or":
      return filter.filters.flatMap(relationsOf);
    case "not":
    case "ofKind":
      return relationsOf(filter.filter);
    case "related":
      return [filter.end];
    default:
      return [];
  }
}

/** How many relations stand inside each other at most. */
function nestingOf(filter: Filter): number {
  switch (filter.is) {
    case "and":
    case "or":
      return Math.max(0, ...filter.filters.map(nestingOf));
    case "not":
    case "ofKind":
      return nestingOf(filter.filter);
    case "related":
      return 1 + nestingOf(filter.filter);
    default:
      return 0;
  }
}
