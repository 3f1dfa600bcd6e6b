import type { FastifyInstance, FastifyRequest } from "fastify";
import { codeOf } from "./answer-code.js";
import { operationNameOf } from "./operation-name.js";

/** Characters of a path that are logged: nobody's page has a longer one. */
const longestPath = 200;

/**
 * Logs a line for each request once it is answered: what was asked for by path and name of operation, how it ended and how long it took. What stands
 * behind the path, in the headers or in the body is not logged. Its hooks have to be the first, so that they see answers before they are compressed.
 */
export function logAccess(app: FastifyInstance): void {
  // On demand means whatever else is logged.
  const log = app.log.child({}, { level: "info" });
  const codes = new WeakMap<FastifyRequest, string>();
  app.addHook("onSend", (request, _reply, payload, done) => {
    if (typeof payload === "string" && isAboutErrors(payload)) codes.set(request, codeOf(payload));
    done(null, payload);
  });
  app.addHook("onResponse", (request, reply, done) => {
    const { method, url } = request;
    const path = url.split("?", 1)[0]?.slice(0, longestPath);
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const code = codes.get(request) ?? "OK";
    const asked = path === "/graphql" && { operation: operationNameOf(request) };
    log.info({ requestId: request.id, method, path, status: reply.statusCode, ms, code, ...asked }, "answered");
    done();
  });
}

/** Answers of GraphQL, and refusals in their form, begin with their errors. */
const isAboutErrors = (payload: string): boolean => payload.startsWith('{"errors":');
