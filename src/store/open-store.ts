import type { Model } from "../model/model.js";
import type { GraphStore } from "./graph-store.js";
import type { Neo4jConfig } from "./neo4j/connection.js";
import { Neo4jStore } from "./neo4j/neo4j-store.js";
import { SqliteStore } from "./sqlite/sqlite-store.js";

/** Which store to open. */
export interface StoreConfig {
  /** Path of the SQLite file. */
  readonly database: string;
  /** The Neo4j server that holds the graph in place of the file: one server, a cluster or Aura. */
  readonly neo4j?: Neo4jConfig;
}

/** True where the store is on a server of its own, which may start later than this process or be away for a while. */
export const isRemote = (config: StoreConfig): boolean => config.neo4j !== undefined;

/** Opens the configured store: the only place that knows which stores there are. `onStatement` hears the text of every read. */
export function openStore(config: StoreConfig, model: Model, onStatement?: (sql: string) => void): GraphStore {
  return config.neo4j ? Neo4jStore.open(config.neo4j, model, onStatement) : SqliteStore.open(config.database, model, onStatement);
}
