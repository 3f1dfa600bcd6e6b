/**
 * What one would write without Papergraph: Apollo Server as in its documentation, with a resolver and a prepared statement for each field
 * that leads somewhere, on the same SQLite file. Its schema is the part of Papergraph's that the three-level list asks for.
 *
 * Run with the path of a file, it serves that file on a free port and prints the address.
 */
import process from "node:process";
import { pathToFileURL } from "node:url";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import Database from "better-sqlite3";

const typeDefs = `
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

/** The server, not yet started, and what closes its file. */
export function createStockServer(path) {
  const database = new Database(path, { readonly: true });
  const papers = database.prepare(
    "SELECT pk, id, name AS title, published FROM node WHERE kind = 'PAPER' AND published < ? ORDER BY published DESC, id LIMIT ?",
  );
  const introduces = database.prepare(
    "SELECT n.pk, n.kind, n.id, n.name FROM edge e JOIN node n ON n.pk = e.dst WHERE e.src = ? AND e.type = 'INTRODUCES' ORDER BY n.id LIMIT ?",
  );
  const results = database.prepare(
    "SELECT n.id, n.metric, n.value FROM edge e JOIN node n ON n.pk = e.src WHERE e.dst = ? AND e.type = 'RESULT_SUBJECT' ORDER BY n.id LIMIT ?",
  );
  const resolvers = {
    Entity: { __resolveType: ({ kind }) => kinds[kind] },
    Query: { papers: (_parent, { filter, first }) => ({ nodes: papers.all(filter.published.lt, first) }) },
    Paper: { introduces: ({ pk }, { first }) => ({ nodes: introduces.all(pk, first) }) },
    Technique: { results: ({ pk }, { first }) => ({ nodes: results.all(pk, first) }) },
  };
  return { server: new ApolloServer({ typeDefs, resolvers }), close: () => database.close() };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startStandaloneServer(createStockServer(process.argv[2]).server, { listen: { port: 0, host: "127.0.0.1" } });
  process.stdout.write(`${url}\n`);
}
