/**
 * The questions of the benchmark, each in a form for Papergraph, the raw driver and @neo4j/graphql. The last uses the same labels and
 * relationship types as its schema. All three answer the same fields of the same rows in the same order.
 */

export const peerTypeDefs = `
  type Paper @node { id: ID! name: String! year: Int }
  type Hardware @node { id: ID! name: String! }
  type Technique @node {
    id: ID!
    name: String!
    category: String!
    extends: [Technique!]! @relationship(type: "EXTENDS", direction: OUT)
    extendedBy: [Technique!]! @relationship(type: "EXTENDS", direction: IN)
    introducedBy: [Paper!]! @relationship(type: "INTRODUCES", direction: IN)
    evaluatedOn: [Hardware!]! @relationship(type: "EVALUATED_ON", direction: OUT)
  }
`;

/** The values of the n-th round. They change; the text of the statement does not. None is rare. */
const some = (kind, first, count) => (round) => `${kind}:${kind[0]}${first + (round % count)}`;
const technique = some("technique", 10, 20);
const hardware = some("hardware", 5, 10);

const oneNode = {
  title: "one node, three levels",
  variables: (round) => ({ id: technique(round) }),
  ours: `query ($id: String!) {
    technique(ref: $id) {
      id name category
      extendedBy(orderBy: [{ field: NAME }], first: 10) {
        nodes {
          id name
          introducedBy(orderBy: [{ field: NAME }], first: 5) { nodes { id name year } }
          evaluatedOn(orderBy: [{ field: NAME }], first: 5) { nodes { id name } }
        }
      }
    }
  }`,
  raw: `
    MATCH (t:Technique {id: $id})
    RETURN t {.id, .name, .category, extendedBy: COLLECT {
      MATCH (t)<-[:EXTENDS]-(d:Technique)
      WITH d ORDER BY d.name, d.id LIMIT 10
      RETURN d {.id, .name,
        introducedBy: COLLECT { MATCH (d)<-[:INTRODUCES]-(p:Paper) WITH p ORDER BY p.name, p.id LIMIT 5 RETURN p {.id, .name, .year} },
        evaluatedOn: COLLECT { MATCH (d)-[:EVALUATED_ON]->(h:Hardware) WITH h ORDER BY h.name, h.id LIMIT 5 RETURN h {.id, .name} }
      }
    }} AS technique`,
  peer: `query ($id: ID!) {
    techniques(where: { id: { eq: $id } }) {
      id name category
      extendedBy(sort: [{ name: ASC }, { id: ASC }], limit: 10) {
        id name
        introducedBy(sort: [{ name: ASC }, { id: ASC }], limit: 5) { id name year }
        evaluatedOn(sort: [{ name: ASC }, { id: ASC }], limit: 5) { id name }
      }
    }
  }`,
  oursAnswer: ({ technique: found }) => found,
  rawAnswer: ([row]) => row.technique,
  peerAnswer: ({ techniques }) => techniques[0],
};

const sortedPage = {
  title: "page of 20, sorted, three levels",
  variables: () => ({}),
  ours: `{
    techniques(orderBy: [{ field: NAME }], first: 20) {
      nodes {
        id name category
        introducedBy(orderBy: [{ field: NAME }], first: 5) { nodes { id name year } }
        extends(orderBy: [{ field: NAME }], first: 5) {
          nodes {
            id name
            evaluatedOn(orderBy: [{ field: NAME }], first: 5) { nodes { id name } }
          }
        }
      }
    }
  }`,
  // Without the two conditions the order could not be read from the index on (name, id).
  raw: `
    MATCH (t:Technique) WHERE t.name IS NOT NULL AND t.id IS NOT NULL
    WITH t ORDER BY t.name, t.id LIMIT 20
    RETURN t {.id, .name, .category,
      introducedBy: COLLECT { MATCH (t)<-[:INTRODUCES]-(p:Paper) WITH p ORDER BY p.name, p.id LIMIT 5 RETURN p {.id, .name, .year} },
      extends: COLLECT {
        MATCH (t)-[:EXTENDS]->(a:Technique)
        WITH a ORDER BY a.name, a.id LIMIT 5
        RETURN a {.id, .name,
          evaluatedOn: COLLECT { MATCH (a)-[:EVALUATED_ON]->(h:Hardware) WITH h ORDER BY h.name, h.id LIMIT 5 RETURN h {.id, .name} }
        }
      }
    } AS technique`,
  peer: `{
    techniques(sort: [{ name: ASC }, { id: ASC }], limit: 20) {
      id name category
      introducedBy(sort: [{ name: ASC }, { id: ASC }], limit: 5) { id name year }
      extends(sort: [{ name: ASC }, { id: ASC }], limit: 5) {
        id name
        evaluatedOn(sort: [{ name: ASC }, { id: ASC }], limit: 5) { id name }
      }
    }
  }`,
  oursAnswer: ({ techniques }) => techniques,
  rawAnswer: (rows) => rows.map((row) => row.technique),
  peerAnswer: ({ techniques }) => techniques,
};

const relationFilter = {
  title: "filter by a named relation",
  variables: (round) => ({ id: hardware(round) }),
  ours: `query ($id: String!) {
    techniques(filter: { evaluatedOn: { some: { ref: $id }, scope: EXACT } }, orderBy: [{ field: NAME }], first: 20) { nodes { id name category } }
  }`,
  raw: `
    MATCH (:Hardware {id: $id})<-[:EVALUATED_ON]-(t:Technique)
    WITH t ORDER BY t.name, t.id LIMIT 20
    RETURN t {.id, .name, .category} AS technique`,
  peer: `query ($id: ID!) {
    techniques(where: { evaluatedOn: { some: { id: { eq: $id } } } }, sort: [{ name: ASC }, { id: ASC }], limit: 20) { id name category }
  }`,
  oursAnswer: ({ techniques }) => techniques,
  rawAnswer: (rows) => rows.map((row) => row.technique),
  peerAnswer: ({ techniques }) => techniques,
};

const categories = [
  "ATTENTION",
  "COMPILATION",
  "DECODING",
  "KERNEL",
  "MEMORY",
  "PARALLELISM",
  "QUANTIZATION",
  "SERVING",
  "SPARSITY",
  "TRAINING",
];

const facet = {
  title: "facet: how many of each category",
  variables: () => ({}),
  ours: `{ techniques { facets(by: [CATEGORY]) { values { value count } } } }`,
  // As above: the values are read from the index on (category, id).
  raw: `
    MATCH (t:Technique) WHERE t.category IS NOT NULL AND t.id IS NOT NULL
    WITH t.category AS value, count(*) AS count ORDER BY count DESC, value LIMIT 20
    RETURN value, count`,
  // It groups by nothing, so it is asked for each value by name.
  peer: `{ ${categories.map((each) => `${each}: techniquesConnection(where: { category: { eq: "${each}" } }) { aggregate { count { nodes } } }`).join(" ")} }`,
  oursAnswer: ({ techniques }) => techniques.facets[0].values,
  rawAnswer: (rows) => rows,
  peerAnswer: (counts) =>
    categories.map((value) => ({ value, count: counts[value].aggregate.count.nodes })).sort((one, other) => other.count - one.count),
};

export const questions = [oneNode, sortedPage, relationFilter, facet];
