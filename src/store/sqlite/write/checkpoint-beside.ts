import { existsSync, statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { checkpointProgram } from "../../../program-files.js";
import type { Connection } from "../connect/connection.js";

/** Bytes of a write-ahead log that are copied within a moment. */
const quickLog = 64_000_000;

/** From how many bytes on a thread copies the log, and which program it runs. */
interface Copying {
  readonly least?: number;
  readonly program?: string;
}

/**
 * Copies the write-ahead log of a file into it, a large one in a thread of its own, while this one answers from the log. Where that fails, the next
 * write does it. What is returned waits for the thread: a process that ended before would leave the log to whoever opens the file next.
 */
export function checkpointBeside(connection: Connection, path: string, copying: Copying = {}): () => Promise<void> {
  const { least = quickLog, program = checkpointProgram } = copying;
  const size = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  // Beside sources that are run as they are stands no program of a thread.
  if (size < least || !existsSync(program)) {
    copy(connection);
    return () => Promise.resolve();
  }
  // What this process was told on its command line is not for a thread, which may not even start with it.
  const thread = new Worker(program, { workerData: path, execArgv: [] });
  const ended = new Promise<void>((resolve) => {
    thread.on("error", () => undefined);
    thread.once("exit", () => {
      resolve();
    });
  });
  thread.unref();
  return () => {
    thread.ref();
    return ended;
  };
}

function copy(connection: Connection): void {
  try {
    // Whoever reads or writes meanwhile does not wait.
    connection.pragma("wal_checkpoint(PASSIVE)");
  } catch {
    // What was written stands in the log.
  }
}
