import { graphql, type ResultOf } from "../../graphql.js";
import { definePage } from "../../page.js";
import { formatSearch, hasCategory, isQuestion, parseSearch, type Search } from "./home-state.js";
import { HomeView } from "./home-view.js";

const homeQuestion = graphql(`
  query Search(
    $text: String!
    $kinds: [Kind!]
    $after: String
    $methodKinds: [Kind!]
    $searches: Boolean!
    $narrows: Boolean!
    $asks: Boolean!
  ) {
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
    ask(question: $text) @include(if: $asks) {
      understood
      answer
      query
      unparsed
      suggestions
      papers {
        id
        name
      }
    }
    search(query: $text, kinds: $kinds, first: 20, after: $after) @include(if: $searches) {
      totalCount
      unmatchedWords
      pageInfo {
        hasNextPage
        endCursor
      }
      edges @skip(if: $narrows) {
        ...Hit
      }
    }
    methods: search(query: $text, kinds: $methodKinds, first: 100) @include(if: $searches) {
      totalCount
      nodes {
        ... on Method {
          category
        }
      }
      edges @include(if: $narrows) {
        ...Hit
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

  fragment Hit on SearchEdge {
    field
    matchedText
    ranges {
      start
      end
    }
    node {
      id
      kind
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
`);

export type HomeData = ResultOf<typeof homeQuestion>;
interface Variables {
  readonly text: string;
  readonly kinds?: Kind[];
  /** The kinds of things that belong to categories, as far as they are searched. */
  readonly methodKinds: Kind[];
  readonly after?: string;
  readonly searches: boolean;
  /** Whether only methods of one category are listed. */
  readonly narrows: boolean;
  /** Whether the text is a question, which is then answered above what is found. */
  readonly asks: boolean;
}

/** The first page: the search, and before it what this is. */
export const homePage = definePage<Search, HomeData, Variables>({
  parse: parseSearch,
  format: formatSearch,
  question: homeQuestion,
  variables: ({ text, kind, category, after }) => ({
    text,
    searches: text !== "",
    narrows: category !== undefined,
    asks: after === undefined && isQuestion(text),
    methodKinds: kind && hasCategory(kind) ? [kind.toUpperCase() as Kind] : ["TECHNIQUE", "SYSTEM"],
    ...(kind && { kinds: [kind.toUpperCase() as Kind] }),
    ...(after !== undefined && { after }),
  }),
  head: (data, state) => ({
    title: state.text === "" ? "Papergraph" : `${state.text}: search`,
    description:
      (data?.ask?.understood ? data.ask.answer : null) ??
      "What ML-systems research built on what, by how much it is faster, on which hardware, and which papers say so.",
    canonical: formatSearch(state),
  }),
  View: HomeView,
});

/** The API's words for the kinds. */
type Kind = "PAPER" | "TECHNIQUE" | "SYSTEM" | "HARDWARE" | "MODEL" | "BENCHMARK";
