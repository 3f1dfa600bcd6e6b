import type { Model } from "../../../model/model.js";
import { seeded } from "../../change/describe-change.js";
import { replay } from "../../change/replay.js";
import type { WriteBatch } from "../../port/write-batch.js";
import type { Reseeded } from "../../port/write.js";
import type { Connection, Run } from "../connect/connection.js";
import { logOf, noteChange, settle } from "./history.js";
import { refreshDerived } from "./refresh-derived.js";
import { entryNumbers } from "./refresh-search.js";
import { noteVersion, takeLock } from "./version.js";
import { writeEdges } from "./write-edges.js";
import { replaceNodes } from "./write-nodes.js";

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

/** Makes this the whole graph, with everything derived. Nodes are kept by their ids, and so are their numbers in the index of words. */
export async function makeGraph(run: Run, model: Model, { nodes, edges }: WriteBatch, nextNumber: number): Promise<void> {
  const numbers = await entryNumbers(run);
  await run({ cypher: "MATCH (:Node)-[e]->(:Node) DELETE e", parameters: {} });
  await run({
    cypher: "MATCH (n:Node) WHERE NOT n.id IN $ids DETACH DELETE n",
    parameters: { ids: nodes.map(({ id }) => id) },
  });
  await replaceNodes(run, model, nodes);
  await writeEdges(run, edges);
  await refreshDerived(run, model, { numbers, next: nextNumber });
}
