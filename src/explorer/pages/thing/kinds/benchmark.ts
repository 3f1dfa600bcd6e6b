import type { ResultOf } from "gql.tada";
import { graphql } from "../../../graphql.js";
import { formatDate } from "../../../parts/format.js";
import { resultList } from "../../../parts/result-row.js";
import { around, named, type Thing } from "../thing.js";

export const benchmarkQuestion = graphql(
  `
    query Benchmark($id: String!) {
      thing: benchmark(ref: $id) {
        ...Named
        task
        introduced
        resultsBy(first: 25, orderBy: [{ field: METRIC }, { field: FACTOR, direction: DESC }]) {
          ...ResultList
        }
      }
      ...Around
    }
  `,
  [named, resultList, around],
);

/** A benchmark or a data set as its page shows it. */
export function readBenchmark({ thing, neighborhood, related }: ResultOf<typeof benchmarkQuestion>): Thing | undefined {
  if (!thing) return undefined;
  return {
    named: thing,
    facts: [
      { label: "Measures", value: thing.task },
      { label: "Introduced", value: thing.introduced && formatDate(thing.introduced) },
    ],
    neighborhood,
    related,
    results: [{ title: "Results measured by it", role: "benchmark", totalCount: thing.resultsBy.totalCount, rows: thing.resultsBy.nodes }],
  };
}
