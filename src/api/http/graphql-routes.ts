import { HeaderMap } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { PapergraphError } from "../../errors.js";
import type { GraphStore } from "../../store/port/graph-store.js";
import type { RequestContext } from "../request-context.js";
import type { WatchedServer } from "../watched-server.js";
import { AnswerCache, type KeptAnswer } from "./answer-cache.js";
import { lifetimeFor, sendCacheable, sendUncacheable } from "./caching.js";
import { clientSignal } from "./client-signal.js";
import { pageForBrowsers } from "./playground.js";

/**
 * Answers GraphQL at `/graphql`: queries by GET, from anybody and for caches, and everything by POST. Browsers are shown the playground
 * there, and sent there from `/`.
 */
export function addGraphqlRoutes(app: FastifyInstance, apollo: WatchedServer, store: GraphStore, cacheSize: number): void {
  const cache = new AnswerCache(cacheSize);
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<Answered> => {
    const version = cacheSize > 0 && !apollo.hearsRequests && isKeepable(request) ? store.version() : null;
    if (version === null) return execute(apollo, request, reply);
    const question = questionOf(request);
    const kept = cache.find(question, version);
    if (kept) return { answer: kept, mayBeKept: true };
    const answered = await execute(apollo, request, reply);
    if (answered.mayBeKept) cache.keep(question, version, answered.answer);
    return answered;
  };
  app.get("/graphql", { preHandler: pageForBrowsers() }, async (request, reply) => {
    const { answer: given, mayBeKept } = await answer(request, reply);
    const text = send(given, reply);
    return mayBeKept ? sendCacheable(request, reply, text, lifetimeFor(request)) : sendUncacheable(reply, text);
  });
  app.post("/graphql", async (request, reply) => send((await answer(request, reply)).answer, reply));
  app.get("/", (_request, reply) => reply.redirect("/graphql"));
}

/** An answer, and whether it is whole and depends on the graph alone: then whoever asks the same may be sent it again. */
interface Answered {
  readonly answer: KeptAnswer;
  readonly mayBeKept: boolean;
}

/** Everything that such an answer depends on but the graph. */
function questionOf({ method, headers, url, bodyText }: FastifyRequest): string {
  return [method, headers.accept, headers["content-type"], method === "GET" ? url : bodyText].join("\n");
}

/** What a request with `extensions` is answered also depends on which persisted queries are known, and it may make one known. */
function isKeepable({ method, url, body }: FastifyRequest): boolean {
  if (method === "GET") return !url.includes("extensions");
  return typeof body === "object" && body !== null && !("extensions" in body);
}

/** Sets status and headers of an answer, whose text it returns. */
function send({ status, headers, text }: KeptAnswer, reply: FastifyReply): string {
  reply.status(status);
  for (const [name, value] of headers) reply.header(name, value);
  return text;
}

/** Has a request answered by Apollo. */
async function execute(apollo: WatchedServer, request: FastifyRequest, reply: FastifyReply): Promise<Answered> {
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
  // Under application/json it stays 200: clients of that type may take every other status for the answer of a broken gateway.
  const saysStatus = headers.get("content-type")?.startsWith("application/graphql-response+json") ?? false;
  const answer = {
    status: (saysStatus ? outcome.statusWithoutData : undefined) ?? status ?? 200,
    headers: [...headers],
    text: body.string,
  };
  return { answer, mayBeKept: outcome.mayBeKept === true && isWhole(answer.text) };
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
