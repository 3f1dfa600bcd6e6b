import type { Model } from "../../../model/model.js";
import type { WriteBatch } from "../../port/write-batch.js";
import type { Connection } from "../connect/connection.js";
import { dropListIndexes, makeListIndexes } from "./list-indexes.js";
import { makeDerived, removeDerived } from "./derived.js";
import { removeCuratedEdges, writeEdges } from "./write-edges.js";
import { writeNodes } from "./write-nodes.js";

/** The fingerprint of the seeds that the curated part was made from; null where there is none. */
export function curatedFingerprint(connection: Connection): string | null {
  const value = connection.value("SELECT value FROM meta WHERE key = 'seeds'");
  return typeof value === "string" ? value : null;
}

/**
 * Replaces the curated part, in one transaction, and makes anew what follows from it. Where many rows come
 * or go, the indexes of lists are made after them: sorted once, they take a fraction of the time.
 */
export function replaceCurated(connection: Connection, model: Model, batch: WriteBatch, fingerprint: string): void {
  connection.transaction(() => {
    if (curatedFingerprint(connection) === fingerprint) return;
    const present = Number(connection.value("SELECT count(*) FROM node"));
    const changesMost = Math.abs(batch.nodes.length - present) > fewNodes;
    if (changesMost) dropListIndexes(connection, model);
    removeDerived(connection);
    removeCuratedEdges(connection);
    const keys = writeNodes(connection, model, batch.nodes);
    writeEdges(connection, batch.edges, keys);
    makeDerived(connection, model);
    if (changesMost) makeListIndexes(connection, model);
    // The planner's statistics change little where few rows do, and new ones make it prepare every statement anew.
    if (changesMost || !hasStatistics(connection)) connection.execute("ANALYZE");
    connection.run("INSERT INTO meta (key, value) VALUES ('seeds', @fingerprint) ON CONFLICT (key) DO UPDATE SET value = excluded.value", {
      fingerprint,
    });
  });
}

/** So many rows are written into all indexes in less time than it takes to make these anew. */
const fewNodes = 1_000;

function hasStatistics(connection: Connection): boolean {
  return connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'") === 1;
}
