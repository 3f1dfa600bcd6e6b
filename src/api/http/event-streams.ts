import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { subscribe, type ExecutionResult, type GraphQLSchema } from "graphql";
import { PapergraphError } from "../../errors.js";
import type { GraphStore } from "../../store/port/graph-store.js";
import type { ValidOperation } from "../answering.js";
import { formatError, type ReportFailure } from "../format-error.js";
import { followChanges } from "../live/follow-changes.js";
import { RevisionWatch } from "../live/revision-watch.js";
import type { RequestContext } from "../request-context.js";
import type { Answers, HttpQuestion } from "./answers.js";
import { clientSignal } from "./client-signal.js";
import { sentText } from "./json-body.js";
import { heartbeat, mostStreams } from "./limits.js";

/** What stands behind the path of a GET, as a body. */
const parameters = ["query", "variables", "operationName", "extensions"] as const;

/** True where the answer is asked for as events. */
export function wantsEvents({ headers: { accept = "" } }: Pick<FastifyRequest, "headers">): boolean {
  const place = accept.indexOf("text/event-stream");
  // Clients such as urql take events as well, behind the answers that they would rather have.
  return place >= 0 && !accept.slice(0, place).includes("json");
}

/**
 * Answers GraphQL as server-sent events, in the way of graphql-sse with a connection for each operation: subscriptions as they go on, everything
 * else in one event. Whoever reads slowly is told later; what is told is read when it is taken.
 */
export class EventStreams {
  private readonly watch: RevisionWatch;
  private readonly stopping = new AbortController();
  private readonly format: ReturnType<typeof formatError>;
  private open = 0;

  constructor(
    app: FastifyInstance,
    private readonly schema: GraphQLSchema,
    private readonly store: GraphStore,
    private readonly answers: Answers,
    private readonly report: ReportFailure,
  ) {
    this.watch = new RevisionWatch(store);
    this.format = formatError(report);
    app.addHook("preClose", (done) => {
      this.stopping.abort();
      done();
    });
  }

  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const signal = AbortSignal.any([clientSignal(reply.raw), this.stopping.signal]);
    let subscription: ValidOperation | undefined;
    const question = { ...questionOf(request), signal, subscribe: (operation: ValidOperation) => (subscription = operation) };
    const { answer } = await this.answers.answer(question);
    if (!subscription) return sendEvents(reply, nextEvent(answer.text) + completeEvent);
    if (this.open >= mostStreams)
      throw new PapergraphError("SERVICE_UNAVAILABLE", "As many subscriptions are open here as can be; try again.");
    const context = this.contextOf(request, signal);
    const { document, operation, variables } = subscription;
    const operationName = operation.name?.value;
    const results = await subscribe({ schema: this.schema, document, operationName, variableValues: variables, contextValue: context });
    if (!(Symbol.asyncIterator in results)) return sendEvents(reply, nextEvent(this.textOf(results)) + completeEvent);
    this.open += 1;
    reply.raw.once("close", () => (this.open -= 1));
    return sendEvents(reply, Readable.from(this.events(results, signal)));
  }

  private contextOf({ caller }: FastifyRequest, signal: AbortSignal): RequestContext {
    const { store, watch } = this;
    return { answers: new Map(), store, caller, signal, follow: (question) => followChanges(store, watch, question, signal) };
  }

  /** The results as they come, and now and then a sign of life. Where the server stops or the store fails it ends unfinished: clients come again. */
  private async *events(results: AsyncGenerator<ExecutionResult, void>, signal: AbortSignal): AsyncGenerator<string> {
    yield signOfLife;
    try {
      let next = results.next();
      while (!signal.aborted) {
        const result = await withinHeartbeat(next, signal);
        if (result === undefined) yield signOfLife;
        else if (result.done === true) break;
        else {
          yield nextEvent(this.textOf(result.value));
          next = results.next();
        }
      }
    } catch (error) {
      if (!(error instanceof PapergraphError)) this.report("subscription", error);
    } finally {
      void results.return().catch(() => undefined);
    }
  }

  private textOf({ data, errors }: ExecutionResult): string {
    const formatted = errors?.map((error) => this.format(error.toJSON(), error));
    return JSON.stringify({ ...(formatted && { errors: formatted }), ...(data !== undefined && { data }) });
  }
}

/** What is asked, as if it had been posted by somebody who takes JSON. A GET may only read. */
function questionOf(request: FastifyRequest): Omit<HttpQuestion, "signal"> {
  const { method, caller, headers } = request;
  const isGet = method === "GET";
  const body = isGet ? bodyOf(request.query as Readonly<Record<string, unknown>>) : request.body;
  const sent = isGet ? sentText(Buffer.from(JSON.stringify(body))) : request.sent;
  const asJson = { ...headers, accept: "application/json", "content-type": "application/json" };
  return { method: "POST", url: "/graphql", headers: asJson, body, sent, caller, readsOnly: isGet };
}

function bodyOf(query: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const given = parameters.flatMap((name) => {
    const value = query[name];
    if (typeof value !== "string") return [];
    return [[name, name === "variables" || name === "extensions" ? parse(name, value) : value] as const];
  });
  return Object.fromEntries(given);
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PapergraphError("BAD_REQUEST", `"${name}" is not JSON.`);
  }
}

/** What comes within a heartbeat; undefined where nothing does, or nobody waits any more. */
async function withinHeartbeat<T>(next: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  const waiting = new AbortController();
  const stop = AbortSignal.any([signal, waiting.signal]);
  const beat = sleep(heartbeat, undefined, { signal: stop }).catch(() => undefined);
  try {
    return await Promise.race([next, beat]);
  } finally {
    waiting.abort();
  }
}

const signOfLife = ":\n\n";
const completeEvent = "event: complete\ndata: \n\n";

/** A line break in JSON stands behind a backslash; only the last one is real. */
const nextEvent = (text: string): string => `event: next\ndata: ${text.trimEnd()}\n\n`;

function sendEvents(reply: FastifyReply, events: string | Readable): FastifyReply {
  // Proxies are asked to pass on each event as it comes.
  return reply.type("text/event-stream; charset=utf-8").headers({ "cache-control": "no-store", "x-accel-buffering": "no" }).send(events);
}
