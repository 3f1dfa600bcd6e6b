import type { FragmentOf } from "gql.tada";
import { graphql } from "../graphql.js";

/** What a row of results shows of each. */
export const resultRow = graphql(`
  fragment ResultRow on Result {
    id
    metric
    value
    valueMax
    bound
    unit
    betterIs
    outcome
    precision
    hardwareCount
    claim
    factor
    missingContext
    origin
    confidence
    subject {
      id
      name
    }
    baseline {
      id
      name
    }
    furtherBaselines {
      id
      name
    }
    hardware {
      id
      name
    }
    models {
      id
      name
    }
    benchmarks {
      id
      name
    }
    paper {
      id
      name
      published
    }
  }
`);

export type ResultRow = FragmentOf<typeof resultRow>;

/** A page of results in rows. */
export const resultList = graphql(
  `
    fragment ResultList on ResultConnection {
      totalCount
      nodes {
        ...ResultRow
      }
    }
  `,
  [resultRow],
);
