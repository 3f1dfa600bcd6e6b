import type { Model } from "../../../model/model.js";
import { seeded } from "../../change/describe-change.js";
import { replay } from "../../change/replay.js";
import type { WriteBatch } from "../../port/write-batch.js";
import type { Reseeded } from "../../port/write.js";
import type { Connection } from "../connect/connection.js";
import { logOf, noteChange, revisionOf, settle } from "./history.js";
import { replaceGraph, whileFilling } from "./replace-graph.js";

/** The fingerprint of the seeds that the curated part was made from; null where there is none. */
export function curatedFingerprint(connection: Connection): string | null {
  const value = connection.value("SELECT value FROM meta WHERE key = 'seeds'");
  return typeof value === "string" ? value : null;
}

/**
 * Replaces the curated part, applies the log above it again, and makes anew what follows from both, in one transaction. Answers null where
 * the part is this one already.
 */
export function replaceCurated(connection: Connection, model: Model, curated: WriteBatch, fingerprint: string): Reseeded | null {
  return whileFilling(connection, () => {
    if (curatedFingerprint(connection) === fingerprint) return null;
    const { batch, settled, problems } = replay(model, curated, logOf(connection));
    replaceGraph(connection, model, batch);
    settle(connection, settled, problems);
    noteChange(connection, { revision: revisionOf(connection) + 1, ...seeded(curated, settled.length) });
    noteFingerprint(connection, fingerprint);
    return { settled: settled.length, problems: [...problems].map(([revision, problem]) => ({ revision, problem })) };
  });
}

/** Notes which seeds the curated part was made from. */
export function noteFingerprint(connection: Connection, fingerprint: string): void {
  connection.run("INSERT INTO meta (key, value) VALUES ('seeds', @fingerprint) ON CONFLICT (key) DO UPDATE SET value = excluded.value", {
    fingerprint,
  });
}
