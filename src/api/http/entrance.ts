import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { Connections } from "./connections.js";
import { answerTimeout, keepAliveTimeout, lateCheck, requestTimeout } from "./limits.js";
import type { ShortWay } from "./short-way.js";

/** Where requests come in: each waits for the answer before it on its connection, and goes the short way or that of the framework. */
export class Entrance {
  private ways: { readonly connections: Connections; readonly shortWay: ShortWay } | undefined;

  /** The server of a framework, which handles what does not go the short way. */
  serverFor(framework: RequestListener): Server {
    const server = createServer(
      // A request without a host is refused by `checkRequest`, with a body.
      {
        headersTimeout: requestTimeout,
        connectionsCheckingInterval: lateCheck,
        requireHostHeader: false,
        requestTimeout,
        keepAliveTimeout,
      },
      (request, response) => {
        this.enter(request, response, framework);
      },
    );
    server.setTimeout(answerTimeout);
    return server;
  }

  /** Says which ways there are, before the server listens. */
  open(connections: Connections, shortWay: ShortWay): void {
    this.ways = { connections, shortWay };
  }

  private enter(request: IncomingMessage, response: ServerResponse, framework: RequestListener): void {
    if (!this.ways) {
      framework(request, response);
      return;
    }
    const { connections, shortWay } = this.ways;
    connections.take(request.socket, response, () => {
      shortWay.take(request, response, framework);
    });
  }
}
