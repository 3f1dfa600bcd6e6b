/**
 * A thread of a reader that ends the process soon after its parent has gone, however the parent went: while a statement runs, the
 * reader itself hears nothing.
 */
import { workerData } from "node:worker_threads";

/** Milliseconds between two looks. */
const look = 250;

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, "SIGKILL");
}, look);
