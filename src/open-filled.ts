import type { Logger } from "pino";
import type { Config } from "./config.js";
import { papergraph } from "./model/papergraph.js";
import { filledDatabase } from "./program-files.js";
import { fillStore } from "./seed/fill-store.js";
import { FillingStore } from "./seed/filling-store.js";
import { fingerprintOf, readSeedFiles } from "./seed/read-seed-files.js";
import { tellReseeded } from "./seed/tell-reseeded.js";
import { isRemote, openStore } from "./store/open-store.js";
import type { GraphStore } from "./store/port/graph-store.js";
import { checkStopped, unlessStopped } from "./stop-on-signals.js";
import type { Tracer } from "./trace/tracer.js";
import { WatchedStore } from "./watched-store.js";

/** Opens the store and fills it before anybody is let in. A remote one is filled once it can be reached, but the seeds are checked now. */
export async function openFilled(config: Config, log: Logger, tracer?: Tracer): Promise<GraphStore> {
  await checkStopped();
  const filled = (): string => filledDatabase(fingerprintOf(readSeedFiles(config.seeds)));
  const opened = await openStore({ ...config, filled }, papergraph, (statement) => {
    log.debug({ statement }, "read");
    return tracer?.statement(isRemote(config) ? "neo4j" : "sqlite", statement);
  });
  const store = new WatchedStore(opened, log);
  if (isRemote(config)) {
    const { readSeeds } = await import("./seed/read-seeds.js");
    const { fingerprint, toBatch } = readSeeds(papergraph, config.seeds);
    return new FillingStore(store, toBatch(), fingerprint, log);
  }
  try {
    await checkStopped();
    // Another process that fills the file is waited for.
    tellReseeded(await unlessStopped(fillStore(store, papergraph, config.seeds, checkStopped)), log);
    await checkStopped();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
