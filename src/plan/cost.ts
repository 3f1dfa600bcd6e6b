import type { NodeSelection, ObjectSelection, PageSelection, RootSelection, Traversal } from "./selection.js";

/** The largest number of nodes that one operation may ask for. */
export const maxCost = 20_000;

/** What a list without a page (`sources`, a result's hardware) counts for: such lists follow one paper and are short. */
const unpagedListSize = 5;

/**
 * The number of nodes that a root field could return: the product of the page sizes along each way down, summed. Known before anything runs, also
 * where a page size came in a variable.
 */
export function costOf(selection: RootSelection): number {
  switch (selection.is) {
    case "list":
    case "search":
      return pageCost(selection.page, 1);
    case "item":
      return nodeCost(selection.node, 1);
    case "nodes":
      return nodeCost(selection.node, selection.ids.length);
    case "resolve":
      return sum(selection.nodes, ({ node }) => nodeCost(node, selection.first));
    case "statistics":
      return sum(selection.parts, (part) => (part.is === "hardware" ? sum(part.nodes, ({ node }) => nodeCost(node, part.first)) : 0));
    case "paths":
    case "related":
      return objectCost(selection.object, selection.first, partSizes(selection));
    case "lineage":
    case "neighborhood":
    case "compare":
      return objectCost(selection.object, 1, partSizes(selection));
  }
}

function nodeCost(node: NodeSelection, times: number): number {
  return (
    times +
    sum(node.branches, (branch) =>
      branch.is === "page"
        ? pageCost(branch.page, times)
        : nodeCost(branch.node, times * (branch.end.shape === "many" ? unpagedListSize : 1)),
    )
  );
}

function pageCost({ range, views, facets }: PageSelection, times: number): number {
  const rows = times * range.size;
  const shown = sum(views, (view) =>
    view.is === "nodes"
      ? nodeCost(view.node, rows)
      : sum(view.parts, (part) => nodeCost(part.node, rows * (part.is === "sources" ? unpagedListSize : 1))),
  );
  const counted = sum(facets, ({ by, first, values }) =>
    sum(values, ({ nodes }) => sum(nodes, ({ node }) => nodeCost(node, times * by.length * first))),
  );
  return shown + counted;
}

/** How many of each part one object of a traversal's answer holds at most; of what has no bound of its own, how many there are as a rule. */
function partSizes(selection: Traversal): Readonly<Record<string, number>> {
  switch (selection.is) {
    case "lineage":
    case "neighborhood":
      return { nodes: selection.maxNodes, edges: selection.maxNodes, sources: unpagedListSize };
    case "paths":
      return { nodes: selection.maxLength + 1, steps: selection.maxLength, sources: unpagedListSize };
    case "related":
      return { reasons: unpagedListSize };
    case "compare": {
      const items = selection.refs.length;
      return { items, perItem: items, aspects: 10, shared: unpagedListSize, values: unpagedListSize, headToHead: 10, pairs: 50 };
    }
  }
}

function objectCost(object: ObjectSelection, times: number, sizes: Readonly<Record<string, number>>): number {
  return sum(object, (part) => {
    const count = times * (sizes[part.name] ?? 1);
    return part.node ? nodeCost(part.node, count) : objectCost(part.object, count, sizes);
  });
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
