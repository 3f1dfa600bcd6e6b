import { HeaderMap, type ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { createApolloServer } from "../../src/api/apollo-server.js";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import type { RequestContext } from "../../src/api/request-context.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";

type Plugin = ApolloServerPlugin<RequestContext>;

/** The text of an answer by HTTP, with its status, and how many operations the executor had to answer for it. */
export interface TextAnswer {
  readonly text: string;
  readonly status: number;
  readonly executed: number;
}

type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<TextAnswer>;

/** A server over a store as HTTP asks it, with the plugins of somebody. Failures that nobody foresaw are answered like any other. */
export async function openAsking(store: GraphStore, plugins: readonly Plugin[] = [], later: readonly Plugin[] = []): Promise<Ask> {
  let executed = 0;
  const schema = buildGraphSchema(papergraph);
  const query = schema.getQueryType();
  for (const field of Object.values(query?.getFields() ?? {})) {
    const { resolve } = field;
    field.resolve = (...all): unknown => {
      executed += 1;
      return resolve?.(...all);
    };
  }
  const server = createApolloServer(papergraph, store, () => undefined, plugins, schema);
  for (const plugin of later) server.addPlugin(plugin);
  await server.start();
  return async (document, variables = {}) => {
    executed = 0;
    const { text, status } = await askOnce(server, document, variables);
    return { text, status, executed };
  };
}

async function askOnce(server: ApolloServer<RequestContext>, query: string, variables: object): Promise<Omit<TextAnswer, "executed">> {
  const outcome: RequestContext["outcome"] = {};
  const { status, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: "POST",
      headers: new HeaderMap([["content-type", "application/json"]]),
      search: "",
      body: { query, variables },
    },
    context: () => Promise.resolve({ answers: new Map(), outcome }),
  });
  if (body.kind === "chunked") throw new Error("The answer came in parts.");
  return { text: body.string, status: outcome.statusWithoutData ?? status ?? 200 };
}

/** Watches executions, and so has every operation executed. */
export const watcher: Plugin = {
  requestDidStart: () => Promise.resolve({ executionDidStart: () => Promise.resolve() }),
};

/** Asks a store both ways: what is written where that can be, and the same executed. */
export interface BothWays {
  readonly written: Ask;
  readonly executed: Ask;
}

export async function openBothWays(store: GraphStore): Promise<BothWays> {
  return { written: await openAsking(store), executed: await openAsking(store, [watcher]) };
}
