import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import { errorCodes, isErrorCode } from "../errors.js";
import type { RequestContext } from "./request-context.js";

/**
 * Finds answers that ran but have no data, for every root field of them failed, and notes the status of their errors. Of several it is the
 * first, but a failure of the server comes before a mistake of the client.
 */
export function statusPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse(context): Promise<void> {
          noteStatus(context);
          return Promise.resolve();
        },
      }),
  };
}

function noteStatus({ response, contextValue: { outcome } }: GraphQLRequestContext<RequestContext>): void {
  if (!outcome || response.body?.kind !== "single") return;
  const { singleResult } = response.body;
  if (!hasOnlyFailed(singleResult)) return;
  singleResult.data = null;
  const statuses = (singleResult.errors ?? []).map(({ extensions }) => statusOf(extensions?.["code"]));
  outcome.statusWithoutData = statuses.find((status) => status >= 500) ?? statuses[0] ?? 500;
}

/** Whether an answer ran and every field at its root failed. A field that is null because there is nothing is an answer. */
function hasOnlyFailed({ data, errors = [] }: FormattedExecutionResult): boolean {
  if (data === undefined || errors.length === 0) return false;
  const failed = new Set(errors.map(({ path }) => path?.[0]));
  return data === null || Object.entries(data).every(([key, value]) => value === null && failed.has(key));
}

function statusOf(code: unknown): number {
  return errorCodes[isErrorCode(code) ? code : "INTERNAL_SERVER_ERROR"].status;
}
