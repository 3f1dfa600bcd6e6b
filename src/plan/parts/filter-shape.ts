import type { End } from "../../model/model.js";
import type { Filter } from "../selection.js";

type Related = Extract<Filter, { is: "related" }>;

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
    case "named":
    case "descends":
    case "absent":
    case "compared":
    case "among":
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
    case "named":
    case "descends":
    case "absent":
    case "compared":
    case "among":
      return 0;
  }
}

/** Properties of which a value names one node, or a few. */
const naming = ["id", "slug", "name"];

/** True where a filter names what it looks for, so that it is cheaper to start there than at every node of the list. */
export function isAnchored(filter: Filter): boolean {
  switch (filter.is) {
    case "named":
    case "descends":
      return true;
    case "compared":
      return filter.by === "eq" && naming.includes(filter.property.stored);
    case "among":
      return naming.includes(filter.property.stored);
    case "and":
      return filter.filters.some(isAnchored);
    case "or":
      return filter.filters.length > 0 && filter.filters.every(isAnchored);
    case "related":
      return filter.quantifier === "some" && isAnchored(filter.filter);
    case "ofKind":
      return isAnchored(filter.filter);
    case "not":
    case "absent":
      return false;
  }
}
