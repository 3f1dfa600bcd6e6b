import type { FastifyInstance } from "fastify";

/**
 * Once the server stops, closes each connection with its answer: a client that kept its connection open would keep the server from
 * ending.
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
