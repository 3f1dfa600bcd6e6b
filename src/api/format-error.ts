import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, Kind as Syntax, type GraphQLFormattedError } from "graphql";
import { errorCodes, PapergraphError, type ErrorCode } from "../errors.js";

/** Syntax nodes that are values: a validation error at one of them is about what was given, not about how the document is made. */
const valueSyntax: ReadonlySet<string> = new Set([
  Syntax.INT,
  Syntax.FLOAT,
  Syntax.STRING,
  Syntax.BOOLEAN,
  Syntax.NULL,
  Syntax.ENUM,
  Syntax.LIST,
  Syntax.OBJECT,
]);

/** What hears of failures that clients only get an id of. */
export type ReportFailure = (errorId: string, error: unknown) => void;

/**
 * Makes what clients see of an error: its message and a code of the table. What nobody foresaw is masked; its text goes to the log under the id that the
 * client gets.
 */
export function formatError(report: ReportFailure): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    if (cause instanceof PapergraphError && cause.code !== "INTERNAL_SERVER_ERROR") {
      return { ...formatted, message: cause.message, extensions: { code: cause.code, ...cause.details } };
    }
    const { code: given, http: _http, stacktrace: _stacktrace, ...details } = formatted.extensions ?? {};
    const code = aboutValue(given, error) ? "BAD_USER_INPUT" : given;
    if (isErrorCode(code) && code !== "INTERNAL_SERVER_ERROR") return { ...formatted, extensions: { ...details, code } };
    const errorId = randomUUID();
    report(errorId, cause);
    const { message: _message, extensions: _extensions, ...where } = formatted;
    return {
      ...where,
      message: "Something went wrong here; it is in the log under this error's id.",
      extensions: { code: "INTERNAL_SERVER_ERROR", errorId },
    };
  };
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && code in errorCodes;
}

function aboutValue(code: unknown, error: unknown): boolean {
  if (code !== "GRAPHQL_VALIDATION_FAILED" || !(error instanceof GraphQLError)) return false;
  const kind = error.nodes?.[0]?.kind;
  return kind !== undefined && valueSyntax.has(kind);
}

/** An expected failure as an error that refuses the whole request: with the status of its code and without `data`. */
export function refusal(error: PapergraphError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, ...error.details, http: { status: errorCodes[error.code].status, headers: retryHeaders(error.code) } },
  });
}

function retryHeaders(code: ErrorCode): Map<string, string> {
  return new Map(code === "SERVICE_UNAVAILABLE" ? [["retry-after", "1"]] : []);
}
