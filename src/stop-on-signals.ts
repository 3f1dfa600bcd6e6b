import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";

/** Milliseconds that running requests get to finish once a signal has come. */
const grace = 8_000;

/** Stops the server where the process is told to end, and where it can no longer be trusted: after an error that nobody caught. */
export function stopOnSignals(app: FastifyInstance, log: Logger): void {
  let stopping: Promise<void> | undefined;
  const stop = (exitCode: number): void => {
    stopping ??= (async (): Promise<void> => {
      setTimeout(() => {
        app.server.closeAllConnections();
      }, grace).unref();
      setTimeout(() => process.exit(exitCode), grace + 1_000).unref();
      await app.close();
      process.exitCode = exitCode;
    })();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      stop(0);
    });
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error) => {
      log.fatal({ err: error }, event);
      stop(1);
    });
  }
}
