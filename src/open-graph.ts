import { createApolloServer } from "./api/apollo-server.js";
import { PapergraphError } from "./errors.js";
import type { Graph, GraphAnswer, GraphOptions } from "./library.js";
import { papergraph } from "./model/papergraph.js";
import { seedsFolder } from "./program-files.js";
import { fillStore } from "./seed/fill-store.js";
import { openStore } from "./store/open-store.js";

/** Milliseconds that a Neo4j server may take to answer. */
const deadline = 5_000;

/** Opens a graph for a program that only asks. A graph that is there is taken as it is, whatever the seeds say by now. */
export async function open({ database = "data/papergraph.sqlite", neo4j, seeds = seedsFolder }: GraphOptions): Promise<Graph> {
  const store = await openStore({ database, ...(neo4j && { neo4j: { deadline, ...neo4j } }) }, papergraph);
  try {
    if ((await store.curatedFingerprint()) === null) await fillStore(store, papergraph, seeds);
  } catch (error) {
    await store.close();
    throw error;
  }
  let failure: unknown;
  const server = createApolloServer(papergraph, store, (_id, error) => (failure = error));
  return {
    description: store.description,
    async ask({ query, variables, operationName }) {
      const request = { query, ...(variables && { variables: { ...variables } }), ...(operationName !== undefined && { operationName }) };
      const { body } = await server.executeOperation(request, { contextValue: { answers: new Map(), store } });
      if (failure !== undefined) throw failure as Error;
      if (body.kind !== "single") throw new PapergraphError("INTERNAL_SERVER_ERROR", "The answer came in parts.");
      return JSON.parse(JSON.stringify(body.singleResult)) as GraphAnswer;
    },
    async close() {
      await server.stop();
      await store.close();
    },
  };
}
