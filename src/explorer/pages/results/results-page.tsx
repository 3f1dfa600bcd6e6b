import { graphql, type ResultOf, type VariablesOf } from "../../graphql.js";
import { inWords } from "../../kinds.js";
import { definePage } from "../../page.js";
import { formatCount } from "../../parts/format.js";
import { resultRow } from "../../parts/result-row.js";
import { toFilter } from "./results-filter.js";
import { formatResults, parseResults, type ResultsState } from "./results-state.js";
import { ResultsView } from "./results-view.js";

export const resultsQuestion = graphql(
  `
    query Results($filter: ResultFilter, $after: String) {
      results(filter: $filter, orderBy: [{ field: FACTOR, direction: DESC }], first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ResultRow
        }
      }
      all: results(first: 1) {
        totalCount
        facets(by: [METRIC, HARDWARE, BASELINE], first: 60) {
          field
          values {
            value
            count
            node {
              id
              name
            }
          }
        }
      }
      statistics {
        papersByYear {
          year
        }
      }
    }
  `,
  [resultRow],
);

export type ResultsData = ResultOf<typeof resultsQuestion>;
export type ResultsVariables = VariablesOf<typeof resultsQuestion>;

/** What the API is asked for by a state. */
export function toVariables(state: ResultsState): ResultsVariables {
  const { after } = state;
  return { filter: toFilter(state), ...(after !== undefined && { after }) };
}

/** The leaderboard: what was measured, grouped by what it was measured against. */
export const resultsPage = definePage<ResultsState, ResultsData, ResultsVariables>({
  parse: parseResults,
  format: formatResults,
  question: resultsQuestion,
  variables: toVariables,
  head: (data, state) => ({
    title: state.metric === undefined ? "Results" : `Results: ${inWords(state.metric)}`,
    description: `${data ? `${formatCount(data.results.totalCount)} results` : "Results"} of ML-systems papers with their baselines, hardware and bounds; only what may be compared is ranked together.`,
    canonical: formatResults(state),
  }),
  View: ResultsView,
});
