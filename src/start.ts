import type { FastifyInstance } from "fastify";
import { pino, type Logger } from "pino";
import { noTokenConfigured } from "./api/auth/access.js";
import { createHttpServer } from "./api/http/http-server.js";
import { callersOf } from "./callers-of.js";
import type { Config } from "./config.js";
import { PapergraphError } from "./errors.js";
import { papergraph } from "./model/papergraph.js";
import { writerProgram } from "./program-files.js";
import { giveBackMemory } from "./give-back-memory.js";
import { FillingStore } from "./seed/filling-store.js";
import type { GraphStore } from "./store/port/graph-store.js";
import { openFilled } from "./open-filled.js";
import { checkOpenFiles } from "./open-files.js";
import { checkStopped, stopOnSignals, stopSignal } from "./stop-on-signals.js";
import type { Tracer } from "./trace/tracer.js";
import { writerOf } from "./writer/write-in-process.js";

/** Fills the store and listens. What cannot succeed is a PapergraphError; told to stop meanwhile, it is `Stopped`. */
export async function start(config: Config): Promise<void> {
  checkOpenFiles();
  const log = pino({ level: config.logLevel });
  const callers = callersOf(config, log);
  const tracer = await openTracer(config, log);
  const store = await openFilled(config, log, tracer);
  const app = await createHttpServer(papergraph, store, log, {
    ...{ ...config, callers, stopping: stopSignal, mutateElsewhere: writerOf(writerProgram, config) },
    ...(tracer && { tracer }),
  });
  app.addHook("onClose", async () => {
    await store.close();
    await tracer?.close();
  });
  await checkStopped().catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  stopOnSignals(app, log, config.drain);

  const address = await listen(app, config);
  if (!callers.canWriteAtAll) log.info({ file: config.tokensFile }, noTokenConfigured);
  const size = store instanceof FillingStore ? "filled as soon as it answers" : await sizeOf(store);
  const isReadOnly = callers.canWriteAtAll ? "" : "; read-only, for no token is configured";
  process.stdout.write(`Papergraph: ${address}/graphql (${store.description}; ${size}${isReadOnly})\n`);
  giveBackMemory();
}

/** Nothing of it is loaded where no traces are asked for. */
async function openTracer({ tracing }: Config, log: Logger): Promise<Tracer | undefined> {
  if (!tracing) return undefined;
  const { OtlpTracer } = await import("./trace/otlp-tracer.js");
  return new OtlpTracer(tracing, log);
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
