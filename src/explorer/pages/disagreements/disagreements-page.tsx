import { graphql, type ResultOf, type VariablesOf } from "../../graphql.js";
import { definePage } from "../../page.js";
import { formatAmount } from "../../parts/format.js";
import { resultRow } from "../../parts/result-row.js";
import { toFilter } from "../results/results-filter.js";
import { DisagreementsView } from "./disagreements-view.js";
import { formatDisagreements, parseDisagreements, type DisagreementsState } from "./disagreements-state.js";

/** `all` is what the filters have to offer: the disagreements without them. */
const disagreementsQuestion = graphql(
  `
    query Disagreements($filter: ResultFilter, $first: Int!) {
      disagreements(filter: $filter, first: $first) {
        totalCount
        truncated
        nodes {
          subject {
            id
            name
          }
          metric
          baseline {
            id
            name
          }
          hardware {
            id
            name
          }
          unit
          min
          max
          likelyReason
          results {
            ...ResultRow
          }
          pairs {
            left {
              id
            }
            right {
              id
            }
            reasons
          }
        }
      }
      all: disagreements(first: 100) {
        totalCount
        nodes {
          subject {
            ... on Method {
              category
            }
          }
          metric
          baseline {
            id
            name
          }
          hardware {
            id
            name
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

export type DisagreementsData = ResultOf<typeof disagreementsQuestion>;
export type Disagreement = DisagreementsData["disagreements"]["nodes"][number];

/** Numbers that exclude each other, by what they are about. */
export const disagreementsPage = definePage<DisagreementsState, DisagreementsData, VariablesOf<typeof disagreementsQuestion>>({
  parse: parseDisagreements,
  format: formatDisagreements,
  question: disagreementsQuestion,
  variables: ({ results, first }) => ({ filter: toFilter(results), first }),
  head: (data, state) => {
    const places = data ? formatAmount(data.disagreements.totalCount, "place") : "Places";
    return {
      title: "Disagreements",
      description: `${places} where numbers of papers on ML systems exclude each other: who claims what, and the likely reason.`,
      canonical: formatDisagreements(state),
    };
  },
  View: DisagreementsView,
});
