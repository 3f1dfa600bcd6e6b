import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Callers } from "../auth/callers.js";
import type { SentAnswer } from "./answer-cache.js";
import type { Answered, Answers } from "./answers.js";
import { lifetimeFor, sendCacheable, sendUncacheable } from "./caching.js";
import { clientSignal } from "./client-signal.js";
import { wantsEvents, type EventStreams } from "./event-streams.js";
import { identifyCaller } from "./identify.js";
import { limitBody } from "./limit-body.js";
import { bodyLimit } from "./limits.js";
import { pageForBrowsers } from "./playground.js";
import type { ShortWay } from "./short-way.js";

/** Answers GraphQL at `/graphql`: queries by GET, from anybody and for caches, and everything by POST, as events to whoever asks for them.
 * Browsers are shown the playground. */
export function addGraphqlRoutes(
  app: FastifyInstance,
  answers: Answers,
  streams: EventStreams,
  callers: Callers,
  importLimit: number,
  shortWay: ShortWay,
): void {
  const answer = ({ method, url, headers, body, sent, caller }: FastifyRequest, reply: FastifyReply): Promise<Answered> =>
    answers.answer({ method, url, headers, body, sent, caller, signal: clientSignal(reply.raw) });
  const onRequest = identifyCaller(app, callers);
  app.get("/graphql", { onRequest, preHandler: pageForBrowsers() }, async (request, reply) => {
    if (wantsEvents(request)) return streams.send(request, reply);
    const { answer: given, mayBeKept } = await answer(request, reply);
    const text = send(given, reply);
    return mayBeKept ? sendCacheable(request, reply, text, lifetimeFor(request)) : sendUncacheable(reply, text);
  });
  app.post("/graphql", { onRequest, preParsing: limitBody, bodyLimit: Math.max(bodyLimit, importLimit) }, async (request, reply) => {
    if (wantsEvents(request)) return streams.send(request, reply);
    const answered = await (shortWay.begunFor(request.raw) ?? answer(request, reply));
    shortWay.learn(request.raw, reply.raw, answered);
    return send(answered.answer, reply);
  });
}

/** Sets status and headers of an answer, whose text it returns. */
function send({ status, headers, text }: SentAnswer, reply: FastifyReply): string {
  reply.status(status);
  for (const [name, value] of headers) reply.header(name, value);
  return text;
}
