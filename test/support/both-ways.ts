import { HeaderMap, type ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { createApolloServer } from "../../src/api/apollo-server.js";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import type { RequestContext } from "../../src/api/request-context.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { RootSelection } from "../../src/plan/selection.js";
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

/** A store that writes no answer itself: it answers data, of which the server writes the text. */
function answeringData(store: GraphStore): GraphStore {
  const withoutLayout = (selection: RootSelection): RootSelection => {
    if (!("layout" in selection)) return selection;
    const { layout: _, ...others } = selection;
    return others;
  };
  return new Proxy(store, {
    get(target, name): unknown {
      if (name === "read")
        return ((selections, signal, values) => target.read(selections.map(withoutLayout), signal, values)) satisfies GraphStore["read"];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** Asks a store every way: what is written, by the store where it can or by the server, and the same executed. */
export interface BothWays {
  readonly written: Ask;
  readonly writtenFromData: Ask;
  readonly executed: Ask;
}

export async function openBothWays(store: GraphStore): Promise<BothWays> {
  return {
    written: await openAsking(store),
    writtenFromData: await openAsking(answeringData(store)),
    executed: await openAsking(store, [watcher]),
  };
}
