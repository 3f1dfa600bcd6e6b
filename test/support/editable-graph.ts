import { viewerOf } from "../../src/api/auth/viewer.js";
import type { Caller } from "../../src/api/auth/caller.js";
import { createApolloServer } from "../../src/api/apollo-server.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { asSent } from "./as-sent.js";
import type { Data } from "./open-graph.js";

/** Somebody who may do everything. */
export const callerOf = (name: string, role: "READER" | "EDITOR" | "ADMIN" = "ADMIN"): Caller => ({
  viewer: viewerOf(name, [role]),
  canWriteAtAll: true,
  takeWrites: () => undefined,
});

/** An error as a client sees it. */
export interface SeenError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A GraphQL server over a store, for somebody who writes. */
export interface Editor {
  /** The data of an operation that has to succeed. */
  ask(query: string, variables?: Data): Promise<Data>;
  /** The first error of an operation that has to fail. */
  fail(query: string, variables?: Data): Promise<SeenError>;
}

/** Lets somebody write into a store. */
export function editorOf(store: GraphStore, caller: Caller = callerOf("ada")): Editor {
  const failures: unknown[] = [];
  const server = createApolloServer(papergraph, store, (_id, error) => failures.push(error));
  const run = async (query: string, variables: Data = {}): Promise<{ data?: Data | null; errors?: readonly SeenError[] }> => {
    const { body } = await server.executeOperation(
      { query, variables: asSent(variables) },
      { contextValue: { answers: new Map(), caller } },
    );
    if (body.kind !== "single") throw new Error("The answer came in parts.");
    if (failures.length > 0) throw new Error(`Unexpected failure of ${query}`, { cause: failures.pop() });
    return JSON.parse(JSON.stringify(body.singleResult)) as { data?: Data | null; errors?: readonly SeenError[] };
  };
  return {
    async ask(query, variables) {
      const { data, errors } = await run(query, variables);
      if (errors || !data) throw new Error(`${query} failed: ${JSON.stringify(errors)}`);
      return data;
    },
    async fail(query, variables) {
      const { errors } = await run(query, variables);
      const [error] = errors ?? [];
      if (!error) throw new Error(`${query} did not fail.`);
      return error;
    },
  };
}
