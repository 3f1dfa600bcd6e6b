import type { graphql } from "../../graphql.js";
import type { ResultsState } from "./results-state.js";

export type ResultFilter = ReturnType<typeof graphql.scalar<"ResultFilter">>;

/** The filter of the API that a state means. Words that the API does not know it refuses, and the page says so. */
export function toFilter(state: ResultsState): ResultFilter {
  const { metric, hardware, baseline, descendants, category, year, complete, subject, model, benchmark, paper } = state;
  return {
    ...(metric !== undefined && { metric: { eq: metric } }),
    ...(hardware !== undefined && { hardware: { some: { ref: hardware } } }),
    ...(baseline !== undefined && { baseline: descendants ? { descendsFrom: { refs: [baseline] } } : { ref: baseline } }),
    ...((category !== undefined || subject !== undefined) && {
      subject: {
        ...(category !== undefined && { asMethod: { category: { eq: category } } }),
        ...(subject !== undefined && { ref: subject }),
      },
    }),
    ...((year !== undefined || paper !== undefined) && {
      paper: { ...(year !== undefined && { year: { eq: year } }), ...(paper !== undefined && { ref: paper }) },
    }),
    ...(model !== undefined && { models: { some: { ref: model } } }),
    ...(benchmark !== undefined && { benchmarks: { some: { ref: benchmark } } }),
    ...(complete && { complete: true }),
  } as ResultFilter;
}

/** Where the server writes all results that pass as a table. */
export const toCsvAddress = (state: ResultsState): string =>
  `/export/results.csv?filter=${encodeURIComponent(JSON.stringify(toFilter(state)))}`;
