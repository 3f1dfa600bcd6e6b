import type { Model } from "../model/model.js";
import type { GraphStore } from "../store/port/graph-store.js";
import { fingerprintOf, readSeedFiles } from "./read-seed-files.js";

/**
 * Brings the curated part of a store up to the seed files, where they differ; only then is what reads YAML loaded. Seeds that break a rule
 * change nothing. Between the steps `pause` is waited for, and may end it.
 */
export async function fillStore(store: GraphStore, model: Model, folder: string, pause?: () => Promise<void>): Promise<void> {
  const files = readSeedFiles(folder);
  const fingerprint = fingerprintOf(files);
  await pause?.();
  if ((await store.curatedFingerprint()) === fingerprint) return;
  const { batchOf } = await import("./read-seeds.js");
  const batch = batchOf(files, model);
  await pause?.();
  await store.replaceCurated(batch, fingerprint);
}
