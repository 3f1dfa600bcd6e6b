import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";

/**
 * What caches may do with the answer to a query: a shared one keeps it for a minute if it was asked for without a token, every other asks
 * each time whether it still holds.
 */
export function lifetimeFor({ headers }: FastifyRequest): string {
  return headers.authorization === undefined ? "public, max-age=0, s-maxage=60, must-revalidate" : "private, max-age=0, must-revalidate";
}

/** What decides which form of an answer is sent; a cache keeps one for each. */
const varying = ["accept", "accept-encoding", "authorization"];

/**
 * Sends a text that caches may keep, or 304 without it where the client has it already. Its ETag is made of the text, so it changes
 * with the graph and with nothing else, and is the same for every process over the same graph. It is weak, for a text may be sent
 * compressed.
 */
export function sendCacheable(request: FastifyRequest, reply: FastifyReply, text: string, cacheControl: string): FastifyReply {
  const tag = `W/"${createHash("sha256")
    .update(String(reply.getHeader("content-type")))
    .update(text)
    .digest("base64url")
    .slice(0, 27)}"`;
  reply.header("etag", tag).header("cache-control", cacheControl);
  varyByForm(reply);
  if (!isKnown(request, tag)) return reply.send(text);
  return reply.status(304).removeHeader("content-type").send();
}

/** Sends a text that no cache may keep. */
export function sendUncacheable(reply: FastifyReply, text: string): FastifyReply {
  varyByForm(reply.header("cache-control", "no-store"));
  return reply.send(text);
}

/** Whether a client has what this tag names already. */
export const isKnown = ({ headers }: FastifyRequest, tag: string): boolean => names(headers["if-none-match"] ?? "", tag);

/** Tells caches what decides which form of an answer is sent. */
export function varyByForm(reply: FastifyReply): void {
  const before = reply.getHeader("vary");
  reply.header("vary", [...(before === undefined ? [] : [String(before)]), ...varying].join(", "));
}

/** Whether an `If-None-Match` header names a tag. The comparison is the weak one. */
function names(header: string, tag: string): boolean {
  const strong = (each: string): string => each.trim().replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((each) => strong(each) === strong(tag));
}
