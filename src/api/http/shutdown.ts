import type { FastifyInstance } from "fastify";

/**
 * Closes each connection with its answer once the server stops. A client that was answered meanwhile has no reason to keep its connection, and would
 * keep the server from its end.
 */
export function closeConnectionsOnStop(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook("preClose", (done) => {
    isStopping = true;
    done();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (isStopping) reply.header("connection", "close");
    done();
  });
}
