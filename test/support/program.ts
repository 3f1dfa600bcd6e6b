import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";

/** A new empty folder. The caller removes it. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "papergraph-test-"));
}

/** A copy of the built program that reads seeds of its own, in a new folder: a program takes its seeds from beside itself. */
export function copyProgram(seeds: string): string {
  const folder = newFolder();
  cpSync("dist", join(folder, "dist"), { recursive: true });
  cpSync("package.json", join(folder, "package.json"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  for (const part of ["registry", "papers"]) cpSync(join(seeds, part), join(folder, "seeds", part), { recursive: true });
  return folder;
}

/** How a process ended, and what it wrote. */
export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the program and waits for its end: of a start that is refused, the end is near. */
export async function runToEnd(env: Readonly<Record<string, string>>, program = ".", options: readonly string[] = []): Promise<Ending> {
  const child = spawn(process.execPath, ["dist/main.js", ...options], {
    cwd: program,
    env: { ...process.env, NODE_ENV: "production", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return endOf(child);
}

/** Runs a script of this repository in a folder, to its end. */
export async function runScript(script: string, args: readonly string[], folder: string): Promise<Ending> {
  return endOf(spawn(process.execPath, [resolve(script), ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] }));
}

async function endOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ending> {
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}

/** Waits until something is so, for as long as it may take on a slow machine. */
export async function until(isSo: () => boolean | Promise<boolean>, patience = 30_000): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  while (!(await isSo())) await setTimeout(20, undefined, { signal });
}
