import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Model } from "../../src/model/model.js";
import { papergraph } from "../../src/model/papergraph.js";
import { fillStore } from "../../src/seed/fill-store.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";

/** The seed folder of the tiny graph that small tests share: three papers on weaving, all of it invented. */
export const worldFolder = fileURLToPath(new URL(".", import.meta.url));

/** The curated graph itself. */
export const seedsFolder = fileURLToPath(new URL("../../seeds/", import.meta.url));

/** A store in a file of its own. */
export interface World {
  readonly store: GraphStore;
  /** The file, for a look at it past the store. */
  readonly path: string;
  /** The text of every read since the store was filled. */
  readonly statements: readonly string[];
  /** Closes the store and removes its file. */
  close(): Promise<void>;
}

/** Opens a fresh SQLite store that holds a seed folder: the tiny graph, where no other is given. */
export async function openWorld(folder: string = worldFolder, model: Model = papergraph): Promise<World> {
  const directory = mkdtempSync(join(tmpdir(), "papergraph-world-"));
  const path = join(directory, "world.sqlite");
  const statements: string[] = [];
  const store = SqliteStore.open(path, model, (sql) => {
    statements.push(sql);
    return undefined;
  });
  await fillStore(store, model, folder);
  statements.length = 0;
  return {
    store,
    path,
    statements,
    close: async (): Promise<void> => {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
