import type { Model } from "../model/model.js";
import type { GraphStore } from "./port/graph-store.js";
import type { StoreTransfer } from "./port/store-transfer.js";
import type { WriteBatch } from "./port/write-batch.js";
import type { CypherListener } from "./neo4j/connect/connection.js";
import type { Neo4jConfig } from "./neo4j/connect/make-driver.js";
import type { Neo4jStore } from "./neo4j/store.js";
import type { ReadersConfig } from "./sqlite/readers/reader-pool.js";
import { copyFilled } from "./sqlite/connect/make-file.js";
import { SqliteStore } from "./sqlite/store.js";

/** Which store to open. */
export interface StoreConfig {
  /** Path of the SQLite file. */
  readonly database: string;
  /** Tells the path of a filled database, whose copy a new file is where both are there and not. */
  readonly filled?: () => string;
  /** The processes that read from the file what may be long; without them this process reads everything. */
  readonly readers?: ReadersConfig;
  /** The Neo4j server that holds the graph in place of the file: one server, a cluster or Aura. */
  readonly neo4j?: Neo4jConfig;
}

/** True where the store is on a server of its own, which may start later than this process or be away for a while. */
export const isRemote = (config: StoreConfig): boolean => config.neo4j !== undefined;

/**
 * Opens the configured store: the only place that knows which stores there are. `onStatement` hears the text of every read, and what it returns is
 * called at its end. Neo4j's driver takes a while to load, and does so only where it is used.
 */
export async function openStore(
  config: StoreConfig,
  model: Model,
  onStatement?: (text: string) => (() => void) | undefined,
): Promise<GraphStore> {
  if (config.neo4j) return openNeo4j(config.neo4j, model, onStatement);
  if (config.filled) copyFilled(config.filled, config.database);
  return SqliteStore.open(config.database, model, onStatement, config.readers);
}

async function openNeo4j(config: Neo4jConfig, model: Model, onStatement?: CypherListener): Promise<Neo4jStore> {
  const { Neo4jStore: Store } = await import("./neo4j/store.js");
  return Store.open(config, model, onStatement);
}

/** Opens the configured store to carry its graph elsewhere. */
export async function openTransfer(config: StoreConfig, model: Model): Promise<StoreTransfer> {
  if (config.neo4j) {
    const { Neo4jTransfer } = await import("./neo4j/transfer.js");
    return Neo4jTransfer.open(config.neo4j, model);
  }
  const { SqliteTransfer } = await import("./sqlite/transfer.js");
  return SqliteTransfer.open(config.database, model);
}

/** What is wrong with the configured store, in words for people; nothing where it holds what follows from the batch. */
export async function verifyStore(
  config: StoreConfig,
  model: Model,
  batch: WriteBatch,
  fingerprint: string,
): Promise<{ readonly description: string; readonly findings: readonly string[] }> {
  if (!config.neo4j) {
    const { verifyDatabase } = await import("./sqlite/verify.js");
    return { description: `sqlite ${config.database}`, findings: verifyDatabase(config.database, model, batch, fingerprint) };
  }
  const { verifyServer } = await import("./neo4j/verify.js");
  return { description: `neo4j ${config.neo4j.uri}`, findings: await verifyServer(config.neo4j, model, batch, fingerprint) };
}
