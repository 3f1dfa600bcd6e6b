import { ApolloServer, type ApolloServerOptionsWithSchema, type ApolloServerPlugin, type GraphQLRequestListener } from "@apollo/server";
import type { Answering } from "./answering.js";
import type { KnownDocuments } from "./known-documents.js";
import type { RequestContext } from "./request-context.js";

/** What a listener that watches the execution of a request, makes its answer or looks at it is called for. */
const watching = ["responseForOperation", "executionDidStart", "willSendResponse"] as const;

/**
 * A plugin of somebody else, as it is. Of a request that it watches it is noted that the executor has to answer, with data that can be
 * looked at.
 */
function noteWatching(plugin: ApolloServerPlugin<RequestContext>): ApolloServerPlugin<RequestContext> {
  const requestDidStart: typeof plugin.requestDidStart = async (request) => {
    const listener = await plugin.requestDidStart?.(request);
    if (listener && watches(listener)) request.contextValue.isWatched = true;
    return listener;
  };
  return new Proxy(plugin, {
    get(target, name): unknown {
      if (name === "requestDidStart") return requestDidStart;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

const watches = (listener: GraphQLRequestListener<RequestContext>): boolean => watching.some((name) => listener[name] !== undefined);

/** Apollo's server, which notes what is watched by plugins of others, those included that are added to it later. */
export class WatchedServer extends ApolloServer<RequestContext> {
  /** Whether some plugin of somebody else hears of requests: then each has to go through the server. */
  hearsRequests: boolean;

  /** @param others Plugins of somebody else, beside our own in `plugins`. */
  constructor(
    options: ServerOptions,
    others: readonly ApolloServerPlugin<RequestContext>[],
    /** What answers documents that the server found valid, without the server. */
    readonly short: { readonly answering: Answering; readonly known: KnownDocuments },
  ) {
    super({ ...options, plugins: [...options.plugins, ...others.map(noteWatching)] });
    this.hearsRequests = others.some(hears);
  }

  override addPlugin(plugin: ApolloServerPlugin<RequestContext>): void {
    this.hearsRequests ||= hears(plugin);
    super.addPlugin(noteWatching(plugin));
  }
}

type ServerOptions = ApolloServerOptionsWithSchema<RequestContext> & { readonly plugins: readonly ApolloServerPlugin<RequestContext>[] };

const hears = (plugin: ApolloServerPlugin<RequestContext>): boolean => plugin.requestDidStart !== undefined;
