import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { PapergraphError } from "../errors.js";

/** One seed file as it is on disk. */
export interface SeedFile {
  /** Path below the seeds folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Reads every YAML file below a folder, sorted by path, so that the same files always give the same graph. Where there is no folder it is SEEDS_INVALID. */
export function readSeedFiles(folder: string): SeedFile[] {
  if (!existsSync(folder)) throw new PapergraphError("SEEDS_INVALID", `There is no folder ${folder}, which should hold the seeds.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join("/"), text: readFileSync(path, "utf8") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A fingerprint of all seed files (hex SHA-256): it changes when any name or text does. */
export function fingerprintOf(files: readonly SeedFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(JSON.stringify([path, text]));
  return hash.digest("hex");
}
