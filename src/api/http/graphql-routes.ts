import { HeaderMap, type ApolloServer } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { PapergraphError } from "../../errors.js";
import type { RequestContext } from "../request-context.js";
import { answerLifetime, sendCacheable, sendUncacheable } from "./caching.js";
import { clientSignal } from "./client-signal.js";
import { pageForBrowsers } from "./playground.js";

/**
 * Answers GraphQL at `/graphql`: queries by GET, from anybody and for caches, and everything by POST. Browsers are shown the playground
 * there, and sent there from `/`.
 */
export function addGraphqlRoutes(app: FastifyInstance, apollo: ApolloServer<RequestContext>): void {
  app.get("/graphql", { preHandler: pageForBrowsers() }, async (request, reply) => {
    const text = await answer(apollo, request, reply);
    return isWhole(text) ? sendCacheable(request, reply, text, answerLifetime) : sendUncacheable(reply, text);
  });
  app.post("/graphql", (request, reply) => answer(apollo, request, reply));
  app.get("/", (_request, reply) => reply.redirect("/graphql"));
}

/** Executes a request and sets status and headers of its answer, whose text it returns. */
async function answer(apollo: ApolloServer<RequestContext>, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const outcome: NonNullable<RequestContext["outcome"]> = {};
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers: headersOf(request),
      search: new URL(request.url, "http://localhost/").search,
      body: request.body,
    },
    context: () => Promise.resolve({ answers: new Map(), outcome, signal: clientSignal(reply.raw) }),
  });
  if (body.kind === "chunked")
    throw new PapergraphError("INTERNAL_SERVER_ERROR", "The answer came in parts, which nothing in the schema asks for.");
  for (const [name, value] of headers) reply.header(name, value);
  // Under application/json it stays 200: clients of that type may take every other status for the answer of a broken gateway.
  const saysStatus = headers.get("content-type")?.startsWith("application/graphql-response+json") ?? false;
  reply.status((saysStatus ? outcome.statusWithoutData : undefined) ?? status ?? 200);
  return body.string;
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, [value].flat().join(", "));
  return map;
}

/** Whether an answer has no errors: they come first in it. */
function isWhole(text: string): boolean {
  return text.startsWith('{"data":');
}
