import { open, rename, rm } from "node:fs/promises";
import type { Config } from "../config.js";
import { PapergraphError } from "../errors.js";
import { graphLines } from "../export/graph-lines.js";
import { papergraph } from "../model/papergraph.js";
import { openTransfer } from "../store/open-store.js";
import { Progress } from "./progress.js";

/** Writes the graph of the configured store into a file, which stands there once it is whole. Answers the exit code. */
export async function graphToFile(config: Config, path: string): Promise<number> {
  const transfer = await openTransfer(config, papergraph);
  const progress = new Progress(process.stderr);
  try {
    const fingerprint = await transfer.curatedFingerprint();
    if (fingerprint === null) throw new PapergraphError("CONFIG_INVALID", `${transfer.description} holds no graph yet.`);
    const draft = `${path}.new`;
    let lines = 0;
    try {
      const file = await open(draft, "w");
      try {
        for await (const line of graphLines(transfer.carry(), fingerprint)) {
          await file.write(line);
          progress.show(0, `${(lines += 1)} lines`);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    progress.end();
    console.log(`${path} holds ${transfer.description}: ${lines} lines.`);
    return 0;
  } finally {
    progress.end();
    await transfer.close();
  }
}
