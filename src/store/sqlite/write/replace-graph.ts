import type { Model } from "../../../model/model.js";
import type { WriteBatch } from "../../port/write-batch.js";
import type { Connection } from "../connect/connection.js";
import { usualCache, usualLog } from "../connect/open-database.js";
import { makeDerived, removeDerived, writeNames } from "./derived.js";
import { dropIndexes, makeIndexes } from "./indexes.js";
import { derivedIndexes, edgeIndexes } from "./schema.js";
import { removeAllEdges, writeAllEdges } from "./write-edges.js";
import { replaceNodes } from "./write-nodes.js";

/** So many rows are written into all indexes in less time than it takes to make these anew. */
const fewNodes = 1_000;

/**
 * Kibibytes of pages kept in memory meanwhile, as far as the graph has as many: a hundred indexes are made, and each reads all nodes. These are 90 MB where
 * there are 200,000, and what was written stays in memory beside them as long as there is room. Where there is less memory than plenty, a quarter of it.
 */
const fillingCache = (): number => Math.min(512 * 1024, Math.floor(process.availableMemory() / 4096));

/**
 * Runs the writes of a whole graph in one transaction. The engine does not look up what they refer to, row by row: all of it is written
 * here. Nor does it copy its log into the file with the commit: who fills decides when, and else the next write or the last to close the file does.
 */
export function whileFilling<T>(connection: Connection, work: () => T): T {
  connection.pragma("foreign_keys = OFF");
  connection.pragma(`cache_size = -${fillingCache()}`);
  connection.pragma("wal_autocheckpoint = 0");
  try {
    return connection.transactionIfFree(work);
  } finally {
    connection.pragma(`wal_autocheckpoint = ${usualLog}`);
    connection.pragma("foreign_keys = ON");
    connection.pragma(`cache_size = -${usualCache}`);
    connection.pragma("shrink_memory");
  }
}

/**
 * Makes this the whole graph, with all that follows from it, within `whileFilling`. A node that stays keeps its key, and its number in the
 * index of words. Where many rows come or go, indexes are made after them.
 */
export function replaceGraph(connection: Connection, model: Model, { nodes, edges }: WriteBatch): void {
  const present = Number(connection.value("SELECT count(*) FROM node"));
  const changesMost = Math.abs(nodes.length - present) > fewNodes;
  const derived = derivedIndexes(model);
  if (changesMost) dropIndexes(connection, [...edgeIndexes, ...derived]);
  const numbers = removeDerived(connection);
  connection.run("DELETE FROM name");
  removeAllEdges(connection);
  const keys = replaceNodes(connection, model, nodes);
  writeAllEdges(connection, model, edges, keys);
  if (changesMost) makeIndexes(connection, edgeIndexes);
  writeNames(connection, model);
  makeDerived(connection, model, numbers, changesMost ? derived : []);
  // The planner's statistics change little where few rows do, and new ones make it prepare every statement anew.
  if (changesMost || !hasStatistics(connection)) connection.execute("ANALYZE");
}

function hasStatistics(connection: Connection): boolean {
  return connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'") === 1;
}
