import type { Model } from "../../../model/model.js";
import { applyBatch, type Applied } from "../../change/apply-batch.js";
import { checkRevision } from "../../change/check-revision.js";
import { changeOf } from "../../change/describe-change.js";
import { answerSync } from "../../change/facts.js";
import type { WriteOutcome, WriteRequest, Written } from "../../port/write.js";
import { writeAndFollow } from "../follow/follow-change.js";
import type { Connection } from "../connect/connection.js";
import { noteChange, revisionOf } from "./history.js";
import { readFacts } from "./read-facts.js";

/** Ends a transaction whose writes are not to stay. */
class DryRun extends Error {
  constructor(readonly written: Written) {
    super("Nothing of this is to stay.");
  }
}

/**
 * Writes a batch in one transaction, with all that follows from it and its line of the history: all of it, or nothing. `show` reads what is
 * shown of the graph as the write leaves it. Throws the engine's `SQLITE_BUSY` where another process writes.
 */
export function writeRequest(
  connection: Connection,
  model: Model,
  request: WriteRequest,
  show: (outcome: WriteOutcome) => unknown,
): Written {
  try {
    return connection.transactionIfFree(() => {
      const written = write(connection, model, request, show);
      if (request.dryRun === true && written.outcome.changed) throw new DryRun(written);
      return written;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.written;
    throw error;
  }
}

function write(connection: Connection, model: Model, request: WriteRequest, show: (outcome: WriteOutcome) => unknown): Written {
  const last = revisionOf(connection);
  checkRevision(request.expectedRevision, last);
  const { outcome, follow } = writeChanged(connection, model, request, last + 1);
  const done = { ...outcome, revision: outcome.changed && request.dryRun !== true ? last + 1 : last };
  follow?.();
  return { outcome: done, shown: show(done) };
}

/** Writes what a batch changes, and its line of the history. What that was worked out with is large, and let go of here. */
function writeChanged(
  connection: Connection,
  model: Model,
  request: WriteRequest,
  revision: number,
): Pick<Applied, "outcome"> & { readonly follow?: () => void } {
  const { change, outcome } = noteApplied(connection, model, request, revision);
  return { outcome, ...(outcome.changed && { follow: writeAndFollow(connection, model, change) }) };
}

function noteApplied(connection: Connection, model: Model, request: WriteRequest, revision: number): Omit<Applied, "batch"> {
  const work = applyBatch(model, request.batch, request.origin);
  const { change, outcome, batch } = answerSync(work, (question) => readFacts(connection, model, question));
  if (outcome.changed) noteChange(connection, { revision, ...changeOf(request, outcome, batch) });
  return { change, outcome };
}
