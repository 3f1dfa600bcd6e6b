import { graphql, type ResultOf } from "../../graphql.js";
import { definePage } from "../../page.js";
import { resultRow } from "../../parts/result-row.js";
import { CompareView } from "./compare-view.js";
import { formatCompare, listNames, parseCompare, type CompareState } from "./compare-state.js";

const compareQuestion = graphql(
  `
    query Compare($refs: [String!]!) {
      compare(refs: $refs) {
        items {
          id
          name
          summary
        }
        aspects {
          name
          shared {
            id
            name
          }
          perItem {
            values {
              id
              name
            }
          }
        }
        headToHead {
          ...ResultRow
        }
        pairs {
          comparable
          reasons
          left {
            ...ResultRow
          }
          right {
            ...ResultRow
          }
        }
      }
    }
  `,
  [resultRow],
);

export type CompareData = ResultOf<typeof compareQuestion>;

/** Two to six things side by side. */
export const comparePage = definePage<CompareState, CompareData, { refs: string[] }>({
  parse: parseCompare,
  format: formatCompare,
  question: compareQuestion,
  variables: ({ refs }) => (refs.length < 2 ? undefined : { refs: [...refs] }),
  head: (data, state) => {
    const names = data?.compare.items.map(({ name }) => name) ?? [];
    return {
      title: names.length > 0 ? listNames(names) : "Compare",
      description:
        names.length > 0
          ? `${listNames(names)} side by side: what they share, where they differ, and which of their numbers may be compared.`
          : "Two to six things side by side: what they share, where they differ, and which of their numbers may be compared.",
      canonical: formatCompare(state),
    };
  },
  View: CompareView,
});
