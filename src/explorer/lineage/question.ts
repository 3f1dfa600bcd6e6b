import { graphql, type ResultOf } from "../graphql.js";

/** What a picture of a lineage needs, in one question: the things, the relations with who says so, and what was measured against what. */
export const lineageQuestion = graphql(`
  query Lineage(
    $of: String!
    $direction: LineageDirection!
    $relations: [RelationType!]!
    $maxDepth: Int!
    $maxNodes: Int!
    $resultsEach: Int!
  ) {
    lineage(of: $of, direction: $direction, relations: $relations, maxDepth: $maxDepth, maxNodes: $maxNodes) {
      root {
        id
        name
        slug
        summary
      }
      truncated
      nodes {
        depth
        node {
          id
          name
          ... on Hardware {
            released
          }
          ... on Model {
            introduced
          }
          ... on Method {
            introduced
            results(filter: { not: { baseline: null } }, orderBy: { field: FACTOR, direction: DESC }, first: $resultsEach) {
              nodes {
                id
                metric
                value
                valueMax
                bound
                unit
                claim
                baseline {
                  id
                }
                hardware {
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
      }
      edges {
        id
        relation
        note
        references
        origin
        confidence
        from {
          id
        }
        to {
          id
        }
        sources {
          id
          name
          published
        }
      }
    }
  }
`);

export type LineageAnswer = ResultOf<typeof lineageQuestion>["lineage"];

/** How many results each thing may bring along, so that the answer of so many things stays within the limits of the API. */
export const resultsEach = (maxNodes: number): number => (maxNodes <= 60 ? 20 : maxNodes <= 120 ? 10 : 4);
