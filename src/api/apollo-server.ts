import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Model } from "../model/model.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { Tracer } from "../trace/tracer.js";
import { Answering } from "./answering.js";
import { answerPlugin } from "./answer-plugin.js";
import { accessPlugin } from "./auth/access-plugin.js";
import { typeNamesOf } from "./attach-readers.js";
import { buildGraphSchema } from "./build-schema.js";
import { formatError, type ReportFailure } from "./format-error.js";
import { KnownDocuments } from "./known-documents.js";
import { PersistedQueries } from "./persisted-queries.js";
import type { RequestContext } from "./request-context.js";
import { traceRootFields } from "./trace-fields.js";
import { statusPlugin } from "./status-plugin.js";
import { WatchedServer } from "./watched-server.js";
import { Writers } from "./write/writers.js";
import { writeResult } from "./write/written-data.js";
import { documentLimits, documentLimitsRule } from "./validate/document-limits.js";
import { finiteNumbersRule } from "./validate/finite-numbers.js";

/** The GraphQL server over a store, without HTTP. `report` hears of unexpected failures. */
export function createApolloServer(
  model: Model,
  store: GraphStore,
  report: ReportFailure,
  plugins: readonly ApolloServerPlugin<RequestContext>[] = [],
  schema: GraphQLSchema = buildGraphSchema(model),
  tracer?: Tracer,
): WatchedServer {
  const answering = new Answering(model, schema, store, new Writers(schema, typeNamesOf(model)), tracer);
  if (tracer) traceRootFields(schema, tracer);
  const known = new KnownDocuments();
  const options = {
    schema,
    plugins: [
      answerPlugin(answering, known, report),
      accessPlugin(),
      statusPlugin(),
      // Cache hints cost a closure for every field of every answer, and nothing here gives any.
      ApolloServerPluginCacheControlDisabled(),
      // The playground is our own page.
      ApolloServerPluginLandingPageDisabled(),
    ],
    validationRules: [documentLimitsRule, finiteNumbersRule],
    parseOptions: { maxLexicalTokens: documentLimits.maxTokens },
    formatError: formatError(report),
    stringifyResult: writeResult,
    introspection: true,
    // Queries are for everybody, and GET takes nothing else. What is posted has to be JSON (`http/json-body.ts`), which a page sends to
    // another origin only if that one grants it.
    csrfPrevention: false,
    persistedQueries: { cache: new PersistedQueries() },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  };
  return new WatchedServer(options, plugins, { answering, known });
}
