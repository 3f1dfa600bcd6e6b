import { graphql, type ResultOf } from "../../graphql.js";
import { definePage } from "../../page.js";
import { formatSearch, parseSearch, type Search } from "./home-state.js";
import { HomeView } from "./home-view.js";

const homeQuestion = graphql(`
  query Search($text: String!, $kinds: [Kind!], $after: String, $searches: Boolean!) {
    statistics @skip(if: $searches) {
      nodes {
        kind
        count
      }
      papersByYear {
        year
        count
      }
    }
    search(query: $text, kinds: $kinds, first: 20, after: $after) @include(if: $searches) {
      totalCount
      unmatchedWords
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        field
        matchedText
        ranges {
          start
          end
        }
        node {
          id
          name
          summary
          ... on Method {
            category
            introduced
          }
          ... on Paper {
            published
          }
        }
      }
    }
    all: search(query: $text, first: 1) @include(if: $searches) {
      facets(by: [KIND]) {
        values {
          value
          count
        }
      }
    }
  }
`);

export type HomeData = ResultOf<typeof homeQuestion>;

/** The first page: the search, and before it what this is. */
export const homePage = definePage<Search, HomeData, { text: string; kinds?: Kind[]; after?: string; searches: boolean }>({
  parse: parseSearch,
  format: formatSearch,
  question: homeQuestion,
  variables: ({ text, kind, after }) => ({
    text,
    searches: text !== "",
    ...(kind && { kinds: [kind.toUpperCase() as Kind] }),
    ...(after !== undefined && { after }),
  }),
  head: (_data, state) => ({
    title: state.text === "" ? "Papergraph" : `${state.text}: search`,
    description: "What ML-systems research built on what, by how much it is faster, on which hardware, and which papers say so.",
    canonical: formatSearch(state),
  }),
  View: HomeView,
});

/** The API's words for the kinds. */
type Kind = "PAPER" | "TECHNIQUE" | "SYSTEM" | "HARDWARE" | "MODEL" | "BENCHMARK";
