import { HeaderMap } from "@apollo/server";
import { getOperationAST, OperationTypeNode } from "graphql";
import { PapergraphError } from "../../errors.js";
import type { Tracer } from "../../trace/tracer.js";
import type { GraphStore } from "../../store/port/graph-store.js";
import { anonymous, type Caller } from "../auth/caller.js";
import type { ValidOperation } from "../answering.js";
import type { KnownDocuments } from "../known-documents.js";
import type { MutateElsewhere } from "../mutate-elsewhere.js";
import type { RequestContext } from "../request-context.js";
import type { WatchedServer } from "../watched-server.js";
import { AnswerCache, type FoundAnswer, type SentAnswer } from "./answer-cache.js";
import { codeOf } from "./answer-code.js";
import { CostlyQuestions } from "./costly-questions.js";
import { KnownHeads } from "./known-heads.js";
import { answerLimit, bodyLimit, quickMutation } from "./limits.js";
import { operationNameOf } from "./operation-name.js";

/** What somebody asks of GraphQL over HTTP. */
export interface HttpQuestion {
  readonly method: string;
  /** The path, with what stands behind it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
  /** The body as it was sent, a character for each byte. */
  readonly sent: string;
  /** Who asks; somebody who has said nothing where it is not known. */
  readonly caller?: Caller;
  /** Where a subscription goes that may be opened; without it there is none. */
  readonly subscribe?: (operation: ValidOperation) => void;
  /** Whether nothing may be written. */
  readonly readsOnly?: boolean;
  /** Aborted once nobody waits for the answer. */
  readonly signal: AbortSignal;
}

/** An answer, and whether it is whole and depends on the graph alone: then whoever asks the same may be sent it again. */
export interface Answered {
  readonly answer: SentAnswer;
  readonly mayBeKept: boolean;
}

/** How long an answer took: in all, and in the store where it was read. */
export interface Taken {
  readonly seconds: number;
  readonly storeSeconds?: number | undefined;
}

/** Hears of every answer. */
export interface AnswerWatcher {
  answered(operation: string, answer: SentAnswer, taken: Taken): void;
}

/** Seconds in a store whose version is a question to a server. What takes less is asked itself instead. */
const versionSeconds = 0.005;

/**
 * Answers questions to GraphQL: as they were answered before in the same version of the graph, in short where the document is known and
 * what is read can be written, and by Apollo.
 */
export class Answers {
  private readonly cache: AnswerCache;
  private readonly costly = new CostlyQuestions();
  private readonly heads = new KnownHeads();

  /** @param cacheSize Bytes of whole answers that are kept; 0 for none. */
  constructor(
    private readonly apollo: WatchedServer,
    private readonly store: GraphStore,
    private readonly cacheSize: number,
    private readonly watcher?: AnswerWatcher,
    private readonly tracer?: Tracer,
    private readonly mutateElsewhere?: MutateElsewhere,
  ) {
    this.cache = new AnswerCache(cacheSize);
  }

  /** The answer to a question, as it is to be sent. */
  answer(question: HttpQuestion): Promise<Answered> {
    const { tracer } = this;
    if (!tracer) return this.answerTimed(question);
    const { method, headers } = question;
    const attributes = { "http.request.method": method, "url.path": "/graphql", "graphql.operation.name": operationNameOf(question) };
    const parent = headers["traceparent"];
    return tracer.within({ name: `${method} /graphql`, kind: "server", attributes, parent: [parent].flat()[0] }, async (span) => {
      const answered = await this.answerTimed(question);
      const { status, text } = answered.answer;
      span.say({ "http.response.status_code": status, "papergraph.code": codeOf(text) });
      if (status >= 500) span.fail();
      return answered;
    });
  }

  private async answerTimed(question: HttpQuestion): Promise<Answered> {
    const before = performance.now();
    const context = this.contextOf(question);
    const operation = operationNameOf(question);
    const answered = await this.find(question, context, operation);
    this.watcher?.answered(operation, answered.answer, {
      seconds: (performance.now() - before) / 1_000,
      storeSeconds: context.outcome.storeSeconds,
    });
    return answered;
  }

  /**
   * The answer to a question of this name, where it is kept, whoever asks can send it, and that the graph is as it was shows at once. Where
   * requests are traced there is none.
   */
  kept(name: string, canSend: (answer: SentAnswer) => boolean): FoundAnswer | undefined {
    if (this.cacheSize === 0 || this.apollo.hearsRequests || this.tracer) return undefined;
    const before = performance.now();
    const version = this.store.version();
    const kept = version === null ? undefined : this.cache.find(name, version);
    if (!kept || !canSend(kept.answer)) return undefined;
    this.watcher?.answered(kept.operation, kept.answer, { seconds: (performance.now() - before) / 1_000 });
    return kept;
  }

  private contextOf({ sent, caller = anonymous, signal, subscribe, readsOnly = false }: HttpQuestion): HttpContext {
    const { mutateElsewhere } = this;
    return {
      ...{ answers: new Map(), caller, outcome: {}, signal, readsOnly },
      ...(subscribe && { subscribe }),
      ...(mutateElsewhere && { mutateElsewhere }),
      isLong: sent.length > quickMutation,
      isLarge: sent.length > bodyLimit,
    };
  }

