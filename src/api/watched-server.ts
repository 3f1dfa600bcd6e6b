import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestListener } from "@apollo/server";
import type { RequestContext } from "./request-context.js";

/** What a listener that watches the execution of a request, makes its answer or looks at it is called for. */
const watching = ["responseForOperation", "executionDidStart", "willSendResponse"] as const;

/**
 * A plugin of somebody else, as it is. Of a request that it watches it is noted that the executor has to answer, with data that can be
 * looked at.
 */
export function noteWatching(plugin: ApolloServerPlugin<RequestContext>): ApolloServerPlugin<RequestContext> {
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

/** Apollo's server, which notes what is watched by plugins that are added to it later. */
export class WatchedServer extends ApolloServer<RequestContext> {
  override addPlugin(plugin: ApolloServerPlugin<RequestContext>): void {
    super.addPlugin(noteWatching(plugin));
  }
}
