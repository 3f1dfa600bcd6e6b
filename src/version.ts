import { readFileSync } from "node:fs";
import { packageFile } from "./program-files.js";

/** The version of the program: that of package.json. */
export function versionOfProgram(): string {
  return (JSON.parse(readFileSync(packageFile, "utf8")) as { version: string }).version;
}
