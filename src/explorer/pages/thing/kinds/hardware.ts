import type { ResultOf } from "gql.tada";
import { graphql } from "../../../graphql.js";
import { inWords } from "../../../kinds.js";
import { formatDate } from "../../../parts/format.js";
import { resultList } from "../../../parts/result-row.js";
import { around, named, type Thing } from "../thing.js";

/** What was said of hardware or of its family. */
const saidOfHardware = graphql(`
  fragment SaidOfHardware on EntityRelationConnection {
    totalCount
    edges {
      inherited
      via {
        id
        name
      }
      node {
        id
        name
      }
      sources {
        id
        name
        published
      }
      references
      note
      origin
      confidence
    }
  }
`);

export const hardwareQuestion = graphql(
  `
    query Hardware($id: String!) {
      thing: hardware(ref: $id) {
        ...Named
        hardwareType
        vendor
        memoryGB
        released
        targetedBy(first: 60) {
          ...SaidOfHardware
        }
        supportedBy(first: 60) {
          totalCount
          edges {
            inherited
            via {
              id
              name
            }
            node {
              id
              name
            }
            sources {
              id
              name
              published
            }
            references
            note
            origin
            confidence
          }
        }
        usedToEvaluate(first: 60) {
          ...SaidOfHardware
        }
        resultsOn(first: 25, orderBy: [{ field: METRIC }, { field: FACTOR, direction: DESC }]) {
          ...ResultList
        }
      }
      ...Around
    }
  `,
  [named, saidOfHardware, resultList, around],
);

/** A piece of hardware as its page shows it. */
export function readHardware({ thing, neighborhood, related }: ResultOf<typeof hardwareQuestion>): Thing | undefined {
  if (!thing) return undefined;
  return {
    named: thing,
    facts: [
      { label: "Sort of hardware", value: inWords(thing.hardwareType) },
      { label: "Maker", value: thing.vendor },
      { label: "Memory", value: thing.memoryGB === null ? null : `${thing.memoryGB} GB` },
      { label: "Released", value: thing.released && formatDate(thing.released) },
    ],
    neighborhood: { ...neighborhood, edges: neighborhood.edges.filter(({ relation }) => !listed.includes(relation)) },
    related,
    results: [{ title: "Results measured on it", role: "hardware", totalCount: thing.resultsOn.totalCount, rows: thing.resultsOn.nodes }],
    scoped: [
      { title: "Designed for it", ...thing.targetedBy },
      { title: "Runs on it", ...thing.supportedBy },
      { title: "Measured on it", ...thing.usedToEvaluate },
    ],
  };
}

/** The relations that stand in lists of their own, which reach further. */
const listed = ["TARGETS", "SUPPORTS", "EVALUATED_ON"];
