import { randomUUID } from "node:crypto";
import type { Model } from "../../../model/model.js";
import { checkRevision } from "../../change/check-revision.js";
import { changeOf } from "../../change/describe-change.js";
import { answerAsync } from "../../change/facts.js";
import { Portions } from "../../change/portions.js";
import type { WriteOutcome, WriteRequest, Written } from "../../port/write.js";
import type { Connection, Run } from "../connect/connection.js";
import { FollowedChanges } from "../follow/follow-change.js";
import { isNoted, NotedChange } from "./history.js";
import { readFacts } from "./read-facts.js";
import { notWhole, noteVersion, takeLock } from "./version.js";
import { writeChange } from "./write-change.js";

/** Milliseconds that a write may take, those included in which it waits for others; of one in portions nobody knows how many come. */
const writeDeadline = { whole: 60_000, portions: 600_000 };

/** Ends a transaction of which nothing is to stay, because it has changed nothing. */
class Unwritten extends Error {
  constructor(readonly written: Written) {
    super("Nothing of this is to stay.");
  }
}

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
  const deadline = Symbol.iterator in request.batch ? writeDeadline.portions : writeDeadline.whole;
  const key = randomUUID();
  let tried: Written | undefined;
  try {
    if (request.dryRun === true) return await connection.tryOut((run) => write(run, model, request, show, key), deadline);
    return await connection.write(async (run) => {
      // It runs again where the answer to its COMMIT was lost, and may be written by then.
      if (tried) {
        await takeLock(run);
        if (await isNoted(run, tried.outcome.revision, key)) return tried;
      }
      tried = await write(run, model, request, show, key);
      return tried;
    }, deadline);
  } catch (error) {
    if (error instanceof Unwritten) return error.written;
    throw error;
  }
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
  const revision = version.revision + 1;
  const outcome = await writeChanged(run, model, request, { revision, nextNumber: version.nextNumber, key });
  const isKept = outcome.changed && request.dryRun !== true;
  const done = { ...outcome, revision: isKept ? revision : version.revision };
  const written = { outcome: done, shown: await show(run, done) };
  if (!outcome.changed) throw new Unwritten(written);
  return written;
}

/** Writes what a batch changes, all that follows from it, and its line of the history: no more than a portion of it is held here at a time. */
async function writeChanged(
  run: Run,
  model: Model,
  request: WriteRequest,
  { revision, nextNumber, key }: { readonly revision: number; readonly nextNumber: number; readonly key: string },
): Promise<Omit<WriteOutcome, "revision">> {
  const portions = new Portions(model, request);
  const noted = new NotedChange(run, revision);
  const followed = new FollowedChanges(run, model, nextNumber);
  for (const portion of portions) {
    const { change, batch } = await answerAsync(portions.apply(portion), (question) => readFacts(run, model, question));
    if (portions.isRefused) {
      // Nothing will stay; what follows is held against it all the same.
      await writeChange(run, model, change);
      continue;
    }
    await noted.keep(batch);
    await followed.write(change);
  }
  const outcome = portions.outcome();
  if (!outcome.changed) return outcome;
  await followed.end();
  await noted.end(changeOf(request, outcome), key);
  await noteVersion(run, { revision });
  return outcome;
}
