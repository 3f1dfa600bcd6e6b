import { randomUUID } from "node:crypto";
import { GraphQLError, Kind as Syntax, type GraphQLFormattedError } from "graphql";
import { errorCodes, isErrorCode, PapergraphError, type ErrorCode } from "../errors.js";
import { refusalHeaders } from "./refusal-headers.js";
import { documentLimits } from "./validate/document-limits.js";

/** Syntax nodes that are values: a validation error at one of them is about a value, not about how the document is written. */
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

/** Refusals that Apollo Server gives these statuses and the code BAD_REQUEST. */
const codesByStatus: Readonly<Record<number, ErrorCode>> = {
  405: "METHOD_NOT_ALLOWED",
  406: "NOT_ACCEPTABLE",
  415: "UNSUPPORTED_MEDIA_TYPE",
};

/** Messages quote what was given; no more of it than this goes back. */
const maxMessageLength = 1_000;

/** Hears of each unexpected failure, under the id that the client is given in place of its text. */
export type ReportFailure = (errorId: string, error: unknown) => void;

/**
 * Makes what clients see of an error: its message and a code of the table. An unexpected failure is masked; its text goes to the log,
 * under the id that the client gets.
 */
export function formatError(report: ReportFailure): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = originalOf(error);
    if (cause instanceof PapergraphError && cause.code !== "INTERNAL_SERVER_ERROR") {
      return { ...formatted, message: clip(cause.message), extensions: { code: cause.code, ...cause.details } };
    }
    const { code: given, http: _http, stacktrace: _stacktrace, ...details } = formatted.extensions ?? {};
    const code = codeOf(given, error);
    if (isErrorCode(code) && code !== "INTERNAL_SERVER_ERROR") {
      const message = code === given || code !== "BAD_REQUEST" ? messageOf(formatted, cause) : wrongHash;
      return { ...formatted, message: clip(message), extensions: { ...details, code } };
    }
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

/** The error that was thrown first: the executor and `refusal` wrap it. */
function originalOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originalOf(error.originalError) : error;
}

function statusOf(error: unknown): number {
  const http = error instanceof GraphQLError ? error.extensions["http"] : undefined;
  return (http as { status?: number } | undefined)?.status ?? 0;
}

/** The parser is recursive: a document nested too deep exhausts the stack, and the error says no more than that. */
function messageOf({ message }: GraphQLFormattedError, cause: unknown): string {
  return cause instanceof RangeError ? `The document is nested too deep to be read; the limit is ${documentLimits.depth} levels.` : message;
}

function clip(message: string): string {
  return message.length > maxMessageLength ? `${message.slice(0, maxMessageLength).toWellFormed()} …` : message;
}

const wrongHash = "`extensions.persistedQuery` has the version 1 and the SHA-256 of the document, in lower-case hexadecimal digits.";

/** The code of an error, by what Apollo Server gave it. If it says only that the request is wrong, a persisted query's hash is. */
function codeOf(given: unknown, error: unknown): unknown {
  if (aboutValue(given, error)) return "BAD_USER_INPUT";
  const status = statusOf(error);
  if (status === 400 && given === "INTERNAL_SERVER_ERROR") return "BAD_REQUEST";
  return codesByStatus[status] ?? given;
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
    extensions: {
      code: error.code,
      ...error.details,
      http: { status: errorCodes[error.code].status, headers: refusalHeaders(error.code, error.details) },
    },
  });
}
