import { isAnchored } from "../parts/filter-shape.js";
import { isFoundFirst } from "../parts/found-first.js";
import { unpagedListSize } from "../parts/cost-of-node.js";
import type { AggregateSelection, FacetSelection, Filter, KeyedNode, NodeSelection, ObjectSelection, PageSelection } from "../selection.js";
import { edgesOf, familySize, nodesOf, reachedDegree } from "./graph-counts.js";
import type { WorkTally } from "./tally.js";
import { weights } from "./weights.js";
import { addFilter, anchoredSize } from "./work-of-filter.js";

/** Where a list stands: what its rows are out of, how often it is read, and its response keys. */
interface Place {
  readonly times: number;
  /** How many rows there are before the filter. */
  readonly rows: number;
  readonly path: string;
  /** False where the rows are all that there are. */
  readonly reached: boolean;
}

/** Adds what it takes to show a node so many times, and what hangs on it. */
export function addNode(tally: WorkTally, { branches }: NodeSelection, times: number, path: string): void {
  const { counts } = tally;
  tally.add(times * weights.shown, path, "shown");
  for (const { key, end, ...branch } of branches) {
    const own = `${path}.${key}`;
    if (branch.is === "evidence") addKeyed(tally, branch.papers, times, own);
    else if (branch.is === "link") addNode(tally, branch.node, times * (end.shape === "many" ? unpagedListSize : 1), own);
    else {
      const family = branch.page.scope === "EXACT" ? 1 : familySize(counts, end);
      const rows = Math.min(reachedDegree(counts, end) * family, edgesOf(counts, end.edge.name).count);
      addPage(tally, branch.page, { times, rows, path: own, reached: true });
    }
  }
}

/** Adds what it takes to show these nodes so many times. */
export function addKeyed(tally: WorkTally, nodes: readonly KeyedNode[], times: number, path: string): void {
  for (const { key, node } of nodes) addNode(tally, node, times, `${path}.${key}`);
}

/** Adds what it takes to show an object so many times. `sizes` says how many values the lists in it hold, by field name. */
export function addObject(
  tally: WorkTally,
  object: ObjectSelection,
  times: number,
  sizes: Readonly<Record<string, number>>,
  path: string,
): void {
  for (const part of object) {
    const count = times * (sizes[part.name] ?? 1);
    if (part.node) addNode(tally, part.node, count, `${path}.${part.key}`);
    else addObject(tally, part.object, count, sizes, `${path}.${part.key}`);
  }
}

/** Adds what it takes to read a root list. */
export function addRootPage(tally: WorkTally, page: PageSelection, path: string): void {
  const all = nodesOf(tally.counts, page.kinds);
  const rows = isAnchored(page.filter) ? Math.min(all, anchoredSize(tally, page.filter)) : all;
  addPage(tally, page, { times: 1, rows, path, reached: false });
}

function addPage(tally: WorkTally, page: PageSelection, { times, rows, path, reached }: Place): void {
  const { range, views, pageInfo, facets, aggregates, totalCount, kinds, filter } = page;
  const isOnce = isFoundFirst(page);
  let [tested, copies] = isOnce ? [times * rows, 1] : [0, 0];
  const read = (each: number): number => {
    if (!isOnce) {
      tested += times * each;
      copies += 1;
    }
    return times * each;
  };
  if (totalCount) tally.add(read(rows), path, "list");
  for (const facet of facets) addFacet(tally, facet, () => read(rows), `${path}.${facet.key}`);
  for (const aggregate of aggregates) addAggregate(tally, aggregate, () => read(rows), `${path}.${aggregate.key}`);
  if (views.length > 0 || pageInfo.length > 0) {
    const found = isAlongOrder(page) && !reached ? Math.min(rows, range.size + 1) : rows;
    tally.add(read(found) * (reached ? weights.edge + weights.sorted : 1), path, "list");
  }
  if (pageInfo.length > 0 && (range.after ?? range.before)) tally.add(read(rows), path, "list");
  if (!isEverything(filter)) tally.add(tested * weights.whole, `${path}.filter`, "list");
  addFilter(tally, filter, { kinds, times: tested, copies, reached, once: false, path: `${path}.filter` });
  addShown(tally, page, times * Math.min(range.size, rows), path);
}

/** Adds what it takes to show so many rows of a page. */
export function addShown(tally: WorkTally, { views }: PageSelection, rows: number, path: string): void {
  for (const view of views) {
    if (view.is === "nodes") addNode(tally, view.node, rows, path);
    else
      for (const part of view.parts) {
        if (part.is === "evidence") addKeyed(tally, part.papers, rows * unpagedListSize, path);
        else addNode(tally, part.node, rows * (part.is === "sources" ? unpagedListSize : 1), path);
      }
  }
}

function addFacet(tally: WorkTally, { by, first, values }: FacetSelection, read: () => number, path: string): void {
  for (const { end } of by) {
    for (const { key, nodes } of values) {
      const rows = read();
      tally.add(rows * (end ? 1 + weights.related * (1 + Math.min(reachedDegree(tally.counts, end), 1)) : 2), path, "facets");
      if (end) addKeyed(tally, nodes, first, `${path}.${key}`);
    }
  }
}

function addAggregate(tally: WorkTally, { by, of, first, keys, parts }: AggregateSelection, read: () => number, path: string): void {
  const numbers = of.length * (parts.includes("median") ? weights.ranked : parts.length > 0 ? weights.grouped : 0);
  const related = by.filter(({ end }) => end).length;
  tally.add(read() * (1 + numbers + weights.grouped * by.length + weights.related * related), path, "aggregate");
  for (const { key, nodes } of keys) addKeyed(tally, nodes, first * related, `${path}.${key}`);
}

const isEverything = (filter: Filter): boolean => filter.is === "and" && filter.filters.length === 0;

/** True where the rows of a page stand one after the other in an index: nothing is asked of them, or a range of what they are ordered by. */
function isAlongOrder({ filter, order, range }: PageSelection): boolean {
  const isRange = (each: Filter): boolean =>
    each.is === "compared" && ["eq", "lt", "lte", "gt", "gte"].includes(each.by) && each.property.stored === order[0]?.key.property;
  const conditions = filter.is === "and" ? filter.filters : [filter];
  return conditions.every(isRange) && range.after === undefined && range.before === undefined;
}
