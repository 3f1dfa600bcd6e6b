import type { Model } from "../../../model/model.js";
import { checkRevision } from "../../change/check-revision.js";
import { changeOf } from "../../change/describe-change.js";
import { answerSync } from "../../change/facts.js";
import { Portions } from "../../change/portions.js";
import type { WriteOutcome, WriteRequest, Written } from "../../port/write.js";
import { FollowedChanges } from "../follow/follow-change.js";
import type { Connection } from "../connect/connection.js";
import { NotedChange, revisionOf } from "./history.js";
import { readFacts } from "./read-facts.js";
import { writeChange } from "./write-change.js";

/** Ends a transaction of which nothing is to stay: it was only tried, or has changed nothing. */
class Unwritten extends Error {
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
      if (request.dryRun === true || !written.outcome.changed) throw new Unwritten(written);
      return written;
    });
  } catch (error) {
    if (error instanceof Unwritten) return error.written;
    throw error;
  }
}

function write(connection: Connection, model: Model, request: WriteRequest, show: (outcome: WriteOutcome) => unknown): Written {
  const last = revisionOf(connection);
  checkRevision(request.expectedRevision, last);
  const outcome = writeChanged(connection, model, request, last + 1);
  const done = { ...outcome, revision: outcome.changed && request.dryRun !== true ? last + 1 : last };
  return { outcome: done, shown: show(done) };
}

/** Writes what a batch changes, all that follows from it, and its line of the history. */
function writeChanged(connection: Connection, model: Model, request: WriteRequest, revision: number): Omit<WriteOutcome, "revision"> {
  const portions = new Portions(model, request);
  const noted = new NotedChange(connection, revision);
  const followed = new FollowedChanges(connection, model);
  for (const portion of portions) {
    const { change, batch } = answerSync(portions.apply(portion), (question) => readFacts(connection, model, question));
    if (portions.isRefused) {
      // Nothing will stay; what follows is held against it all the same.
      writeChange(connection, model, change);
      continue;
    }
    noted.keep(batch);
    followed.write(change);
  }
  const outcome = portions.outcome();
  if (!outcome.changed) return outcome;
  noted.end(changeOf(request, outcome));
  followed.end();
  return outcome;
}
