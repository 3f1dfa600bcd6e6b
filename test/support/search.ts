import type { Data, OpenGraph } from "./open-graph.js";

export interface SearchEdge {
  readonly cursor: string;
  readonly score: number;
  readonly field: string;
  readonly matchedText: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly node: { readonly id: string };
}

export interface SearchPage {
  readonly totalCount: number;
  readonly unmatchedWords: readonly string[];
  readonly facets: readonly { readonly field: string; readonly values: readonly { readonly value: string; readonly count: number }[] }[];
  readonly edges: readonly SearchEdge[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

export const searchDocument = `query ($query: String!, $kinds: [Kind!], $first: Int, $after: String, $last: Int, $before: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    unmatchedWords
    facets(by: [KIND, ORIGIN]) { field values { value count } }
    edges { cursor score field matchedText ranges { start end } node { id } }
    nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

/** A matched text with what is highlighted in brackets. */
export const marked = ({ matchedText, ranges }: SearchEdge): string =>
  [...ranges]
    .reverse()
    .reduce((text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`, matchedText);

/** A page of what a search finds: the first 20 rows where nothing else is said. */
export const search = async (graph: OpenGraph, query: string, more: Data = {}): Promise<SearchPage> =>
  (await graph.ask(searchDocument, { query, ...more }))["search"] as SearchPage;

/** The ids of the first hundred rows. */
export const foundBy = async (graph: OpenGraph, query: string, more: Data = {}): Promise<string[]> =>
  (await search(graph, query, { first: 100, ...more })).nodes.map(({ id }) => id);
