import { readConfig } from "../config.js";
import { PapergraphError } from "../errors.js";
import { papergraph } from "../model/papergraph.js";
import { readSeeds } from "../seed/read-seeds.js";
import { verifyStore } from "../store/open-store.js";

/** Checks the configured database against the seeds and prints what is wrong. It ends with 1 where something is. */
try {
  const seeds = readSeeds(papergraph, "seeds");
  const { description, findings } = await verifyStore(readConfig(), papergraph, seeds.toBatch(), seeds.fingerprint);
  for (const finding of findings) console.error(finding);
  if (findings.length > 0) process.exitCode = 1;
  else console.log(`${description}: nothing is wrong.`);
} catch (error) {
  if (!(error instanceof PapergraphError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
