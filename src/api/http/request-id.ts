import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from "fastify";

/** What is taken for an id of somebody else: what fits a line of a log and means nothing there. */
const form = /^[\w.:-]{1,128}$/;

/** The id of a request: what a proxy or client calls it in `X-Request-Id`, or a new one. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && form.test(given) ? given : randomUUID();
}

/** Tells whoever asked the id under which the log speaks of their request. */
export function tellRequestId(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
  reply.header("x-request-id", request.id);
  done();
}
