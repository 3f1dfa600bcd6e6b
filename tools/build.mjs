/** Compiles the server and bundles the explorer and the playground into dist/, if what they are made from has changed since. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { spawnSync } from "node:child_process";
import { fileURLToPath, pathToFileURL, URL } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const stamp = join(root, "dist", ".build");

/** A fingerprint of every file that the build reads, and of the Node version that runs it. */
function fingerprint() {
  const sources = ["src", "tools"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = [...sources, join(root, "tsconfig.json"), join(root, "tsconfig.build.json"), join(root, "package-lock.json")].sort();
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
}

export async function build() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stderr.write("Building …\n");
  const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
  const compiled = spawnSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")], { stdio: "inherit" });
  if (compiled.status !== 0) throw new Error("The build failed.");
  const { bundlePlayground } = await import("./bundle-playground.mjs");
  const { bundleExplorer } = await import("./bundle-explorer.mjs");
  await Promise.all([bundlePlayground(join(root, "dist", "playground")), bundleExplorer(join(root, "dist", "explorer"))]);
  writeFileSync(stamp, wanted);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
