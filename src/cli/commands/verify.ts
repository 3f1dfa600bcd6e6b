import { papergraph } from "../../model/papergraph.js";
import { readSeeds } from "../../seed/read-seeds.js";
import { verifyStore } from "../../store/open-store.js";
import { storeSettings, type Command } from "../command.js";

/** Checks the configured database against the seeds and prints what is wrong. */
export const verifyCommand: Command = {
  synopsis: "",
  about:
    "Checks the stored graph against the seeds: what is curated, what is written above it, everything that follows, and the file itself.",
  options: {},
  settings: storeSettings,
  exitCodes: { 1: "Something is wrong, or it cannot be checked; each line says what." },
  async run(call) {
    const config = call.config();
    const seeds = readSeeds(papergraph, config.seeds);
    const { description, findings } = await verifyStore(config, papergraph, seeds.toBatch(), seeds.fingerprint);
    for (const finding of findings) console.error(finding);
    if (findings.length > 0) return 1;
    console.log(`${description}: nothing is wrong.`);
    return 0;
  },
};
