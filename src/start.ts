import type { FastifyInstance } from "fastify";
import { pino, type Logger } from "pino";
import { noTokenConfigured } from "./api/auth/access.js";
import { Callers } from "./api/auth/callers.js";
import { OidcIssuer } from "./api/auth/oidc-issuer.js";
import { TokensFile } from "./api/auth/tokens-file.js";
import { createHttpServer } from "./api/http/http-server.js";
import type { Config } from "./config.js";
import { PapergraphError } from "./errors.js";
import { papergraph } from "./model/papergraph.js";
import { filledDatabase } from "./program-files.js";
import { fillStore } from "./seed/fill-store.js";
import { tellReseeded } from "./seed/tell-reseeded.js";
import { FillingStore } from "./seed/filling-store.js";
import { fingerprintOf, readSeedFiles } from "./seed/read-seed-files.js";
import type { GraphStore } from "./store/port/graph-store.js";
import { isRemote, openStore } from "./store/open-store.js";
import { checkOpenFiles } from "./open-files.js";
import { WatchedStore } from "./watched-store.js";
import { checkStopped, stopOnSignals } from "./stop-on-signals.js";

/** Fills the store and listens. What cannot succeed is a PapergraphError; told to stop meanwhile, it is `Stopped`. */
export async function start(config: Config): Promise<void> {
  checkOpenFiles();
  const log = pino({ level: config.logLevel });
  const tokens = new TokensFile(config.tokensFile, log);
  const issuer = config.oidc && new OidcIssuer(config.oidc, log);
  const callers = new Callers({ tokens, issuer, writesPerMinute: config.writesPerMinute }, log);
  const store = await openFilled(config, log);
  const app = await createHttpServer(papergraph, store, log, { ...config, callers });
  app.addHook("onClose", () => store.close());
  await checkStopped().catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  stopOnSignals(app, log);

  const address = await listen(app, config);
  if (!callers.canWriteAtAll) log.info({ file: config.tokensFile }, noTokenConfigured);
  const size = store instanceof FillingStore ? "filled as soon as it answers" : await sizeOf(store);
  const isReadOnly = callers.canWriteAtAll ? "" : "; read-only, for no token is configured";
  process.stdout.write(`Papergraph: ${address}/graphql (${store.description}; ${size}${isReadOnly})\n`);
}

/** Opens the store and fills it before anybody is let in. A remote one is filled once it can be reached, but the seeds are checked now. */
async function openFilled(config: Config, log: Logger): Promise<GraphStore> {
  await checkStopped();
  const filled = (): string => filledDatabase(fingerprintOf(readSeedFiles(config.seeds)));
  const opened = await openStore({ ...config, filled }, papergraph, (statement) => {
    log.debug({ statement }, "read");
  });
  const store = new WatchedStore(opened, log);
  if (isRemote(config)) {
    const { readSeeds } = await import("./seed/read-seeds.js");
    const { fingerprint, toBatch } = readSeeds(papergraph, config.seeds);
    return new FillingStore(store, toBatch(), fingerprint, log);
  }
  try {
    await checkStopped();
    tellReseeded(await fillStore(store, papergraph, config.seeds, checkStopped), log);
    await checkStopped();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

async function sizeOf(store: GraphStore): Promise<string> {
  const { nodes, relations } = await store.size();
  return `${nodes} nodes, ${relations} relations`;
}

async function listen(app: FastifyInstance, { port, host }: Config): Promise<string> {
  try {
    return await app.listen({ port, host, listenTextResolver: () => "listening" });
  } catch (error) {
    await app.close();
    const why = (error as Error).message;
    throw new PapergraphError("CONFIG_INVALID", `Cannot listen there: ${why}. Give another PORT or HOST.`, {}, { cause: error });
  }
}
