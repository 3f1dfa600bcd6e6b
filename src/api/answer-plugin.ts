import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext, type GraphQLResponse } from "@apollo/server";
import { OperationTypeNode, type DocumentNode, type GraphQLFormattedError, type OperationDefinitionNode } from "graphql";
import { errorCodes, PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import { planMutation } from "../plan/plan-mutation.js";
import { planOperation } from "../plan/plan-operation.js";
import { checkWork } from "../plan/work/estimate-work.js";
import type { GraphStore } from "../store/port/graph-store.js";
import { checkAccess, rootNodes } from "./auth/access.js";
import { anonymous } from "./auth/caller.js";
import { checkAnswerSize } from "./answer-size.js";
import { Plans } from "./plans.js";
import { checkVariables } from "./validate/check-variables.js";
import { refusal } from "./format-error.js";
import { answerLimit } from "./http/limits.js";
import type { RequestContext } from "./request-context.js";
import type { Writers } from "./write/writers.js";
import { WrittenData } from "./write/written-data.js";

/** More errors than this help nobody: a document with a mistake on every line is answered with the first few. */
const maxErrors = 6;

/** Nor do more names that mean nothing. */
const maxUnknownRefs = 20;

/**
 * What happens to a request between validation and execution: the whole operation is planned, bounded, and read from one snapshot of
 * the store. A request that is refused here is refused before anything runs. What was read is then written as text where it leaves by
 * HTTP, has no error in it and is watched by nobody. Everything else is executed; the resolvers only hand on what was read.
 */
export function answerPlugin(model: Model, store: GraphStore, writers: Writers): ApolloServerPlugin<RequestContext> {
  const plans = new Plans(model);
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ schema, document, operation, request, contextValue }): Promise<void> {
          if (!operation) return;
          try {
            if (!schema.getRootType(operation.operation))
              throw new PapergraphError("GRAPHQL_VALIDATION_FAILED", `There are no ${operation.operation}s here; ask a query.`);
            const variables = request.variables ?? {};
            checkAccess(contextValue.caller ?? anonymous, schema, document, operation, variables);
            checkVariables(variables);
            if (contextValue.outcome) contextValue.outcome.mayBeKept = operation.operation === OperationTypeNode.QUERY;
            contextValue.store = store;
            if (operation.operation === OperationTypeNode.MUTATION) {
              contextValue.payloads = planMutation(model, schema, document, operation, variables);
              return;
            }
            // Before the graph: what is read then is of this revision or of a later one.
            if (asksFor(document, operation, "revision")) contextValue.revision = await store.revision();
            // Only what came by HTTP is sure to be JSON.
            const writer = isWritten(contextValue) ? writers.writerOf(document, operation, variables) : undefined;
            const selections = writer
              ? plans.planOf(schema, document, operation, variables, writer)
              : planOperation(model, schema, document, operation, variables);
            checkWork(selections, await store.counts());
            const answers = selections.length > 0 ? await store.read(selections, contextValue.signal) : [];
            contextValue.answers = new Map(answers.map((answer, index) => [selections[index]?.key ?? "", answer]));
          } catch (error) {
            throw error instanceof PapergraphError ? refusal(error) : error;
          }
        },
        responseForOperation(context): Promise<GraphQLResponse | null> {
          return Promise.resolve(writtenAnswer(context, writers));
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

/** Whether the answer may leave as it is written: by HTTP, where nobody watches its execution. */
const isWritten = ({ outcome, isWatched = false }: RequestContext): boolean => outcome !== undefined && !isWatched;

/** Whether a field stands at the root of an operation. */
const asksFor = (document: DocumentNode, { selectionSet }: OperationDefinitionNode, name: string): boolean =>
  rootNodes(document, selectionSet).some((node) => node.name.value === name);

/** The answer as it is written; null where it has to be executed. There is no operation where the document has none of its name. */
function writtenAnswer(
  { document, operation, request, contextValue }: GraphQLRequestContext<RequestContext>,
  writers: Writers,
): GraphQLResponse | null {
  if (!document || operation?.operation !== OperationTypeNode.QUERY || !isWritten(contextValue)) return null;
  const text = writers.writerOf(document, operation, request.variables ?? {}).write(contextValue.answers);
  if (text === undefined) return null;
  return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data: new WrittenData(text) } } };
}

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
