import type { NodeSelection, PageSelection, RootSelection } from "./selection.js";

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
      return pageCost(selection.page, 1);
    case "item":
      return nodeCost(selection.node, 1);
    case "ids":
      return nodeCost(selection.node, selection.ids.length);
    case "matches":
      return sum(selection.nodes, ({ node }) => nodeCost(node, selection.first));
    case "statistics":
      return sum(selection.parts, (part) => (part.is === "hardware" ? sum(part.nodes, ({ node }) => nodeCost(node, part.first)) : 0));
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

function pageCost({ page, views, facets }: PageSelection, times: number): number {
  const rows = times * page.size;
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

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
