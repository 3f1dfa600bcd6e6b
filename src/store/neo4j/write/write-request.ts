import { randomUUID } from "node:crypto";
import type { Model } from "../../../model/model.js";
import { applyBatch } from "../../change/apply-batch.js";
import { checkRevision } from "../../change/check-revision.js";
import { changeOf } from "../../change/describe-change.js";
import { answerAsync } from "../../change/facts.js";
import { wholeOf } from "../../change/portions.js";
import type { WriteOutcome, WriteRequest, Written } from "../../port/write.js";
import type { Connection, Run } from "../connect/connection.js";
import { followChange } from "../follow/follow-change.js";
import { isNoted, noteChange } from "./history.js";
import { readFacts } from "./read-facts.js";
import { notWhole, noteVersion, takeLock } from "./version.js";

/** Milliseconds that a write may take, those included in which it waits for others. */
const writeDeadline = 60_000;

/**
 * Writes a batch in one transaction, with all that follows from it and its line of the history: all of it, or nothing. `show` reads what is
 * shown of the graph as the write leaves it.
 */
export async function writeRequest(
  connection: Connection,
  model: Model,
  request: WriteRequest,
  show: (run: Run, outcome: WriteOutcome) => Promise<unknown>,
): Promise<Written> {
  if (request.dryRun === true) return connection.tryOut((run) => write(run, model, request, show, ""), writeDeadline);
  const key = randomUUID();
  let tried: Written | undefined;
  return connection.write(async (run) => {
    // It runs again where the answer to its COMMIT was lost, and may be written by then.
    if (tried?.outcome.changed === true) {
      await takeLock(run);
      if (await isNoted(run, tried.outcome.revision, key)) return tried;
    }
    tried = await write(run, model, request, show, key);
    return tried;
  }, writeDeadline);
}

async function write(
  run: Run,
  model: Model,
  request: WriteRequest,
  show: (run: Run, outcome: WriteOutcome) => Promise<unknown>,
  key: string,
): Promise<Written> {
  const version = await takeLock(run);
  // It would make a part of a first fill look like a graph.
  if (!version.isWhole) throw notWhole();
  checkRevision(request.expectedRevision, version.revision);
  // The server holds all of a transaction anyway, and follows a change as a whole in less time.
  const work = applyBatch(model, wholeOf(request.batch), request.origin);
  const { change, outcome, batch } = await answerAsync(work, (question) => readFacts(run, model, question));
  if (!outcome.changed) {
    const done = { ...outcome, revision: version.revision };
    return { outcome: done, shown: await show(run, done) };
  }
  const revision = version.revision + 1;
  await followChange(run, model, change, version.nextNumber);
  await noteChange(run, { revision, ...changeOf(request, outcome), batch }, key);
  await noteVersion(run, { revision });
  const done = { ...outcome, revision: request.dryRun === true ? version.revision : revision };
  return { outcome: done, shown: await show(run, done) };
}
