import type { Model } from "../../../model/model.js";
import { seeded } from "../../change/describe-change.js";
import { replay } from "../../change/replay.js";
import type { WriteBatch } from "../../port/write-batch.js";
import type { Reseeded } from "../../port/write.js";
import type { Connection } from "../connect/connection.js";
import { dropListIndexes, makeListIndexes } from "./list-indexes.js";
import { makeDerived, removeDerived } from "./derived.js";
import { logOf, noteChange, revisionOf, settle } from "./history.js";
import { replaceEdges } from "./write-edges.js";
import { replaceNodes } from "./write-nodes.js";

/** The fingerprint of the seeds that the curated part was made from; null where there is none. */
export function curatedFingerprint(connection: Connection): string | null {
  const value = connection.value("SELECT value FROM meta WHERE key = 'seeds'");
  return typeof value === "string" ? value : null;
}

/**
 * Replaces the curated part, applies the log above it again, and makes anew what follows from both, in one transaction. Answers null where
 * the part is this one already. Where many rows come or go, the indexes of lists are made after them: sorted once, they take a fraction of
 * the time.
 */
export function replaceCurated(connection: Connection, model: Model, curated: WriteBatch, fingerprint: string): Reseeded | null {
  return connection.transaction(() => {
    if (curatedFingerprint(connection) === fingerprint) return null;
    const { batch, settled, problems } = replay(model, curated, logOf(connection));
    const present = Number(connection.value("SELECT count(*) FROM node"));
    const changesMost = Math.abs(batch.nodes.length - present) > fewNodes;
    if (changesMost) dropListIndexes(connection, model);
    const numbers = removeDerived(connection);
    const keys = replaceNodes(connection, model, batch.nodes);
    replaceEdges(connection, batch.edges, keys);
    makeDerived(connection, model, numbers);
    if (changesMost) makeListIndexes(connection, model);
    // The planner's statistics change little where few rows do, and new ones make it prepare every statement anew.
    if (changesMost || !hasStatistics(connection)) connection.execute("ANALYZE");
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

/** So many rows are written into all indexes in less time than it takes to make these anew. */
const fewNodes = 1_000;

function hasStatistics(connection: Connection): boolean {
  return connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'") === 1;
}
