import type { Model } from "../../../model/model.js";
import { seeded } from "../../change/describe-change.js";
import { replay } from "../../change/replay.js";
import type { WriteBatch } from "../../port/write-batch.js";
import type { Reseeded } from "../../port/write.js";
import type { Connection, Run } from "../connect/connection.js";
import { logOf, noteChange, settle } from "./history.js";
import { refreshDerived } from "./refresh-derived.js";
import { replaceNames } from "./refresh-names.js";
import { markOrder } from "./refresh-search.js";
import { replaceNodes } from "./replace-nodes.js";
import { noteVersion, takeLock, type Version } from "./version.js";
import { replaceEdges } from "./write-edges.js";

/** Milliseconds that the replacement may take, also of a large graph on a busy server, and that a second process waits for it. */
export const replaceDeadline = 600_000;

/**
 * Replaces the curated part, applies the log above it again, and makes anew what follows from both, so that readers see the graph before or
 * after it. Answers null where the part is this one already.
 */
export async function replaceCurated(
  connection: Connection,
  model: Model,
  curated: WriteBatch,
  fingerprint: string,
): Promise<Reseeded | null> {
  return connection.write(async (run) => {
    const version = await takeLock(run);
    if (version.fingerprint === fingerprint) return null;
    const { batch, settled, problems } = replay(model, curated, await logOf(run));
    await makeGraph(writingOf(connection, run, version), model, batch, version.nextNumber);
    await settle(run, settled, problems);
    const revision = version.revision + 1;
    await noteChange(run, { revision, ...seeded(curated, settled.length) });
    await noteVersion(run, { fingerprint, revision });
    return { settled: settled.length, problems: [...problems].map(([each, problem]) => ({ revision: each, problem })) };
  }, replaceDeadline);
}

/** How a graph is written: in the transaction that holds the lock, or in others, one after the other, beside what it is at. */
export interface Writing {
  readonly run: Run;
  readonly holdingLock: Run;
}

/**
 * How the graph of a server is replaced. What was never whole is seen by nobody: it is filled by many transactions, each of which fits into the server's
 * memory, while one waits that holds the lock, and says at the end what the graph is at. Whoever dies meanwhile leaves a part that the next fill
 * completes. What is whole is replaced in one transaction, of which readers see all or nothing.
 */
export function writingOf(connection: Connection, holdingLock: Run, { isWhole }: Version): Writing {
  if (isWhole) return { run: holdingLock, holdingLock };
  const run: Run = async (statement) => {
    // Without the lock another process fills the graph meanwhile.
    await holdingLock(readNothing);
    return connection.writeAlone(statement, replaceDeadline);
  };
  return { run, holdingLock };
}

const readNothing = { cypher: "RETURN 1 AS one", parameters: {} };

/**
 * Makes this the whole graph, with everything derived. What is as before is not written, so that little is where the graph changes little.
 * Nodes keep their numbers in the index of words.
 */
export async function makeGraph(writing: Writing, model: Model, { nodes, edges }: WriteBatch, nextNumber: number): Promise<void> {
  const { run, holdingLock } = writing;
  await replaceNodes(run, model, nodes);
  await replaceEdges(run, model, edges);
  await replaceNames(run);
  const next = await refreshDerived(run, model, nextNumber);
  await markOrder(holdingLock, next);
}
