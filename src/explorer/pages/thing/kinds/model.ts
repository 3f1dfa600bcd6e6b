import type { ResultOf } from "gql.tada";
import { graphql } from "../../../graphql.js";
import { formatDate } from "../../../parts/format.js";
import { resultList } from "../../../parts/result-row.js";
import { around, named, type Thing } from "../thing.js";
import { resultsOf } from "./method.js";

export const modelQuestion = graphql(
  `
    query Model($id: String!) {
      thing: model(ref: $id) {
        ...Named
        parameters
        introduced
        results(first: 25, orderBy: [{ field: METRIC }, { field: FACTOR, direction: DESC }]) {
          ...ResultList
        }
        resultsAsBaseline(first: 10, orderBy: [{ field: METRIC }, { field: FACTOR, direction: DESC }]) {
          ...ResultList
        }
        resultsWith(first: 25, orderBy: [{ field: METRIC }, { field: FACTOR, direction: DESC }]) {
          ...ResultList
        }
      }
      ...Around
    }
  `,
  [named, resultList, around],
);

/** A model as its page shows it. */
export function readModel({ thing, neighborhood, related }: ResultOf<typeof modelQuestion>): Thing | undefined {
  if (!thing) return undefined;
  const { resultsWith } = thing;
  return {
    named: thing,
    facts: [
      { label: "Introduced", value: thing.introduced && formatDate(thing.introduced) },
      { label: "Parameters", value: thing.parameters === null ? null : `${thing.parameters} billion` },
    ],
    neighborhood,
    related,
    results: [
      ...resultsOf(thing),
      { title: "Results measured with it", role: "model", totalCount: resultsWith.totalCount, rows: resultsWith.nodes },
    ],
  };
}
