import { HeaderMap } from "@apollo/server";
import { PapergraphError } from "../../errors.js";
import type { GraphStore } from "../../store/port/graph-store.js";
import { anonymous, type Caller } from "../auth/caller.js";
import type { RequestContext } from "../request-context.js";
import type { WatchedServer } from "../watched-server.js";
import { AnswerCache, type KeptAnswer } from "./answer-cache.js";

/** What somebody asks of GraphQL over HTTP. */
export interface HttpQuestion {
  readonly method: string;
  /** The path, with what stands behind it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
  /** The body as it was sent. */
  readonly bodyText: string;
  /** Who asks; somebody who has said nothing where it is not known. */
  readonly caller?: Caller;
  /** Aborted once nobody waits for the answer. */
  readonly signal: AbortSignal;
}

/** An answer, and whether it is whole and depends on the graph alone: then whoever asks the same may be sent it again. */
export interface Answered {
  readonly answer: KeptAnswer;
  readonly mayBeKept: boolean;
}

/** Answers questions to GraphQL: by Apollo, or again as they were answered before in the same version of the graph. */
export class Answers {
  private readonly cache: AnswerCache;

  /** @param cacheSize Bytes of whole answers that are kept; 0 for none. */
  constructor(
    private readonly apollo: WatchedServer,
    private readonly store: GraphStore,
    private readonly cacheSize: number,
  ) {
    this.cache = new AnswerCache(cacheSize);
  }

  /** The answer to a question, as it is to be sent. */
  async answer(question: HttpQuestion): Promise<Answered> {
    const version = this.cacheSize > 0 && !this.apollo.hearsRequests && isKeepable(question) ? this.store.version() : null;
    if (version === null) return this.execute(question);
    const name = nameOf(question);
    const kept = this.cache.find(name, version);
    if (kept) return { answer: kept, mayBeKept: true };
    const answered = await this.execute(question);
    if (answered.mayBeKept) this.cache.keep(name, version, answered.answer);
    return answered;
  }

  private async execute({ method, url, headers: sent, body: asked, signal, caller = anonymous }: HttpQuestion): Promise<Answered> {
    const outcome: NonNullable<RequestContext["outcome"]> = {};
    const { status, headers, body } = await this.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: toHeaderMap(sent), search: new URL(url, "http://localhost/").search, body: asked },
      context: () => Promise.resolve({ answers: new Map(), caller, outcome, signal }),
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
}

/** Whether an answer has no errors: they come first in it. */
function isWhole(text: string): boolean {
  return text.startsWith('{"data":');
}

/** Everything that such an answer depends on but the graph. */
function nameOf({ method, headers, url, bodyText }: HttpQuestion): string {
  return [method, headers["accept"], headers["content-type"], method === "GET" ? url : bodyText].join("\n");
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
