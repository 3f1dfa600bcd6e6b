import { graphql, type ResultOf, type VariablesOf } from "../../graphql.js";
import { definePage } from "../../page.js";
import { resultRow } from "../../parts/result-row.js";
import { formatReview, mostShown, parseReview, type ReviewState } from "./review-state.js";
import { ReviewView } from "./review-view.js";

const reviewQuestion = graphql(
  `
    query Review($about: String, $statement: StatementKind, $surestFirst: Boolean = true, $first: Int!) {
      revision
      waiting(about: $about, statement: $statement, surestFirst: $surestFirst, first: $first) {
        totalCount
        nodes {
          statement
          confidence
          relation
          from {
            id
            name
          }
          to {
            id
            name
          }
          result {
            ...ResultRow
          }
          sources {
            id
            name
          }
          evidence {
            paper {
              id
              name
              abstract
            }
            part
            quote
            before
            after
            start
            end
            rule
          }
        }
      }
    }
  `,
  [resultRow],
);

export type ReviewData = ResultOf<typeof reviewQuestion>;
export type Waiting = ReviewData["waiting"]["nodes"][number];

/** What programs read out of texts and nobody has reviewed: seen by everybody, decided by those who may write. */
export const reviewPage = definePage<ReviewState, ReviewData, VariablesOf<typeof reviewQuestion>>({
  parse: parseReview,
  format: formatReview,
  question: reviewQuestion,
  variables: ({ about, statement, leastSureFirst }) => ({
    ...(about !== undefined && { about }),
    ...(statement !== undefined && { statement }),
    surestFirst: !leastSureFirst,
    first: mostShown,
  }),
  head: (_data, state) => ({
    title: "Review",
    description:
      "What was read out of titles and abstracts and waits for somebody to accept or reject it, with the words that it rests on.",
    canonical: formatReview(state),
  }),
  View: ReviewView,
});
