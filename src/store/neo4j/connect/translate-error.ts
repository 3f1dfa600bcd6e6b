import neo4j from "neo4j-driver";
import { OverloadError, PapergraphError } from "../../../errors.js";

/** A login with these codes fails again until somebody changes a password. */
const refusal = /^Neo\.ClientError\.Security\.(Unauthorized|CredentialsExpired)$/;

/** Settings that the server does not agree with, by its codes. */
const settings: readonly (readonly [RegExp, string])[] = [
  [refusal, "The database refuses NEO4J_USERNAME and NEO4J_PASSWORD."],
  [/^Neo\.ClientError\.Security\.Forbidden$/, "The database lets NEO4J_USERNAME not do what Papergraph needs."],
  [/^Neo\.ClientError\.Database\.DatabaseNotFound$/, "The database server has no database NEO4J_DATABASE."],
];

/** The driver's code for a connection that it waited for in vain. */
const ungreeted = "N/A";

/** The driver's codes for a connection that was lost, the last one while it was made. */
const lost = /^(ServiceUnavailable|SessionExpired|ProtocolError)$/;

/** Other codes after which trying again may help, if not at once. */
const unavailable = /^(N\/A|Neo\.TransientError\..*|Neo\.ClientError\.(Cluster|Security)\..*)$/;

/** The driver's codes for a transaction that was ended on the server, by an administrator or by its shutdown; it is not tried again. */
const ended = /^Neo\.ClientError\.Transaction\.(Terminated|LockClientStopped)$/;

/** The server's codes for a statement that ran into its deadline. */
const timedOut = /TransactionTimedOut/;

/** The server's codes for a transaction that needs more of its heap than there is for it. */
const outOfMemory = /OutOfMemory/;

const contradicted = /^Neo\.ClientError\.Schema\.ConstraintV/;

/** The server gives up a plan while indexes are being made, and says so in words alone. */
const isReplanned = (error: unknown): boolean => error instanceof Error && error.message.includes("frequent schema changes");

/** True where the server does not let us in, and will not the next time. */
export const isRefusal = (error: unknown): boolean => refusal.test(codeOf(error));

/** True where the same may succeed at once. */
export const isPassing = (error: unknown): boolean => neo4j.isRetryableError(error) || lost.test(codeOf(error)) || isReplanned(error);

/** True where the server lacked the memory for it: what others take of that may be free in a moment. */
export const isOutOfMemory = (error: unknown): boolean => outOfMemory.test(codeOf(error));

/** True where an answer did not come in time. */
export const isTimeout = (error: unknown): boolean => error instanceof PapergraphError && error.code === "TIMEOUT";

/** True where no answer came in time, ours or the driver's. */
export const isLate = (error: unknown): boolean => codeOf(error) === ungreeted || isTimeout(error);

/** What takes longer than it may, of a server that is well. */
export const tooLong = (cause: unknown): OverloadError =>
  new OverloadError("TIMEOUT", "The answer was not found in time; ask for less.", {}, { cause });

/**
 * An engine's error as one of ours. The engine's own text stays in the cause, for the log alone; where a setting is to blame, a cause of
 * CONFIG_INVALID says which.
 */
export function translateError(error: unknown): PapergraphError {
  if (error instanceof PapergraphError) return error;
  const code = codeOf(error);
  if (timedOut.test(code)) return tooLong(error);
  if (contradicted.test(code))
    return new PapergraphError("CONFLICT", "The write contradicts what is stored; nothing was changed.", {}, { cause: error });
  if (isOutOfMemory(error))
    return new PapergraphError(
      "SERVICE_UNAVAILABLE",
      "The database lacks the memory for that; try again with less at once.",
      {},
      { cause: error },
    );
  const setting = settings.find(([pattern]) => pattern.test(code));
  const cause = setting ? new PapergraphError("CONFIG_INVALID", setting[1], {}, { cause: error }) : error;
  if (setting || [lost, unavailable, ended].some((codes) => codes.test(code)) || isReplanned(error))
    return new PapergraphError("SERVICE_UNAVAILABLE", "The database cannot answer now; try again.", {}, { cause });
  return new PapergraphError("INTERNAL_SERVER_ERROR", "The database could not answer.", {}, { cause });
}

/** The code of an engine's error; empty where it has none. */
export function codeOf(error: unknown): string {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === "string" ? code : "";
}
