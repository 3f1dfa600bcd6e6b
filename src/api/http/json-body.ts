import type { FastifyInstance, FastifyRequest } from "fastify";
import { PapergraphError } from "../../errors.js";

declare module "fastify" {
  interface FastifyRequest {
    /** The body as it was sent, a character for each byte; empty where there is none. */
    sent: string;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads bodies as JSON in UTF-8 and as nothing else. Another type, charset or encoding is refused, and so are bytes that are not UTF-8. */
export function acceptOnlyJson(app: FastifyInstance): void {
  app.decorateRequest("sent", "");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>("application/json", { parseAs: "buffer" }, (request, body, done) => {
    try {
      done(null, readJson(request, body));
    } catch (error) {
      done(error as Error);
    }
  });
}

function readJson(request: FastifyRequest, body: Buffer): unknown {
  const { headers } = request;
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8";
  const encoding = headers["content-encoding"] ?? "identity";
  if (!/^utf-?8$/i.test(charset)) throw new PapergraphError("UNSUPPORTED_MEDIA_TYPE", "Only the charset UTF-8 is read.");
  if (encoding !== "identity") throw new PapergraphError("UNSUPPORTED_MEDIA_TYPE", "No content-encoding is read; send the body as it is.");
  const json = parseJson(body);
  if (json === undefined) throw new PapergraphError("BAD_REQUEST", "The body is not JSON in UTF-8; send an object with a `query`.");
  request.sent = sentText(body);
  return json;
}

/** What a body says; undefined where it is not JSON in UTF-8. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return undefined;
  }
}

/** A body as text, a character for each byte: the same for the same bytes alone. */
export const sentText = (body: Buffer): string => body.toString("latin1");
