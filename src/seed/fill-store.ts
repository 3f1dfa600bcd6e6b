import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { WriteBatch } from "../store/port/write-batch.js";
import { checkSeeds } from "./check-seeds.js";
import { fingerprintOf, readSeedFiles } from "./read-seed-files.js";
import { toBatch } from "./to-batch.js";

/** The seed files as they were read. */
export interface Seeds {
  readonly fingerprint: string;
  /** Checks them and makes them what a store takes. Where they break a rule it is SEEDS_INVALID and names the first finding. */
  readonly toBatch: () => WriteBatch;
}

/** Reads the seed files and checks them; the batch is made only when it is asked for. Findings are SEEDS_INVALID, which names the first. */
export function readSeeds(model: Model, folder: string): Seeds {
  const files = readSeedFiles(folder);
  return {
    fingerprint: fingerprintOf(files),
    toBatch: () => {
      const { graph, findings } = checkSeeds(files, model);
      const [first] = findings;
      if (first)
        throw new PapergraphError(
          "SEEDS_INVALID",
          `The seeds have ${findings.length} findings; the first: ${first.file}: ${first.message}.`,
        );
      return toBatch(graph, model);
    },
  };
}

/**
 * Brings the curated part of a store up to the seed files, where they differ. Seeds that break a rule change nothing. Between the steps
 * `pause` is waited for, and may end it.
 */
export async function fillStore(store: GraphStore, model: Model, folder: string, pause?: () => Promise<void>): Promise<void> {
  const seeds = readSeeds(model, folder);
  await pause?.();
  if ((await store.curatedFingerprint()) === seeds.fingerprint) return;
  const batch = seeds.toBatch();
  await pause?.();
  await store.replaceCurated(batch, seeds.fingerprint);
}
