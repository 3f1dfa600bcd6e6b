import type { Model } from "../model/model.js";
import type { GraphStore } from "./graph-store.js";
import { SqliteStore } from "./sqlite/sqlite-store.js";

/** Which store to open. */
export interface StoreConfig {
  /** Path of the SQLite file. */
  readonly database: string;
}

/** Opens the configured store: the only place that knows which stores there are. `onStatement` hears the text of every read. */
export function openStore(config: StoreConfig, model: Model, onStatement?: (sql: string) => void): GraphStore {
  return SqliteStore.open(config.database, model, onStatement);
}
