import type { Model } from "../../../model/model.js";
import { seeded } from "../../change/describe-change.js";
import { replay } from "../../change/replay.js";
import type { WriteBatch } from "../../port/write-batch.js";
import type { Reseeded } from "../../port/write.js";
import type { Connection, Run } from "../connect/connection.js";
import { logOf, noteChange, settle } from "./history.js";
import { refreshDerived } from "./refresh-derived.js";
import { replaceNodes } from "./replace-nodes.js";
import { noteVersion, takeLock } from "./version.js";
import { replaceEdges } from "./write-edges.js";

/** Milliseconds that the replacement may take, also of a large graph on a busy server, and that a second process waits for it. */
export const replaceDeadline = 600_000;

/**
 * Replaces the curated part, applies the log above it again, and makes anew what follows from both, in one transaction. Answers null where
 * the part is this one already.
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
    await makeGraph(run, model, batch, version.nextNumber);
    await settle(run, settled, problems);
    const revision = version.revision + 1;
    await noteChange(run, { revision, ...seeded(curated, settled.length) });
    await noteVersion(run, { fingerprint, revision });
    return { settled: settled.length, problems: [...problems].map(([each, problem]) => ({ revision: each, problem })) };
  }, replaceDeadline);
}

/**
 * Makes this the whole graph, with everything derived. What is as before is not written, so that little is where the graph changes little.
 * Nodes keep their numbers in the index of words.
 */
export async function makeGraph(run: Run, model: Model, { nodes, edges }: WriteBatch, nextNumber: number): Promise<void> {
  await replaceNodes(run, model, nodes);
  await replaceEdges(run, model, edges);
  await refreshDerived(run, model, nextNumber);
}
