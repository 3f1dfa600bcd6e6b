import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import type { WriteBatch } from "../store/port/write-batch.js";
import { checkSeeds } from "./check-seeds.js";
import { fingerprintOf, readSeedFiles, type SeedFile } from "./read-seed-files.js";
import { toBatch } from "./to-batch.js";

/** The seed files as they were read. */
export interface Seeds {
  readonly fingerprint: string;
  /** Checks them and makes them what a store takes. Where they break a rule it is SEEDS_INVALID and names the first finding. */
  readonly toBatch: () => WriteBatch;
}

/** Reads the seed files; the batch is made only when it is asked for. */
export function readSeeds(model: Model, folder: string): Seeds {
  const files = readSeedFiles(folder);
  return { fingerprint: fingerprintOf(files), toBatch: () => batchOf(files, model) };
}

/** Checks seed files and makes them what a store takes. Where they break a rule it is SEEDS_INVALID and names the first finding. */
export function batchOf(files: readonly SeedFile[], model: Model): WriteBatch {
  const { graph, findings } = checkSeeds(files, model);
  const [first] = findings;
  if (first)
    throw new PapergraphError("SEEDS_INVALID", `The seeds have ${findings.length} findings; the first: ${first.at}: ${first.message}.`);
  return toBatch(graph, model);
}
