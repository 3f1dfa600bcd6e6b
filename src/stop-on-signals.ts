import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";

/** Milliseconds that running requests get to finish once a signal has come. */
const grace = 8_000;

const asked = new AbortController();

/** Aborted once the process was told to end. */
export const stopSignal: AbortSignal = asked.signal;

/** What a start ends with where the process was told to end meanwhile. It is no failure. */
export class Stopped extends Error {}

/** Hears the signals from now on: as the first process of a container nothing else would end this one. */
export function hearSignals(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      asked.abort();
    });
}

/** Lets signals that have come be heard; where one was, the start ends here as `Stopped`. */
export async function checkStopped(): Promise<void> {
  // Two turns of the event loop: in the first one it reads what has come.
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  if (asked.signal.aborted) throw new Stopped();
}

/** Does a part of the start that may take long; where the process is told to end meanwhile, the start ends here as `Stopped`. */
export function unlessStopped<T>(work: Promise<T>): Promise<T> {
  const stopped = new Promise<never>((_resolve, reject) => {
    stopSignal.addEventListener("abort", () => {
      reject(new Stopped());
    });
  });
  return Promise.race([work, stopped]);
}

/**
 * Stops the server where the process is told to end, after so many milliseconds in which it answers as before and says that it is not ready, and where it
 * can no longer be trusted: after an error that nobody caught.
 */
export function stopOnSignals(app: FastifyInstance, log: Logger, drain: number): void {
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
  asked.signal.addEventListener("abort", () => {
    if (drain === 0) stop(0);
    else setTimeout(stop, drain, 0);
  });
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error) => {
      log.fatal({ err: error }, event);
      stop(1);
    });
  }
}
