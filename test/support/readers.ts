import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** The built program of a reader. */
export const readerProgram = resolve("dist/store/sqlite/readers/reader.js");

/** The ids of the readers of a process that are running. */
export function readersOf(parent: number): number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], { encoding: "utf8" }).split("\n");
  const found = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+.*readers\/reader\.js /.exec(line));
  return found.flatMap((match) => (match && Number(match[2]) === parent && !match[3]?.startsWith("Z") ? [Number(match[1])] : []));
}

/** Whether a process is running. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
