import { createApolloServer } from "../../src/api/apollo-server.js";
import type { Model } from "../../src/model/model.js";
import { papergraph } from "../../src/model/papergraph.js";
import { asSent } from "./as-sent.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";

/** What a server over a store answers, as JSON. */
export interface StoreAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}

type Server = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<StoreAnswer>;

/** One server for each store: a schema takes a moment to build. */
const servers = new WeakMap<GraphStore, Server>();

/** Asks a store by way of the GraphQL server, without HTTP. A failure that nobody foresaw is thrown. */
export function askStore(
  store: GraphStore,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  model: Model = papergraph,
): Promise<StoreAnswer> {
  const server = servers.get(store) ?? serve(store, model);
  servers.set(store, server);
  return server(query, variables);
}

function serve(store: GraphStore, model: Model): Server {
  const failures: unknown[] = [];
  const server = createApolloServer(model, store, (_id, error) => failures.push(error));
  return async (query, variables) => {
    const { body } = await server.executeOperation({ query, variables: asSent(variables) }, { contextValue: { answers: new Map() } });
    if (failures.length > 0) throw new Error(`An unexpected failure of ${query}`, { cause: failures.pop() });
    if (body.kind !== "single") throw new Error("The answer came in parts.");
    return JSON.parse(JSON.stringify(body.singleResult)) as StoreAnswer;
  };
}
