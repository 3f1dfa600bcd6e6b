import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Caller } from "../auth/caller.js";
import type { Callers } from "../auth/callers.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Who sent a request to GraphQL. */
    caller: Caller;
  }
}

/** A hook that finds out who sends a request, by its head alone, and refuses a token that is wrong, also for a read. */
export function identifyCaller(app: FastifyInstance, callers: Callers): (request: FastifyRequest) => Promise<void> {
  if (!app.hasRequestDecorator("caller")) app.decorateRequest("caller");
  return async (request) => {
    request.caller = await callers.identify(request.raw.headersDistinct["authorization"] ?? [], request.ip);
  };
}
