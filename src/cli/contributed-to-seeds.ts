import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Config } from "../config.js";
import { PapergraphError } from "../errors.js";
import { exportContributed } from "../export/export-contributed.js";
import { papergraph } from "../model/papergraph.js";
import { fingerprintOf, readSeedFiles, type SeedFile } from "../seed/read-seed-files.js";
import { openTransfer } from "../store/open-store.js";
import type { LoggedWrite } from "../store/port/store-transfer.js";

/** Writes the contributions of the configured store into a folder of seeds, and tells what was written and what was not. Answers the exit code. */
export async function contributedToSeeds(config: Config, folder: string): Promise<number> {
  const isNew = !existsSync(folder) || readSeedFiles(folder).length === 0;
  const files = readSeedFiles(isNew ? config.seeds : folder);
  const log = await logAbove(config, files, isNew ? config.seeds : folder);
  const { changes, exported, left } = exportContributed(papergraph, files, log);
  if (isNew) writeFiles(folder, new Map(files.map(({ path, text }) => [path, text])));
  writeFiles(folder, changes);
  for (const path of changes.keys()) console.log(join(folder, path));
  console.log(`${counted(exported.length)} part of the seeds in ${folder}; ${counted(left.size)} left in the log.`);
  for (const { revision, by, summary } of log) {
    const reason = left.get(revision);
    if (reason !== undefined) console.error(`Revision ${revision} stays in the log (${by}: ${summary.replace(/\.$/, "")}): ${reason}.`);
  }
  return left.size > 0 ? 2 : 0;
}

const counted = (count: number): string => `${count} ${count === 1 ? "write is" : "writes are"}`;

/** The log of the store, which has to lie above these seeds. */
async function logAbove(config: Config, files: readonly SeedFile[], folder: string): Promise<readonly LoggedWrite[]> {
  const transfer = await openTransfer(config, papergraph);
  try {
    const fingerprint = await transfer.curatedFingerprint();
    if (fingerprint !== fingerprintOf(files))
      throw new PapergraphError(
        "CONFIG_INVALID",
        `The graph was ${fingerprint === null ? "never filled" : "filled from other seeds"}: start the server once with those in ${folder}, then export again.`,
      );
    return await transfer.log();
  } finally {
    await transfer.close();
  }
}

/** Writes each file beside its old one and puts it in its place; null takes it away. */
function writeFiles(folder: string, texts: ReadonlyMap<string, string | null>): void {
  for (const [name, text] of texts) {
    const path = join(folder, name);
    if (text === null) {
      rmSync(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.new`;
    writeFileSync(draft, text);
    renameSync(draft, path);
  }
}
