import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from "fastify";
import { errorCodes, PapergraphError, type ErrorCode } from "../../errors.js";
import { refusalHeaders } from "../refusal-headers.js";

/** Refuses a request by its head alone, before its body is read. */
export function checkRequest(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
  const { raw, method, url, hostname } = request;
  if (raw.headersDistinct["host"]?.length !== 1 || !URL.canParse(url, `http://${hostname}/`)) {
    refuse(
      reply.header("connection", "close"),
      "BAD_REQUEST",
      "The request names no host, or its Host header or address is not one; send one Host header.",
    );
  } else if (/^\/graphql(\?|$)/.test(url) && method !== "GET" && method !== "POST") {
    refuse(reply.header("allow", "GET, POST"), "METHOD_NOT_ALLOWED", "Ask GraphQL by POST, or by GET for queries.");
  } else done();
}

const nothingHere = "There is nothing here; GraphQL is at /graphql.";

/** Answers a path at which there is nothing. */
export function answerNotFound(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return refuse(reply, "NOT_FOUND", nothingHere);
}

/** The message for a body that has more bytes than the limit. */
export const bodyTooLarge = (limit: number): string =>
  `The body is larger than ${limit < 1_000_000 ? `${limit / 1_000} KB` : `${limit / 1_000_000} MB`}.`;

/** Fastify's own refusals, by their codes. */
const httpErrors: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  FST_ERR_BAD_URL: ["BAD_REQUEST", "The address is not one; percent signs stand before two hexadecimal digits in it, and spell UTF-8."],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json."],
};

/** Answers a request that failed outside of GraphQL with a code of the table. The text of an unexpected failure goes to the log alone. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code = "", statusCode = 500 } = error as { code?: string; statusCode?: number };
  if (error instanceof PapergraphError && error.code !== "INTERNAL_SERVER_ERROR")
    return refuse(reply, error.code, error.message, error.details);
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return refuse(reply, "PAYLOAD_TOO_LARGE", bodyTooLarge(request.routeOptions.bodyLimit));
  const known = httpErrors[code];
  if (known) return refuse(reply, ...known);
  // The file server forbids folders, and paths that lead out of the playground.
  if (statusCode === 403) return refuse(reply, "NOT_FOUND", nothingHere);
  if (statusCode < 500)
    return refuse(reply, "BAD_REQUEST", "The request is not one that GraphQL over HTTP knows: send JSON with a `query`.");
  const errorId = request.id;
  request.log.error({ errorId, err: error }, "request failed");
  return refuse(reply, "INTERNAL_SERVER_ERROR", "Something went wrong here; it is in the log under this error's id.", { errorId });
}

/** Refuses with a code of the table, in the form of a GraphQL response. */
export function refuse(
  reply: FastifyReply,
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  return reply
    .headers(Object.fromEntries(refusalHeaders(code, details)))
    .status(errorCodes[code].status)
    .type(json)
    .send(errorBody(code, message, details));
}

/** Node's own refusals, by their codes. */
const clientErrors: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  HPE_HEADER_OVERFLOW: ["HEADERS_TOO_LARGE", "The address and the headers are larger than 16 KB; send the query as the body of a POST."],
  ERR_HTTP_REQUEST_TIMEOUT: ["REQUEST_TIMEOUT", `The request did not arrive within 15 seconds.`],
};

/** Answers bytes that are not a request on the connection itself, and closes it. */
export function answerClientError(error: Error & { code?: string }, socket: Duplex): void {
  const [code, message] = clientErrors[error.code ?? ""] ?? ["BAD_REQUEST", "This is not a request of HTTP/1.1."];
  const { status } = errorCodes[code];
  const body = JSON.stringify(errorBody(code, message));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    "Connection: close",
    `Content-Type: ${json}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  // Within an answer that is being written nobody could read it.
  if (socket.writable && socket.writableLength === 0) socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  socket.destroy();
}

const json = "application/json; charset=utf-8";

function errorBody(code: ErrorCode, message: string, details: object = {}): object {
  return { errors: [{ message, extensions: { code, ...details } }] };
}
