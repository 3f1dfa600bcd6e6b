/**
 * Compiles and bundles the server, bundles the explorer and the playground, and fills a database with the seeds, all into dist/, with the types of the library, if what they
 * are made from has changed since. The seeds are not asked for: a start notices by itself that they are others, and fills its database.
 */
import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL, URL } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const dist = join(root, "dist");
const stamp = join(dist, ".build");

/** A fingerprint of every file that the build reads, and of the Node version that runs it. */
function fingerprint() {
  const sources = ["src", "tools"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = [...sources, join(root, "package-lock.json")].sort();
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
}

export async function build() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stderr.write("Building …\n");
  const { copyQuestions, target, transpile } = await import("./transpile.mjs");
  const { bundleServer } = await import("./bundle-server.mjs");
  const { bundlePlayground } = await import("./bundle-playground.mjs");
  const { declareLibrary } = await import("./declare-library.mjs");
  const { bundleExplorer } = await import("./bundle-explorer.mjs");
  rmSync(dist, { recursive: true, force: true });
  await transpile();
  await Promise.all([
    bundleServer(target, dist),
    bundlePlayground(join(dist, "playground")),
    bundleExplorer(join(dist, "explorer")),
    fillDatabase(target),
  ]);
  copyQuestions(dist);
  declareLibrary(join(dist, "library.d.ts"));
  writeFileSync(stamp, wanted);
}

/** Fills the database that the build carries, in a process of its own: this one goes on as the server. */
async function fillDatabase(compiled) {
  const folder = join(dist, "filled");
  mkdirSync(folder, { recursive: true });
  const [code] = await once(spawn(process.execPath, [join(compiled, "cli", "carry.js"), folder], { stdio: "inherit" }), "exit");
  if (code !== 0) throw new Error("The build failed.");
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
