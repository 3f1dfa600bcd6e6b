import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { worldFolder } from "../world/world.js";
import { copyProgram, runToEnd } from "./program.js";
import { startTestServer } from "./test-server.js";

/** A copy of the program whose starts are to be refused. */
export interface RefusedProgram {
  readonly program: string;
  /** Its data folder. */
  readonly folder: string;
  /** A database in it, as the program leaves it. */
  readonly good: string;
  /** Starts with these settings and holds the start to be refused in one line, with nothing changed and nothing new in the data folder. */
  refusal(env: Readonly<Record<string, string>>, ...options: string[]): Promise<string>;
  remove(): void;
}

export async function refusedProgram(): Promise<RefusedProgram> {
  const program = copyProgram(worldFolder);
  const folder = join(program, "data");
  const good = join(folder, "good.sqlite");
  await (await startTestServer({ PAPERGRAPH_DATABASE: good }, program)).close();
  return {
    program,
    folder,
    good,
    refusal: async (env, ...options) => {
      const before = contents(folder);
      const settings = { PAPERGRAPH_DATABASE: join(folder, "unused.sqlite"), LOG_LEVEL: "info", ...env };
      const { code, stdout, stderr } = await runToEnd(settings, program, options);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(/^[^\n]+\n$/);
      expect(stderr).not.toMatch(/SQLITE_|node_modules|\n\s+at /);
      expect(contents(folder)).toEqual(before);
      return stderr.trim();
    },
    remove: () => {
      rmSync(program, { recursive: true });
    },
  };
}

/** Everything in a folder, files with a fingerprint of what is in them. */
function contents(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? `${path} ${createHash("sha256").update(readFileSync(path)).digest("hex")}` : path;
    })
    .sort();
}
