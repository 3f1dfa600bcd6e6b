import { costOf } from "../../plan/cost.js";
import type { Branch, Filter, NodeSelection, ObjectSelection, PageSelection, RootSelection } from "../../plan/selection.js";

/**
 * What is known of the work of a read before it runs. `light` is bounded by what it answers, however large the graph is; `heavy` may grow
 * with a product of what several relations hold; `unsure` is everything between: a condition may have to look at a whole kind.
 */
export type Weight = "light" | "unsure" | "heavy";

/** A light read answers at most so many nodes: the store reads them within a few milliseconds. */
const lightNodes = 1_500;

/** A light search has at most so many words: each of them costs a look into the index. */
const lightWords = 4;

/** More relation filters within one another than this multiply what each of them reads. */
const maxNesting = 2;

/** More conditions than this on each row make a look at a whole kind long. */
const maxConditions = 20;

/**
 * Weighs the root fields of a request, by what is asked alone and with the values that it is asked with, so that one document may be light
 * with some variables and heavy with others.
 */
export function weigh(selections: readonly RootSelection[]): Weight {
  const filters = selections.flatMap(filtersOf);
  if (filters.some((filter) => nestingOf(filter) > maxNesting)) return "heavy";
  if (filters.reduce((count, filter) => count + conditionsIn(filter), 0) > maxConditions) return "heavy";
  const nodes = selections.reduce((sum, selection) => sum + costOf(selection), 0);
  return nodes <= lightNodes && selections.every(isBounded) ? "light" : "unsure";
}

/** Whether a root field reads little more than it answers. */
function isBounded(selection: RootSelection): boolean {
  switch (selection.is) {
    case "list":
      return isPlainPage(selection.page);
    case "search":
      return selection.text.trim().split(/\s+/).length <= lightWords && isPlainPage(selection.page);
    case "item":
    case "nodes":
      return isPlainNode(selection.node);
    case "resolve":
      return selection.nodes.every(({ node }) => isPlainNode(node));
    case "lineage":
      return isPlainObject(selection.object);
    // What these read depends on how well connected their nodes are, or is the whole graph.
    case "neighborhood":
    case "paths":
    case "related":
    case "compare":
    case "statistics":
      return false;
  }
}

const isPlainNode = ({ branches }: NodeSelection): boolean =>
  branches.every((branch) => (branch.is === "page" ? isPlainPage(branch.page) : isPlainNode(branch.node)));

const isPlainObject = (object: ObjectSelection): boolean =>
  object.every((part) => (part.node ? isPlainNode(part.node) : isPlainObject(part.object)));

/** A page without a condition is found by an index or by the relations of its node; nothing beyond it is counted but rows. */
const isPlainPage = (page: PageSelection): boolean =>
  isNamed(page.filter) && page.facets.length === 0 && page.aggregates.length === 0 && nodesOf(page).every(isPlainNode);

/** Whether a filter lets everything pass, or what it names. */
function isNamed(filter: Filter): boolean {
  return filter.is === "named" || (filter.is === "and" && filter.filters.every(isNamed));
}

/** Every filter of a root field, those of the pages below it included. */
function filtersOf(selection: RootSelection): Filter[] {
  switch (selection.is) {
    case "list":
    case "search":
      return filtersOfPage(selection.page);
    case "item":
    case "nodes":
      return filtersOfNode(selection.node);
    case "resolve":
      return selection.nodes.flatMap(({ node }) => filtersOfNode(node));
    case "statistics":
      return selection.parts.flatMap((part) => (part.is === "hardware" ? part.nodes.flatMap(({ node }) => filtersOfNode(node)) : []));
    case "lineage":
    case "neighborhood":
    case "paths":
    case "related":
    case "compare":
      return filtersOfObject(selection.object);
  }
}

const filtersOfPage = (page: PageSelection): Filter[] => [page.filter, ...nodesOf(page).flatMap(filtersOfNode)];

const filtersOfNode = ({ branches }: NodeSelection): Filter[] =>
  branches.flatMap((branch: Branch) => (branch.is === "page" ? filtersOfPage(branch.page) : filtersOfNode(branch.node)));

const filtersOfObject = (object: ObjectSelection): Filter[] =>
  object.flatMap((part) => (part.node ? filtersOfNode(part.node) : filtersOfObject(part.object)));

function nodesOf({ views }: PageSelection): NodeSelection[] {
  return views.flatMap((view) => (view.is === "nodes" ? [view.node] : view.parts.map(({ node }) => node)));
}

/** How many relation filters stand within one another. */
function nestingOf(filter: Filter): number {
  return Math.max(0, ...filtersIn(filter).map(nestingOf)) + (filter.is === "related" ? 1 : 0);
}

/** How many conditions a filter puts on the nodes that it looks at. */
function conditionsIn(filter: Filter): number {
  const inner = filtersIn(filter);
  return inner.length > 0 || filter.is === "and" || filter.is === "or" ? inner.reduce((sum, each) => sum + conditionsIn(each), 0) : 1;
}

function filtersIn(filter: Filter): readonly Filter[] {
  switch (filter.is) {
    case "and":
    case "or":
      return filter.filters;
    case "not":
    case "ofKind":
    case "related":
      return [filter.filter];
    case "absent":
    case "among":
    case "compared":
    case "descends":
    case "named":
      return [];
  }
}
