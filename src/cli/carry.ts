import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PapergraphError } from "../errors.js";
import { papergraph } from "../model/papergraph.js";
import { seedsFolder } from "../program-files.js";
import { fillStore } from "../seed/fill-store.js";
import { fingerprintOf, readSeedFiles } from "../seed/read-seed-files.js";
import { openStore } from "../store/open-store.js";

/**
 * Writes a database with the seeds into the given folder, for the build to carry: a start that finds no database takes a copy of it. It is
 * called by the fingerprint of the seeds. Seeds that break a rule are told by the start, and nothing is carried.
 */
const [folder = "."] = process.argv.slice(2);
const path = join(folder, `${fingerprintOf(readSeedFiles(seedsFolder))}.sqlite`);
const draft = `${path}.new`;
const store = await openStore({ database: draft }, papergraph);
try {
  await fillStore(store, papergraph, seedsFolder);
  await store.close();
  renameSync(draft, path);
} catch (error) {
  await store.close();
  rmSync(draft);
  if (!(error instanceof PapergraphError)) throw error;
}
