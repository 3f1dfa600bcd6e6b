/**
 * The program of a reader: a process of its own that runs the reads of a server which may be long, for a statement of SQLite can be stopped
 * in no other way than with its process. It knows nothing but statements, so it starts at once. Its arguments are the database file
 * and the id of the process that started it.
 */
import { constants, setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { Connection } from "../connect/connection.js";
import type { Statement } from "../connect/statement.js";
import type { Order, Reply } from "./messages.js";

const [path = "", parent = ""] = process.argv.slice(2);

/** Kibibytes of pages kept in memory. */
const cacheSize = 16_384;

let connection: Connection | undefined;
let isReading = false;

// A terminal and a supervisor send these to all processes of a group. When this one ends is for its parent to say.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
new Worker(new URL("./end-with-parent.js", import.meta.url), { workerData: Number(parent) });
// What may be long gives way to what is light, which the parent reads itself.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

process.on("message", (order: Order) => {
  if (order === "end") endSnapshot();
  else process.send?.(answer(order.read));
});

function answer(statement: Statement): Reply {
  try {
    const before = process.cpuUsage();
    const rows = begin().values(statement);
    const { user, system } = process.cpuUsage(before);
    return { rows, milliseconds: (user + system) / 1_000 };
  } catch (error) {
    const { code, message } = error as Error & { readonly code?: unknown };
    return { failed: { code: String(code), message } };
  }
}

/** The connection, with a snapshot: it is that of the first read that follows. */
function begin(): Connection {
  connection ??= open();
  if (!isReading) connection.execute("BEGIN");
  isReading = true;
  return connection;
}

function open(): Connection {
  const opened = Connection.openToRead(path);
  opened.pragma(`cache_size = -${cacheSize}`);
  return opened;
}

function endSnapshot(): void {
  if (isReading) connection?.execute("COMMIT");
  isReading = false;
}
