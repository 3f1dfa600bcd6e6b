import type { FastifyInstance, FastifyRequest } from "fastify";
import { isErrorCode, PapergraphError } from "../../errors.js";
import { readFeed, type Feed, type FeedQuestion } from "../feed/read-feed.js";
import { writeAtom } from "../feed/write-atom.js";
import { writeJsonFeed } from "../feed/write-json-feed.js";
import type { Answers } from "./answers.js";
import { askerFor } from "./asker.js";
import { sendCacheable } from "./caching.js";
import { clientSignal } from "./client-signal.js";
import { originOf } from "./origin.js";

/** A new write may wait a minute for those who ask a shared cache. */
const lifetime = "public, max-age=0, s-maxage=60, must-revalidate";

type Write = (feed: Feed, origin: string, address: string) => string;

/** Serves the history of writes at `/feed.atom` and `/feed.json`: all of it, or what `changes` tells about a ref (`?about=…&relation=…`). */
export function serveFeeds(app: FastifyInstance, answers: Answers): void {
  const serve = (path: string, type: string, write: Write): void => {
    app.get(path, async (request, reply) => {
      const question = questionOf(request);
      const feed = await readFeed(askerFor(answers, clientSignal(reply.raw)), question);
      if ("status" in feed) throw refusalIn(feed.text);
      const origin = originOf(request);
      const address = `${origin}${path}${searchOf(question)}`;
      return sendCacheable(request, reply.type(type), write(feed, origin, address), lifetime);
    });
  };
  serve("/feed.atom", "application/atom+xml; charset=utf-8", writeAtom);
  serve("/feed.json", "application/feed+json; charset=utf-8", writeJsonFeed);
}

function questionOf({ query }: FastifyRequest): FeedQuestion {
  const { about, relation, ...others } = query as Readonly<Record<string, unknown>>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new PapergraphError("BAD_USER_INPUT", `A feed takes "about" and "relation", not "${unknown}".`);
  return { ...single("about", about), ...single("relation", relation) };
}

function single(name: string, value: unknown): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  if (typeof value !== "string" || value === "") throw new PapergraphError("BAD_USER_INPUT", `"${name}" is given once and says something.`);
  return { [name]: value };
}

function searchOf(question: FeedQuestion): string {
  const search = new URLSearchParams({ ...question }).toString();
  return search && `?${search}`;
}

/** What a feed is refused for: what the question behind it was. */
function refusalIn(text: string): PapergraphError {
  const { errors } = JSON.parse(text) as Refusal;
  const { code, ...details } = errors?.[0]?.extensions ?? {};
  return new PapergraphError(isErrorCode(code) ? code : "INTERNAL_SERVER_ERROR", errors?.[0]?.message ?? "The feed was not read.", details);
}

interface Refusal {
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}
