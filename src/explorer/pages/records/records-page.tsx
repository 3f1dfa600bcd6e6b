import { graphql, type ResultOf } from "../../graphql.js";
import { inWords } from "../../kinds.js";
import { definePage } from "../../page.js";
import { formatRecords, isAsked, parseRecords, type RecordsState } from "./records-state.js";
import { RecordsView } from "./records-view.js";

/** `all` has what the filters offer. */
const recordsQuestion = graphql(`
  query Records($metric: Metric, $hardware: String, $benchmark: String, $unsaid: [ResultContext!] = [], $first: Int = 20, $asks: Boolean!) {
    records(metric: $metric, hardware: $hardware, benchmark: $benchmark, unsaid: $unsaid, first: $first) @include(if: $asks) {
      totalCount
      undated
      truncated
      leftOut {
        context
        count
      }
      lines {
        metric
        bound
        unit
        betterIs
        baseline {
          id
          name
        }
        hardware {
          id
          name
        }
        hardwareCount
        models {
          id
          name
        }
        precision
        benchmarks {
          id
          name
        }
        unsaid
        count
        records {
          published
          number
          result {
            id
            metric
            value
            valueMax
            bound
            unit
            outcome
            subject {
              id
              name
            }
            paper {
              id
              name
            }
          }
        }
      }
    }
    all: results(first: 1) {
      facets(by: [METRIC, HARDWARE, BENCHMARKS], first: 60) {
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
  }
`);

export type RecordsData = ResultOf<typeof recordsQuestion>;
export type RecordsShown = NonNullable<RecordsData["records"]>;
export type RecordLine = RecordsShown["lines"][number];

interface Variables {
  readonly metric?: NonNullable<RecordsState["metric"]>;
  readonly hardware?: string;
  readonly benchmark?: string;
  readonly unsaid: RecordsState["unsaid"][number][];
  readonly first: number;
  readonly asks: boolean;
}

/** The best comparable results over time. */
export const recordsPage = definePage<RecordsState, RecordsData, Variables>({
  parse: parseRecords,
  format: formatRecords,
  question: recordsQuestion,
  variables: (state) => ({
    ...(state.metric !== undefined && { metric: state.metric }),
    ...(state.hardware !== undefined && { hardware: state.hardware }),
    ...(state.benchmark !== undefined && { benchmark: state.benchmark }),
    unsaid: [...state.unsaid],
    first: state.first,
    asks: isAsked(state),
  }),
  head: (_data, state) => {
    const about = [state.metric && inWords(state.metric), nameOf(state.hardware), nameOf(state.benchmark)].flatMap((each) => each ?? []);
    const of = about.length === 0 ? "" : ` for ${about.join(", ")}`;
    return {
      title: about.length === 0 ? "Records" : `Records: ${about.join(", ")}`,
      description: `The best comparable results over time${of}, each with its paper, and what is left out because its context is not said.`,
      canonical: formatRecords(state),
    };
  },
  View: RecordsView,
});

const nameOf = (ref: string | undefined): string | undefined => ref?.replace(/^\w+:/, "");
