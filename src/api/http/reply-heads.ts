import type { IncomingMessage, ServerResponse } from "node:http";
import type { SentAnswer } from "./answer-cache.js";
import type { Encoding } from "./compress-answers.js";
import { questionsOf, revisionHeader } from "./answers.js";
import { bodyLimit, compressThreshold, pieceSize } from "./limits.js";

declare module "node:http" {
  interface OutgoingMessage {
    /** Names as they were set. Node has it for all messages, and declares it for requests. */
    getRawHeaderNames(): string[];
  }
}

/** Heads of requests that are known, and characters of one: what is sent with most requests is a few hundred. */
const maxHeads = 200;
const maxLength = 4_000;

/** The head of a request: everything it says but what the head of its answer does not depend on, and how long its body is. */
export interface RequestHead {
  readonly name: string;
  readonly length: number;
}

/** The head with which the framework sends a whole answer. */
export interface ReplyHead {
  /** What the answer says itself. */
  readonly of: Pick<SentAnswer, "status" | "headers">;
  /** All names and values, in their order. */
  readonly headers: readonly string[];
  /** Where the id of the request stands among them, the length of the body, and the revision of which the answer tells. */
  readonly idAt: number;
  readonly lengthAt: number;
  readonly revisionAt: number;
  readonly encoding: Encoding;
}

/** The size of an answer: small ones are sent as they are, middling ones may be compressed. */
type Size = "small" | "middling";

/** The heads of whole answers to requests with one head. */
export interface KnownReplies extends Readonly<Partial<Record<Size, ReplyHead>>> {
  /** How the names of questions begin that are asked with it. */
  readonly questions: string;
}

/** What answers do not depend on: who asks without a token, and how their request is followed. */
const indifferent = new Set(["user-agent", "traceparent", "tracestate", "x-forwarded-for", "x-real-ip"]);

/** The head of a request that may be answered by its head and body alone; undefined where more has to be looked at. */
export function headOf({ httpVersion, method, url, rawHeaders }: IncomingMessage): RequestHead | undefined {
  if (method !== "POST" || url !== "/graphql") return undefined;
  let name = httpVersion;
  let length = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const header = rawHeaders[index]?.toLowerCase() ?? "";
    if (header === "content-length") length = Number(rawHeaders[index + 1]);
    else if (header === "authorization") return undefined;
    else if (header !== "x-request-id" && !indifferent.has(header)) name += `\n${header}:${rawHeaders[index + 1] ?? ""}`;
  }
  return length > 0 && length <= bodyLimit && name.length <= maxLength ? { name, length } : undefined;
}

/** Which head answers of this text have; undefined for large ones, which are sent in pieces. */
export function sizeOf({ text }: SentAnswer): Size | undefined {
  if (text.length > pieceSize) return undefined;
  return text.length < compressThreshold && Buffer.byteLength(text) < compressThreshold ? "small" : "middling";
}

/**
 * How the framework sends whole answers, by the heads of the requests that it answered: whoever asks with the same head is answered with
 * the same one.
 */
export class ReplyHeads {
  /** Least recently used first. */
  private readonly replies = new Map<string, KnownReplies>();

  find(name: string): KnownReplies | undefined {
    const found = this.replies.get(name);
    if (found === undefined) return undefined;
    this.replies.delete(name);
    this.replies.set(name, found);
    return found;
  }

  /** Keeps the head of a response that has been sent, if what is said of one answer alone can be told in it. */
  keep({ name }: RequestHead, request: IncomingMessage, response: ServerResponse, answer: SentAnswer, size: Size): void {
    const head = replyHead(answer, response);
    if (!head) return;
    this.replies.set(name, { ...this.replies.get(name), questions: questionsOf(request), [size]: head });
    for (const oldest of this.replies.keys()) {
      if (this.replies.size <= maxHeads) return;
      this.replies.delete(oldest);
    }
  }
}

/** The head of an answer to a request with this head; undefined where none like it was sent. */
export function replyTo(answer: SentAnswer, replies: KnownReplies): ReplyHead | undefined {
  const size = sizeOf(answer);
  const reply = size && replies[size];
  return reply && isAlike(reply.of, answer) ? reply : undefined;
}

/** Whether answers say the same, but for the revision of which they tell. */
function isAlike(one: ReplyHead["of"], other: SentAnswer): boolean {
  if (one.status !== other.status || one.headers.length !== other.headers.length) return false;
  return one.headers.every(([name, value], index) => {
    const [otherName, otherValue] = other.headers[index] ?? [];
    return name === otherName && (value === otherValue || name === revisionHeader);
  });
}

function replyHead({ status, headers: said }: SentAnswer, response: ServerResponse): ReplyHead | undefined {
  const names = response.getRawHeaderNames();
  const values = names.map((name) => response.getHeader(name));
  const lower = names.map((name) => name.toLowerCase());
  const encoding = response.getHeader("content-encoding") ?? "identity";
  const isKnown = encoding === "identity" || encoding === "br" || encoding === "gzip";
  const [idAt = -1, lengthAt = -1, revisionAt = -1] = ["x-request-id", "content-length", revisionHeader].map((name) => lower.indexOf(name));
  if (!isKnown || Math.min(idAt, lengthAt, revisionAt) < 0 || lower.includes("connection") || values.some(Array.isArray)) return undefined;
  const headers = names.flatMap((name, index) => [name, String(values[index])]);
  const places = { idAt: 2 * idAt + 1, lengthAt: 2 * lengthAt + 1, revisionAt: 2 * revisionAt + 1 };
  return { of: { status, headers: said }, headers, ...places, encoding };
}
