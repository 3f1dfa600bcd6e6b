import { existsSync, readFileSync } from "node:fs";
import { PapergraphError } from "./errors.js";

/** Open files below which a server could not hold the connections of a few clients. */
const fewest = 256;

/** Refuses a start with too few open files, where the system says how many they may be: CONFIG_INVALID. */
export function checkOpenFiles(limits = "/proc/self/limits"): void {
  if (!existsSync(limits)) return;
  const limit = /^Max open files\s+(\d+)/m.exec(readFileSync(limits, "utf8"))?.[1];
  if (limit === undefined || Number(limit) >= fewest) return;
  throw new PapergraphError("CONFIG_INVALID", `Only ${limit} files may be open at once: raise the limit (ulimit -n) to 1024 or more.`);
}
