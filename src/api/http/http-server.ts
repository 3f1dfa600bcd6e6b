import { readFileSync } from "node:fs";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import helmet from "@fastify/helmet";
import serveStatic from "@fastify/static";
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type HookHandlerDoneFunction,
} from "fastify";
import { errorCodes, PapergraphError, type ErrorCode } from "../../errors.js";
import type { Model } from "../../model/model.js";
import type { GraphStore } from "../../store/graph-store.js";
import { createApolloServer } from "../apollo-server.js";
import { acceptOnlyJson } from "./json-body.js";
import type { RequestContext } from "../request-context.js";

/** Bytes of a request body. */
const bodyLimit = 100_000;

/** Milliseconds in which a request has to arrive. */
const requestTimeout = 15_000;

const playground = fileURLToPath(new URL("../../playground/", import.meta.url));

/** The whole HTTP server: GraphQL and its playground at `/graphql`, and the two probes. It listens to nothing yet. */
export async function createHttpServer(model: Model, store: GraphStore, logger: FastifyBaseLogger): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    requestTimeout,
    connectionTimeout: requestTimeout,
    // A request without a host is refused below, with a body.
    http: { headersTimeout: requestTimeout, requireHostHeader: false },
    forceCloseConnections: "idle",
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => void handleError(error, request, reply),
    clientErrorHandler: handleClientError,
  });
  acceptOnlyJson(app);
  const apollo = createApolloServer(
    model,
    store,
    (errorId, error) => {
      logger.error({ errorId, err: error }, "request failed");
    },
    [fastifyApolloDrainPlugin(app)],
  );
  await apollo.start();

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'", "data:"],
        workerSrc: ["'self'", "blob:"],
        // The page is served over plain HTTP as well.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  app.addHook("onRequest", checkRequest);
  // A client that was answered while the server stops has no reason to keep its connection, and would keep the server from its end.
  let isStopping = false;
  app.addHook("preClose", (done) => {
    isStopping = true;
    done();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (isStopping) reply.header("connection", "close");
    done();
  });
  await app.register(serveStatic, {
    root: playground,
    prefix: "/playground/",
    index: false,
    cacheControl: false,
    setHeaders: cacheHeaders,
  });

  const answer = fastifyApolloHandler<RequestContext>(apollo, { context: () => Promise.resolve({ answers: new Map() }) });
  const page = readFileSync(new URL("../../playground/index.html", import.meta.url), "utf8");
  const showPage = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> =>
    isBrowserVisit(request) ? reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page) : undefined;
  app.get("/graphql", { preHandler: showPage }, answer);
  app.post("/graphql", answer);
  app.get("/", (_request, reply) => reply.redirect("/graphql"));
  app.get("/livez", () => ({ status: "ok" }));
  let isReady = true;
  app.get("/readyz", async (request, reply) => {
    try {
      await store.ping();
      isReady = true;
      return { status: "ok" };
    } catch (error) {
      // Probes come every second; what they find is news once.
      if (isReady) request.log.warn({ err: error }, "not ready");
      isReady = false;
      return refuse(reply.header("retry-after", "1"), "SERVICE_UNAVAILABLE", "The store cannot answer now; try again.");
    }
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, "NOT_FOUND", nothingHere));
  app.setErrorHandler(handleError);
  return app;
}

/** What is refused by its head alone, before a body is read. */
function checkRequest(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
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

/** A page is asked for: HTML is welcome and no query is given. */
function isBrowserVisit({ headers, query }: FastifyRequest): boolean {
  return (headers.accept ?? "").includes("text/html") && !("query" in (query as object));
}

/** Chunks have the hash of their content in their names; what has a fixed name is asked for anew. */
function cacheHeaders(response: { setHeader(name: string, value: string): void }, path: string): void {
  response.setHeader("cache-control", path.includes("/chunks/") ? "public, max-age=31536000, immutable" : "no-cache");
}

const nothingHere = "There is nothing here; GraphQL is at /graphql.";

/** Fastify's own refusals, by their codes. */
const httpErrors: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ["PAYLOAD_TOO_LARGE", `The body is larger than ${bodyLimit / 1000} KB.`],
  FST_ERR_BAD_URL: ["BAD_REQUEST", "The address is not one; percent signs stand before two hexadecimal digits in it, and spell UTF-8."],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json."],
};

function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code = "", statusCode = 500 } = error as { code?: string; statusCode?: number };
  if (error instanceof PapergraphError && error.code !== "INTERNAL_SERVER_ERROR")
    return refuse(reply, error.code, error.message, error.details);
  const known = httpErrors[code];
  if (known) return refuse(reply, ...known);
  // So a folder of the playground is answered, and what lies outside of it.
  if (statusCode === 403) return refuse(reply, "NOT_FOUND", nothingHere);
  if (statusCode < 500)
    return refuse(reply, "BAD_REQUEST", "The request is not one that GraphQL over HTTP knows: send JSON with a `query`.");
  const errorId = request.id;
  request.log.error({ errorId, err: error }, "request failed");
  return refuse(reply, "INTERNAL_SERVER_ERROR", "Something went wrong here; it is in the log under this error's id.", { errorId });
}

function refuse(reply: FastifyReply, code: ErrorCode, message: string, details: object = {}): FastifyReply {
  return reply
    .status(errorCodes[code].status)
    .type(json)
    .send(errorBody(code, message, details));
}

/** Node's own refusals, by their codes: of these the code of the table is BAD_REQUEST, and the status says more. */
const clientErrors: Readonly<Record<string, readonly [string, string]>> = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "The address and the headers are larger than 16 KB; send the query as the body of a POST.",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", `The request did not arrive within ${requestTimeout / 1000} seconds.`],
};

/** What cannot be read as a request is answered on the bare connection, which then ends. */
function handleClientError(error: Error & { code?: string }, socket: Socket): void {
  const [status, message] = clientErrors[error.code ?? ""] ?? ["400 Bad Request", "This is not a request of HTTP/1.1."];
  const body = JSON.stringify(errorBody("BAD_REQUEST", message));
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: ${json}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }
  socket.destroy();
}

const json = "application/json; charset=utf-8";

function errorBody(code: ErrorCode, message: string, details: object = {}): object {
  return { errors: [{ message, extensions: { code, ...details } }] };
}
