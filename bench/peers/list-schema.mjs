/** The part of Papergraph's schema that the three-level lists ask for, as the peers offer it. */
export const typeDefs = `
  scalar PartialDate
  enum PaperOrderField { PUBLISHED }
  enum OrderDirection { ASC DESC }
  input PaperOrder { field: PaperOrderField! direction: OrderDirection! }
  input PartialDateFilter { lt: PartialDate! }
  input PaperFilter { published: PartialDateFilter! }
  interface Entity { id: ID! name: String! }
  type Paper { id: ID! title: String! published: PartialDate introduces(first: Int!): EntityConnection! }
  type Technique implements Entity { id: ID! name: String! results(first: Int!): ResultConnection! }
  type System implements Entity { id: ID! name: String! }
  type Hardware implements Entity { id: ID! name: String! }
  type Model implements Entity { id: ID! name: String! }
  type Benchmark implements Entity { id: ID! name: String! }
  type Result { id: ID! metric: String! value: Float }
  type PaperConnection { nodes: [Paper!]! }
  type EntityConnection { nodes: [Entity!]! }
  type ResultConnection { nodes: [Result!]! }
  type Query { papers(filter: PaperFilter!, orderBy: [PaperOrder!]!, first: Int!): PaperConnection! }
`;

const kinds = { TECHNIQUE: "Technique", SYSTEM: "System", HARDWARE: "Hardware", MODEL: "Model", BENCHMARK: "Benchmark" };

/** The GraphQL type of a row of an entity. */
export const typeOf = ({ kind }) => kinds[kind];

/** Resolvers as one writes them: each field that leads somewhere reads. */
export function resolversOver({ papers, introduces, results }) {
  return {
    Entity: { __resolveType: typeOf },
    Query: { papers: (_parent, { filter, first }) => ({ nodes: papers(filter.published.lt, first) }) },
    Paper: { introduces: ({ pk }, { first }) => ({ nodes: introduces(pk, first) }) },
    Technique: { results: ({ pk }, { first }) => ({ nodes: results(pk, first) }) },
  };
}

/** Resolvers that leave the reading of nodes to loaders of the request, which its context holds. */
export function resolversOverLoaders({ papers }) {
  const nodes = (rows) => ({ nodes: rows });
  return {
    Entity: { __resolveType: typeOf },
    Query: { papers: (_parent, { filter, first }) => ({ nodes: papers(filter.published.lt, first) }) },
    Paper: { introduces: ({ pk }, { first }, { introduces }) => introduces.load({ pk, first }).then(nodes) },
    Technique: { results: ({ pk }, { first }, { results }) => results.load({ pk, first }).then(nodes) },
  };
}
