import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import { getOperationAST, OperationTypeNode } from "graphql";
import { errorCodes, PapergraphError } from "../../errors.js";
import { refusalHeaders } from "../refusal-headers.js";
import type { RequestContext } from "../request-context.js";
import { checkRole } from "./access.js";
import { anonymous } from "./caller.js";

/**
 * Tells whoever may not write nothing else of a mutation that is not valid: who asks comes before what is asked. Valid ones are refused
 * by `checkAccess`.
 */
export function accessPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse(context): Promise<void> {
          if (isInvalidMutation(context)) refuseWhoMayNotWrite(context);
          return Promise.resolve();
        },
      }),
  };
}

/** Apollo knows the operation once its document is valid. */
function isInvalidMutation({ document, operation, request }: GraphQLRequestContext<RequestContext>): boolean {
  if (!document || operation) return false;
  return getOperationAST(document, request.operationName)?.operation === OperationTypeNode.MUTATION;
}

function refuseWhoMayNotWrite({ response, contextValue: { caller = anonymous } }: GraphQLRequestContext<RequestContext>): void {
  if (response.body?.kind !== "single") return;
  try {
    checkRole(caller, "EDITOR");
  } catch (error) {
    if (!(error instanceof PapergraphError)) throw error;
    const { code, message } = error;
    response.body.singleResult = { errors: [{ message, extensions: { code } }] };
    response.http.status = errorCodes[code].status;
    for (const [name, value] of refusalHeaders(code)) response.http.headers.set(name, value);
  }
}