  private async find(question: HttpQuestion, context: HttpContext, operation: string): Promise<Answered> {
    if (this.cacheSize === 0 || this.apollo.hearsRequests || !isKeepable(question)) return this.execute(question, context);
    const { store } = this;
    const name = nameOf(question);
    const version = store.askVersion && this.costly.has(name) ? await store.askVersion() : store.version();
    if (version === null) return this.executeOnce(name, question, context);
    const kept = this.cache.find(name, version);
    if (kept) return { answer: kept.answer, mayBeKept: true };
    const answered = await this.execute(question, context);
    if (answered.mayBeKept) this.cache.keep(name, version, { answer: answered.answer, operation });
    return answered;
  }

  /** Answers what is not kept, and notes that to ask for the version will be worth while where it took long. */
  private async executeOnce(name: string, question: HttpQuestion, context: HttpContext): Promise<Answered> {
    const answered = await this.execute(question, context);
    if (this.store.askVersion && answered.mayBeKept && (context.outcome.storeSeconds ?? 0) > versionSeconds) this.costly.note(name);
    return answered;
  }

  private async execute(question: HttpQuestion, context: HttpContext): Promise<Answered> {
    const text = await this.written(question, context);
    const head = text === undefined ? undefined : this.heads.find(question.headers["accept"]);
    if (text !== undefined && head) return withRevision({ answer: { ...head, text: `{"data":${text}}\n` }, mayBeKept: true }, context);
    return withRevision(await this.executeByApollo(question, context), context);
  }

  /**
   * The data of the answer to a query whose document Apollo has seen; undefined where Apollo has to answer. Then it is told what was read,
   * and what the query is refused for.
   */
  private async written({ method, body, headers }: HttpQuestion, context: HttpContext): Promise<string | undefined> {
    if (this.apollo.hearsRequests || method !== "POST" || !this.heads.find(headers["accept"])) return undefined;
    const { answering, known } = this.apollo.short;
    const valid = knownQuery(body, known);
    if (!valid) return undefined;
    context.read = {};
    try {
      await answering.read(valid, context);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      context.read = { error };
      return undefined;
    }
    // What is told beside the data is for Apollo, and so is what is too large to be sent.
    if ([...context.answers.values()].some(({ unknownRefs }) => unknownRefs)) return undefined;
    const text = answering.write(valid, context);
    return text === undefined || text.length > answerLimit / 2 ? undefined : text;
  }

  private async executeByApollo({ method, url, headers: sent, body: asked }: HttpQuestion, context: HttpContext): Promise<Answered> {
    const { outcome } = context;
    const { status, headers, body } = await this.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: toHeaderMap(sent), search: new URL(url, "http://localhost/").search, body: asked },
      context: () => Promise.resolve(context),
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
    const mayBeKept = outcome.mayBeKept === true && isWhole(answer.text);
    if (mayBeKept && method === "POST") this.heads.keep(sent["accept"], answer);
    return { answer, mayBeKept };
  }
}

/** The context of a request that comes by HTTP. */
type HttpContext = RequestContext & { readonly outcome: NonNullable<RequestContext["outcome"]> };

/** Says of which revision of the graph an answer tells. */
export const revisionHeader = "x-papergraph-revision";

/** An answer that says which revision of the graph it tells of, where it tells of the graph. */
function withRevision({ answer, mayBeKept }: Answered, { outcome: { revision } }: HttpContext): Answered {
  if (revision === undefined) return { answer, mayBeKept };
  return { answer: { ...answer, headers: [...answer.headers, [revisionHeader, String(revision)]] }, mayBeKept };
}

/** The query of a body that has nothing in it but a document that is known, its variables and the name of its operation. */
function knownQuery(body: unknown, documents: KnownDocuments): ValidOperation | undefined {
  if (!isObject(body)) return undefined;
  const { query, variables, operationName, ...others } = body;
  const isPlain = typeof query === "string" && Object.keys(others).length === 0;
  if (!isPlain || !(variables == null || isObject(variables)) || !(operationName == null || isName(operationName))) return undefined;
  const document = documents.find(query);
  const operation = document && getOperationAST(document, operationName);
  if (!document || operation?.operation !== OperationTypeNode.QUERY) return undefined;
  return { document, operation, variables: variables ?? {} };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";

/** Whether an answer has no errors: they come first in it. */
function isWhole(text: string): boolean {
  return text.startsWith('{"data":');
}

/** Everything that a whole answer depends on but the graph. */
function nameOf({ method, headers, url, sent }: HttpQuestion): string {
  return questionsOf({ method, headers }) + (method === "GET" ? url : sent);
}

/** How the names of questions begin that are asked with these headers. */
export function questionsOf({ method, headers }: { readonly method?: string | undefined } & Pick<HttpQuestion, "headers">): string {
  return [method, headers["accept"], headers["content-type"], ""].join("\n");
}

/** What a request with `extensions` is answered also depends on which persisted queries are known, and it may make one known. */
function isKeepable({ method, url, body }: HttpQuestion): boolean {
  if (method === "GET") return !url.includes("extensions");
  return typeof body === "object" && body !== null && !("extensions" in body);
}

function toHeaderMap(headers: HttpQuestion["headers"]): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, [value].flat().join(", "));
  return map;
}
