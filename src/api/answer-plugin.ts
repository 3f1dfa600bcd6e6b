import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext, type GraphQLResponse } from "@apollo/server";
import { OperationTypeNode, type FormattedExecutionResult, type GraphQLFormattedError } from "graphql";
import { errorCodes, PapergraphError } from "../errors.js";
import { checkAnswerSize } from "./answer-size.js";
import type { Answering } from "./answering.js";
import { anonymous } from "./auth/caller.js";
import { refusal, type ReportFailure } from "./format-error.js";
import { answerLimit } from "./http/limits.js";
import type { KnownDocuments } from "./known-documents.js";
import type { RequestContext } from "./request-context.js";
import { WrittenData } from "./write/written-data.js";

/** More errors than this help nobody: a document with a mistake on every line is answered with the first few. */
const maxErrors = 6;

/** Nor do more names that mean nothing. */
const maxUnknownRefs = 20;

/**
 * What happens to a request between validation and execution: it is read, or refused before anything runs. What was read is then written as
 * text where that can be. Everything else is executed; the resolvers only hand on what was read.
 */
export function answerPlugin(answering: Answering, known: KnownDocuments, report: ReportFailure): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ document, operation, source, request, contextValue }): Promise<void> {
          if (!operation) return;
          known.keep(source, document);
          const { read } = contextValue;
          try {
            if (read?.error !== undefined) throw read.error;
            if (!read) await answering.read({ document, operation, variables: request.variables ?? {} }, contextValue);
          } catch (error) {
            throw error instanceof PapergraphError ? refusal(error) : error;
          }
        },
        async responseForOperation(context): Promise<GraphQLResponse | null> {
          return (await elsewhere(context, answering, report)) ?? writtenAnswer(context, answering);
        },
        willSendResponse(context): Promise<void> {
          trimErrors(context);
          tellUnknownRefs(context);
          boundAnswer(context);
          return Promise.resolve();
        },
      }),
  };
}

/** The answer to a mutation that is done in another process; undefined where it is done here. */
async function elsewhere(
  { document, operation, source = "", request, contextValue }: GraphQLRequestContext<RequestContext>,
  answering: Answering,
  report: ReportFailure,
): Promise<GraphQLResponse | undefined> {
  const { mutateElsewhere, caller = anonymous, outcome, signal } = contextValue;
  const { variables = {}, operationName = null } = request;
  if (!mutateElsewhere || !document || !operation) return undefined;
  try {
    if (!(await answering.isLong({ document, operation, variables }, contextValue))) return undefined;
    const { result, revision, failures } = await mutateElsewhere(
      { query: source, variables, operationName, viewer: caller.viewer },
      signal,
    );
    for (const { errorId, text } of failures) report(errorId, new PapergraphError("INTERNAL_SERVER_ERROR", text));
    if (outcome && revision !== null) outcome.revision = revision;
    return single(result);
  } catch (error) {
    if (!(error instanceof PapergraphError)) throw error;
    const { code, message, details } = error;
    return single({ data: null, errors: [{ message, extensions: { code, ...details } }] });
  }
}

/** The answer as it is written; null where it has to be executed. There is no operation where the document has none of its name. */
function writtenAnswer(
  { document, operation, request, contextValue }: GraphQLRequestContext<RequestContext>,
  answering: Answering,
): GraphQLResponse | null {
  if (!document || !operation) return null;
  // What a subscription answers is told by whoever has taken it.
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) return single({ data: null });
  const text = answering.write({ document, operation, variables: request.variables ?? {} }, contextValue);
  if (text === undefined) return null;
  return single({ data: new WrittenData(text) });
}

const single = (singleResult: FormattedExecutionResult): GraphQLResponse => ({
  http: { headers: new HeaderMap() },
  body: { kind: "single", singleResult },
});

/** Names in filters that mean nothing are told beside the answer, in which they look like "none". */
function tellUnknownRefs({ response, contextValue }: GraphQLRequestContext<RequestContext>): void {
  if (response.body?.kind !== "single") return;
  const all = [...contextValue.answers.values()].flatMap((answer) => answer.unknownRefs ?? []);
  const unknownRefs = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  if (unknownRefs.length === 0) return;
  const { singleResult } = response.body;
  singleResult.extensions = { ...singleResult.extensions, unknownRefs: unknownRefs.slice(0, maxUnknownRefs) };
}

function trimErrors({ response }: GraphQLRequestContext<RequestContext>): void {
  if (response.body?.kind !== "single") return;
  const { errors } = response.body.singleResult;
  if (!errors || errors.length <= maxErrors) return;
  const rest = errors.length - maxErrors + 1;
  const last: GraphQLFormattedError = { message: `And ${rest} errors more.`, extensions: { code: errors[0]?.extensions?.["code"] } };
  response.body.singleResult.errors = [...errors.slice(0, maxErrors - 1), last];
}

/** Puts a refusal in the place of an answer that is too large. */
function boundAnswer({ response }: GraphQLRequestContext<RequestContext>): void {
  if (response.body?.kind !== "single") return;
  try {
    checkAnswerSize(response.body.singleResult, answerLimit);
  } catch (error) {
    if (!(error instanceof PapergraphError)) throw error;
    response.body.singleResult = { errors: [{ message: error.message, extensions: { code: error.code } }] };
    response.http.status = errorCodes[error.code].status;
  }
}
