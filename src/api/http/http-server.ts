import { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import helmet, { type FastifyHelmetOptions } from "@fastify/helmet";
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { Model } from "../../model/model.js";
import { questionsFolder } from "../../program-files.js";
import { readNamedQuestions } from "../../questions/named-questions.js";
import type { GraphStore } from "../../store/port/graph-store.js";
import type { Tracer } from "../../trace/tracer.js";
import type { Callers } from "../auth/callers.js";
import { createApolloServer } from "../apollo-server.js";
import { buildGraphSchema } from "../build-schema.js";
import type { MutateElsewhere } from "../mutate-elsewhere.js";
import { logAccess } from "./access-log.js";
import type { ReportFailure } from "../format-error.js";
import { Answers } from "./answers.js";
import { compressAnswers } from "./compress-answers.js";
import { contentPolicy } from "./content-policy.js";
import { grantOrigins, resourcePolicy, type CorsOrigins } from "./cors.js";
import { Entrance } from "./entrance.js";
import { EventStreams } from "./event-streams.js";
import { serveExplorer } from "./explorer.js";
import { serveFeeds } from "./feeds.js";
import { serveExports } from "./exports.js";
import { addGraphqlRoutes } from "./graphql-routes.js";
import { Connections } from "./connections.js";
import { acceptOnlyJson } from "./json-body.js";
import { bodyLimit } from "./limits.js";
import { addLlmsText } from "./llms.js";
import { serveMcp } from "./mcp.js";
import { Metrics } from "./metrics.js";
import { servePlaygroundFiles } from "./playground.js";
import { addProbes } from "./probes.js";
import { requestIdOf, tellRequestId } from "./request-id.js";
import { answerClientError, answerError, checkRequest } from "./refusals.js";
import { addSchemaFile } from "./schema-file.js";
import { ShortWay } from "./short-way.js";
import { closeConnectionsOnStop } from "./shutdown.js";

/** What an HTTP server is told beside its store. */
interface HttpSettings {
  readonly callers: Callers;
  readonly corsOrigins: CorsOrigins;
  readonly answerCacheSize: number;
  /** Aborted once the process is about to end: then it says that it is not ready. */
  readonly stopping?: AbortSignal;
  /** What tells how the work of requests goes on. */
  readonly tracer?: Tracer;
  /** Whether each request is logged once it is answered. */
  readonly accessLog?: boolean;
  /** Bytes of a body with nothing but imports in it, from somebody who may import. */
  readonly importLimit?: number;
  /** Does mutations that are large. */
  readonly mutateElsewhere?: MutateElsewhere;
  /** Addresses and networks whose word on where a request comes from is taken. */
  readonly trustedProxies?: readonly string[];
}

/** The whole HTTP server: the explorer, GraphQL and its playground at `/graphql`, the schema as a file, and the two probes. It listens to nothing yet. */
export async function createHttpServer(
  model: Model,
  store: GraphStore,
  logger: FastifyBaseLogger,
  settings: HttpSettings,
): Promise<FastifyInstance> {
  const { callers, corsOrigins, answerCacheSize, accessLog = false, tracer, stopping, trustedProxies = [] } = settings;
  const { importLimit = bodyLimit, mutateElsewhere } = settings;
  const entrance = new Entrance();
  const app = createApp(logger, trustedProxies, entrance);
  // Before any plugin is loaded: routes keep the handler that there is by then.
  app.setErrorHandler(answerError);
  acceptOnlyJson(app);
  const schema = buildGraphSchema(model);
  const report: ReportFailure = (errorId, error) => {
    logger.error({ errorId, err: error }, "request failed");
  };
  const apollo = createApolloServer(model, store, report, [fastifyApolloDrainPlugin(app)], schema, tracer);
  await apollo.start();

  if (accessLog) logAccess(app);
  await app.register(helmet, { ...securityHeaders, crossOriginResourcePolicy: { policy: resourcePolicy(corsOrigins) } });
  await grantOrigins(app, corsOrigins);
  app.addHook("onRequest", tellRequestId);
  app.addHook("onRequest", checkRequest);
  await compressAnswers(app);
  const metrics = new Metrics(store);
  const answers = new Answers(apollo, store, answerCacheSize, metrics, tracer, mutateElsewhere);
  const shortWay = new ShortWay(answers, callers.nobody);
  shortWay.isOpen = !accessLog;
  const connections = new Connections(app);
  closeConnectionsOnStop(app, connections, shortWay);
  entrance.open(connections, shortWay);
  await servePlaygroundFiles(app);
  addGraphqlRoutes(app, answers, new EventStreams(app, schema, store, answers, report), callers, importLimit, shortWay);
  const questions = readNamedQuestions(questionsFolder);
  serveMcp(app, { schema, questions }, answers, callers);
  serveFeeds(app, answers);
  serveExports(app, model, store, answers, callers);
  addLlmsText(app, questions);
  addSchemaFile(app, schema);
  addProbes(app, store, stopping);
  metrics.serve(app);
  await serveExplorer(app, answers);
  return app;
}

function createApp(logger: FastifyBaseLogger, trustedProxies: readonly string[], entrance: Entrance): FastifyInstance {
  return fastify({
    serverFactory: (framework) => entrance.serverFor(framework),
    loggerInstance: logger,
    genReqId: requestIdOf,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    forceCloseConnections: "idle",
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler: answerClientError,
  });
}

const securityHeaders: FastifyHelmetOptions = { contentSecurityPolicy: contentPolicy, strictTransportSecurity: false };
