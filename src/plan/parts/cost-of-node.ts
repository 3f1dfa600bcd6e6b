import type { AggregateSelection, KeyedNode, NodeSelection, ObjectSelection, PageSelection } from "../selection.js";

/** What a list without a page (`sources`, a result's hardware) counts for: such a list hangs on one paper and is short. */
export const unpagedListSize = 5;

/** How many nodes are read where this node is shown so many times: itself, and what hangs on it. */
export function costOfNode({ branches }: NodeSelection, times: number): number {
  const below = sum(branches, (branch) => {
    if (branch.is === "page") return costOfPage(branch.page, times);
    if (branch.is === "evidence") return costOfKeyed(branch.papers, times);
    return costOfNode(branch.node, times * (branch.end.shape === "many" ? unpagedListSize : 1));
  });
  return times + below;
}

/** How many nodes are read where each of these is shown so many times. */
export function costOfKeyed(nodes: readonly KeyedNode[], times: number): number {
  return sum(nodes, ({ node }) => costOfNode(node, times));
}

/** How many nodes are read where this list is shown so many times, those of its facets and aggregates among them. */
export function costOfPage({ range, views, facets, aggregates }: PageSelection, times: number): number {
  const rows = times * range.size;
  const shown = sum(views, (view) =>
    view.is === "nodes"
      ? costOfNode(view.node, rows)
      : sum(view.parts, (part) =>
          part.is === "evidence"
            ? costOfKeyed(part.papers, rows * unpagedListSize)
            : costOfNode(part.node, rows * (part.is === "sources" ? unpagedListSize : 1)),
        ),
  );
  const counted = sum(facets, ({ by, first, values }) => sum(values, ({ nodes }) => costOfKeyed(nodes, times * by.length * first)));
  return shown + counted + sum(aggregates, (aggregate) => costOfAggregate(aggregate, times));
}

/** Each group counts like a node, and so do the nodes that its keys show. */
function costOfAggregate({ by, first, keys }: AggregateSelection, times: number): number {
  const groups = times * (by.length > 0 ? first : Math.min(first, 1));
  const relations = by.filter(({ end }) => end).length;
  return groups + sum(keys, ({ nodes }) => costOfKeyed(nodes, groups * relations));
}

/**
 * How many nodes are read where this object is shown so many times. `sizes` says how many values the list fields in it hold, by field
 * name: at most, or usually where there is no bound. Other fields hold one.
 */
export function costOfObject(object: ObjectSelection, times: number, sizes: Readonly<Record<string, number>>): number {
  return sum(object, (part) => {
    const count = times * (sizes[part.name] ?? 1);
    return part.node ? costOfNode(part.node, count) : costOfObject(part.object, count, sizes);
  });
}

/** The sum of an amount over all items. */
export function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
