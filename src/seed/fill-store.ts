import type { Model } from "../model/model.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { Reseeded } from "../store/port/write.js";
import { fingerprintOf, readSeedFiles } from "./read-seed-files.js";

/**
 * Brings the curated part of a store up to the seed files, where they differ; only then is what reads YAML loaded. Seeds that break a rule
 * change nothing. Answers what became of the writes above them. Between the steps `pause` is waited for, and may end it.
 */
export async function fillStore(store: GraphStore, model: Model, folder: string, pause?: () => Promise<void>): Promise<Reseeded | null> {
  const files = readSeedFiles(folder);
  const fingerprint = fingerprintOf(files);
  await pause?.();
  if ((await store.curatedFingerprint()) === fingerprint) return null;
  const { batchOf } = await import("./read-seeds.js");
  const batch = batchOf(files, model);
  await pause?.();
  return store.replaceCurated(batch, fingerprint);
}
