/**
 * Every error code that a client or an operator can meet: the HTTP status where the request is refused before it runs, and what it means.
 * `npm run schema` writes the table of docs/reference.md from it.
 */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: "The document is not GraphQL, or has more than 2,000 tokens." },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: "The document does not fit the schema or is nested, aliased or repeated beyond the limits.",
  },
  OPERATION_RESOLUTION_FAILURE: { status: 400, meaning: "The document does not say which operation to run." },
  BAD_USER_INPUT: { status: 400, meaning: "An argument, ref, cursor, date or enum value is wrong; the message says what would be right." },
  AMBIGUOUS_REF: { status: 400, meaning: "A ref means several things; `extensions.candidates` lists them." },
  QUERY_TOO_COMPLEX: {
    status: 400,
    meaning: "The answer could hold more nodes than the limit, or would take too much work; the message says what would be right.",
  },
  ANSWER_TOO_LARGE: { status: 400, meaning: "The answer is larger than 8 MB; ask for smaller pages or fewer fields." },
  BAD_REQUEST: { status: 400, meaning: "The HTTP request is not a GraphQL request." },
  PERSISTED_QUERY_NOT_FOUND: { status: 200, meaning: "No document is registered under this hash; send the document with it." },
  UNAUTHENTICATED: { status: 401, meaning: "Who asks is not known: the token is missing, wrong or no longer valid." },
  FORBIDDEN: { status: 403, meaning: "The token has not the role that this needs." },
  NOT_FOUND: { status: 404, meaning: "There is nothing at this path, or nothing is meant by the ref that a traversal starts from." },
  METHOD_NOT_ALLOWED: { status: 405, meaning: "GraphQL is asked by POST, or by GET for queries." },
  NOT_ACCEPTABLE: { status: 406, meaning: "The Accept header takes neither `application/json` nor `application/graphql-response+json`." },
  REQUEST_TIMEOUT: { status: 408, meaning: "The request did not arrive within 15 seconds." },
  PAYLOAD_TOO_LARGE: { status: 413, meaning: "The request body is larger than 100 KB, or one that only imports larger than what is set." },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, meaning: "The body's type, charset or encoding is not JSON in UTF-8." },
  RATE_LIMITED: { status: 429, meaning: "Too many writes or wrong tokens; `extensions.retryAfter` is in seconds, as `Retry-After` is." },
  HEADERS_TOO_LARGE: { status: 431, meaning: "The address and the headers are larger than 16 KB." },
  CONFLICT: { status: 409, meaning: "The write contradicts what is stored; nothing was changed." },
  INSUFFICIENT_STORAGE: { status: 507, meaning: "The disk of the database is full; nothing was changed." },
  INTERNAL_SERVER_ERROR: { status: 500, meaning: "An unexpected failure; `extensions.errorId` is in the log." },
  TIMEOUT: { status: 504, meaning: "The store did not find the answer within the deadline; ask for less, or try again." },
  SERVICE_UNAVAILABLE: { status: 503, meaning: "The store cannot answer now; try again." },
  CONFIG_INVALID: { status: 500, meaning: "A setting or an argument of a command is not usable; the process ends." },
  DATABASE_UNUSABLE: { status: 500, meaning: "The database file is not Papergraph's, newer, damaged or not writable; the start ends." },
  TOKENS_INVALID: { status: 500, meaning: "The file of tokens is not usable: the start ends, or the tokens that were read before stay." },
  SEEDS_INVALID: { status: 500, meaning: "The seed files contradict their schema or rules; the start ends." },
} as const satisfies Record<string, { status: number; meaning: string }>;

export type ErrorCode = keyof typeof errorCodes;

/** Whether something is a code of the table. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(errorCodes, code);
}

/** An expected failure: what went wrong, under a code of the table, in words that say what would be right. */
export class PapergraphError extends Error {
  override readonly name = "PapergraphError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A read that was refused or ended, TIMEOUT or SERVICE_UNAVAILABLE, because there is too much to do: the store itself is well. */
export class OverloadError extends PapergraphError {}
