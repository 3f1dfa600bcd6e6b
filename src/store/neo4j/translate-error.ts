import { PapergraphError } from "../../errors.js";

/** The driver's and the server's codes after which trying again may help. */
const passing =
  /^(ServiceUnavailable|SessionExpired|N\/A|Neo\.TransientError\..*|Neo\.ClientError\.Cluster\..*|Neo\.ClientError\.Security\..*)$/;

/** The server's code for a statement that ran into its deadline. */
const timedOut = /TransactionTimedOut/;

/** An engine's error as one of ours. The engine's own text stays in the cause, for the log alone. */
export function translateError(error: unknown): PapergraphError {
  if (error instanceof PapergraphError) return error;
  const code = String((error as { code?: unknown }).code ?? "");
  if (timedOut.test(code)) return new PapergraphError("TIMEOUT", "The database did not answer in time.", {}, { cause: error });
  if (passing.test(code))
    return new PapergraphError("SERVICE_UNAVAILABLE", "The database cannot answer now; try again.", {}, { cause: error });
  return new PapergraphError("INTERNAL_SERVER_ERROR", "The database could not answer.", {}, { cause: error });
}
