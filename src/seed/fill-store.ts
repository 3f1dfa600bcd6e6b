import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import type { GraphStore } from "../store/graph-store.js";
import { checkSeeds } from "./check-seeds.js";
import { fingerprintOf, readSeedFiles } from "./read-seed-files.js";
import { toBatch } from "./to-batch.js";

/** Brings the curated part of a store up to the seed files, where they differ. Seeds that break a rule change nothing: SEEDS_INVALID names the first. */
export async function fillStore(store: GraphStore, model: Model, folder: string): Promise<void> {
  const files = readSeedFiles(folder);
  const fingerprint = fingerprintOf(files);
  if ((await store.curatedFingerprint()) === fingerprint) return;
  const { graph, findings } = checkSeeds(files, model);
  const [first] = findings;
  if (first)
    throw new PapergraphError("SEEDS_INVALID", `The seeds have ${findings.length} findings; the first: ${first.file}: ${first.message}.`);
  await store.replaceCurated(toBatch(graph, model), fingerprint);
}
