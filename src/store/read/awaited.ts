import { PapergraphError } from "../../errors.js";

/** The error of a read for which nobody waits any more. */
export const unawaited = (): PapergraphError => new PapergraphError("SERVICE_UNAVAILABLE", "The client has gone; ask again.");

/** Ends a read for which nobody waits. */
export function checkAwaited(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw unawaited();
}
