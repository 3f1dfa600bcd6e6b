import type { Data, OpenGraph } from "./open-graph.js";

export interface SearchEdge {
  readonly cursor: string;
  readonly score: number;
  readonly field: string;
  readonly node: { readonly id: string };
}

export interface SearchPage {
  readonly totalCount: number;
  readonly edges: readonly SearchEdge[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

export const searchDocument = `query ($query: String!, $kinds: [Kind!], $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) {
    totalCount edges { cursor score field node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

/** A page of what a search finds: the first 20 rows where nothing else is said. */
export const search = async (graph: OpenGraph, query: string, more: Data = {}): Promise<SearchPage> =>
  (await graph.ask(searchDocument, { query, ...more }))["search"] as SearchPage;

/** The ids of the first hundred rows. */
export const foundBy = async (graph: OpenGraph, query: string, more: Data = {}): Promise<string[]> =>
  (await search(graph, query, { first: 100, ...more })).nodes.map(({ id }) => id);
