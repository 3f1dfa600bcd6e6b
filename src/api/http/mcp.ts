import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { McpSettings } from "../../mcp/mcp-server.js";
import { versionOfProgram } from "../../version.js";
import type { Callers } from "../auth/callers.js";
import type { Answers } from "./answers.js";
import { askerFor } from "./asker.js";
import { clientSignal } from "./client-signal.js";
import { identifyCaller } from "./identify.js";

/**
 * Serves agents at `/mcp` by streamable HTTP, without sessions: each request is answered by itself. What a tool asks goes the way of any
 * question to GraphQL, in the name of whoever's token the request brings.
 */
export function serveMcp(
  app: FastifyInstance,
  { schema, questions }: Pick<McpSettings, "schema" | "questions">,
  answers: Answers,
  callers: Callers,
): void {
  const version = versionOfProgram();
  const serve = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    // Loaded by the first agent: a start has no use for it.
    const { answerMcp } = await import("../../mcp/answer-mcp.js");
    const signal = clientSignal(reply.raw);
    const { caller } = request;
    const settings: McpSettings = {
      version,
      schema,
      questions,
      ask: askerFor(answers, signal, caller),
      mayWrite: caller.viewer.roles.includes("EDITOR"),
    };
    const response = await answerMcp(settings, webRequestOf(request, signal), request.body);
    reply.status(response.status).headers(Object.fromEntries(response.headers));
    return reply.send(response.body && Readable.fromWeb(response.body));
  };
  app.route({ method: ["GET", "POST", "DELETE"], url: "/mcp", onRequest: identifyCaller(app, callers), handler: serve });
}

/** The head of a request as the web's own `Request`; its body has been read. */
function webRequestOf({ method, url, headers: sent }: FastifyRequest, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(sent)) if (value !== undefined) headers.set(name, [value].flat().join(", "));
  return new Request(new URL(url, "http://localhost/"), { method, headers, signal });
}
