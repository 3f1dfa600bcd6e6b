import { PapergraphError } from "../../errors.js";
import { encodeCursor } from "../../plan/parse/cursor.js";
import type { Computed } from "../../model/model.js";
import type { EvidenceFact } from "../../model/confidence.js";
import type { AggregateSelection, EvidencePapers, FacetSelection, NodeSelection, PageSelection, View } from "../../plan/selection.js";
import { partKey, viewKey } from "../port/answer-keys.js";
import { averageOf } from "./average.js";
import type {
  Connection,
  EdgeAnswer,
  EvidenceAnswer,
  KeyedNodes,
  NodeAnswer,
  NodesAnswer,
  NumberAnswer,
  PageAnswer,
  RowAnswer,
  ShownEvidence,
} from "../port/answer.js";

/** Nodes that a selection shows under response keys. */
type KeyedSelection = readonly { readonly key: string; readonly node: NodeSelection }[];

/**
 * Shapes a node as a store answers it into what the GraphQL executor reads, and everything in it: pages are cut, cursors and page
 * information made, connections given their fields. It happens in place.
 */
export function shapeNode(selection: NodeSelection, node: NodeAnswer): NodeAnswer {
  for (const branch of selection.branches) {
    if (!branch.kinds.includes(node.kind)) continue;
    const key = partKey(branch.key);
    const part = node[key];
    if (branch.is === "evidence") node[key] = shapeEvidence(branch.papers, isEvidence(part) ? part : misfit(key));
    else if (branch.is === "link") shapeNodes(branch.node, isNodes(part) ? part : misfit(key));
    else node[key] = shapePage(branch.page, isPage(part) ? part : misfit(key));
  }
  return selection.computed ? Object.assign(node, valuesOf(selection.computed, node)) : node;
}

/** What is worked out from the properties of a node. */
function valuesOf(computed: readonly Computed[], node: NodeAnswer): Readonly<Record<string, unknown>> {
  const own = computed.filter(({ kind }) => kind === node.kind);
  return Object.fromEntries(
    own.map(({ name, of, compute }) => [name, compute(Object.fromEntries(of.map((property) => [property.name, node[property.name]])))]),
  );
}

/** Shapes a node or a list of nodes; null and what was not asked for stay. */
export function shapeNodes(selection: NodeSelection, nodes: NodesAnswer | undefined): void {
  if (isList(nodes)) for (const each of nodes) shapeNode(selection, each);
  else if (nodes) shapeNode(selection, nodes);
}

/** Shapes the nodes that an object holds under response keys. */
export function shapeKeyed(nodes: KeyedSelection, holder: KeyedNodes): void {
  for (const { key, node } of nodes) shapeNodes(node, holder[partKey(key)]);
}

/**
 * A connection: its rows came in reading order, with one more than the page where somebody asks whether there are more. They leave as
 * views, in list order, with page information.
 */
export function shapePage({ views, pageInfo, range, facets, aggregates, signature }: PageSelection, answer: PageAnswer): Connection {
  const { rows = [], earlier = false, later = false } = answer;
  const more = rows.length > range.size;
  if (more) rows.length = range.size;
  if (range.backward) rows.reverse();
  const cursors = rows.flatMap(({ position }) => (position ? [encodeCursor(signature, position)] : []));
  const connection: Connection = { totalCount: answer.totalCount };
  for (const facet of facets) connection[partKey(facet.key)] = shapeFacets(facet, answer[partKey(facet.key)]);
  for (const each of aggregates) connection[partKey(each.key)] = shapeAggregate(each, answer[partKey(each.key)]);
  views.forEach((view, place) => {
    connection[partKey(view.key)] = rows.map((row, index) => shapeView(view, row[viewKey(place)], cursors[index]));
  });
  for (const key of pageInfo) {
    connection[partKey(key)] = {
      hasNextPage: range.backward ? Boolean(later) : more || Boolean(later),
      hasPreviousPage: range.backward ? more || Boolean(earlier) : Boolean(earlier),
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    };
  }
  return connection;
}

function shapeView(view: View, shown: RowAnswer[`v${number}`] | undefined, cursor: string | undefined): NodeAnswer | EdgeAnswer {
  if (!shown) return misfit(view.key);
  if (view.is === "nodes") return isNode(shown) ? shapeNode(view.node, shown) : misfit(view.key);
  if (isNode(shown)) return misfit(view.key);
  if (view.cursor && cursor !== undefined) shown.cursor = cursor;
  for (const part of view.parts) {
    const key = partKey(part.key);
    const held = shown[key];
    if (part.is === "evidence") shown[key] = shapeEvidence(part.papers, isEvidence(held) ? held : misfit(part.key));
    else shapeNodes(part.node, isNodes(held) ? held : misfit(part.key));
  }
  return shown;
}

/** Each place where something was read, with the paper that it names. Papers that are shown twice are shaped once. */
function shapeEvidence(papers: EvidencePapers, { facts, ...nodes }: EvidenceAnswer): ShownEvidence[] {
  const shown = papers.map(({ key, node }) => {
    const known: readonly NodeAnswer[] = nodes[partKey(key)] ?? [];
    return [partKey(key), new Map(known.map((each) => [each["id"], shapeNode(node, each)]))] as const;
  });
  return (JSON.parse(facts) as EvidenceFact[]).map(({ paper, ...fact }) => ({
    ...fact,
    ...Object.fromEntries(shown.map(([key, byId]) => [key, byId.get(paper) ?? null])),
  }));
}

function shapeFacets({ values }: FacetSelection, facets: PageAnswer[`>${string}`] | undefined): PageAnswer[`>${string}`] {
  for (const facet of facets ?? []) {
    for (const { key, nodes } of values) for (const value of facet[partKey(key)] ?? []) shapeKeyed(nodes, value);
  }
  return facets ?? [];
}

function shapeAggregate({ keys, numbers }: AggregateSelection, groups: PageAnswer[`>${string}`] | undefined): PageAnswer[`>${string}`] {
  for (const group of groups ?? []) {
    for (const { key, nodes } of keys) for (const value of group[partKey(key)] ?? []) shapeKeyed(nodes, value);
    for (const key of numbers)
      for (const summary of group[partKey(key)] ?? []) if (isSummary(summary)) summary.average = averageOf(summary);
  }
  return groups ?? [];
}

const isSummary = (value: KeyedNodes | NumberAnswer): value is NumberAnswer => "sum" in value;

type Part = NodeAnswer[`>${string}`] | undefined;

const isList = (nodes: NodesAnswer | undefined): nodes is readonly NodeAnswer[] => Array.isArray(nodes);

const isNode = (shown: NodeAnswer | EdgeAnswer): shown is NodeAnswer => "kind" in shown;

/** The selection says what a key holds, and what a store answers has to agree: a node has a kind, a page has none. */
const isNodes = (part: Part): part is NodesAnswer | undefined => part == null || Array.isArray(part) || "kind" in part;

const isEvidence = (part: Part): part is EvidenceAnswer => !isNodes(part) && "facts" in part;

const isPage = (part: Part): part is PageAnswer => !isNodes(part) && !isEvidence(part);

function misfit(key: string): never {
  throw new PapergraphError("INTERNAL_SERVER_ERROR", `The store answered something else under "${key}" than it was asked for.`);
}
