/** The program of a thread that copies the write-ahead log of a file into it; it is given the path of the file. */
import { workerData } from "node:worker_threads";
import { Connection } from "../connect/connection.js";

const connection = Connection.open(String(workerData), { create: false });
try {
  // Whoever reads or writes meanwhile does not wait.
  connection.pragma("wal_checkpoint(PASSIVE)");
} finally {
  connection.close();
}
