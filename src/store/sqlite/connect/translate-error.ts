import { PapergraphError } from "../../../errors.js";

/** True where another process has what is wanted, so that trying again may help. */
export const isPassing = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(String((error as { code?: unknown }).code));

/** An error of the engine that another process met. */
export class EngineError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** True where the file itself is to blame. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String((error as { code?: unknown }).code));

/**
 * True where a statement has more parts than the engine takes: of a table that is made once it makes a copy for each place where it is asked,
 * and of those it takes about a thousand.
 */
const isTooLarge = (error: unknown): boolean => /nested too deep|expression tree is too large|too many (?:FROM|terms)/i.test(String(error));

/** An engine's error as one of ours. The engine's own text stays in the cause, for the log alone. */
export function translateError(error: unknown): PapergraphError {
  if (error instanceof PapergraphError) return error;
  if (isPassing(error)) return new PapergraphError("SERVICE_UNAVAILABLE", "The database is busy; try again.", {}, { cause: error });
  if ((error as { code?: unknown }).code === "SQLITE_FULL")
    return new PapergraphError(
      "INSUFFICIENT_STORAGE",
      "The disk is full; nothing was changed. Make room and try again.",
      {},
      { cause: error },
    );
  if (isTooLarge(error))
    return new PapergraphError(
      "QUERY_TOO_COMPLEX",
      "The filter is too large; nest fewer relations, or ask in several questions.",
      {},
      { cause: error },
    );
  return new PapergraphError("INTERNAL_SERVER_ERROR", "The database could not answer.", {}, { cause: error });
}
