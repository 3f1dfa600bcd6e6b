import type { BaseLogger } from "pino";
import type { Reseeded } from "../store/port/write.js";

/** Tells the log which writes do not fit the seeds any more: a line for each. They are kept, and tried again with the next seeds. */
export function tellReseeded(reseeded: Reseeded | null, log: BaseLogger): void {
  for (const { revision, problem } of reseeded?.problems ?? [])
    log.warn({ revision, problem }, "A write does not fit the seeds any more; it is kept.");
  if ((reseeded?.settled ?? 0) > 0) log.info({ writes: reseeded?.settled }, "Writes are part of the seeds by now.");
}
