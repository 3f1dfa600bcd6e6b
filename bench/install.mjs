import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** Installs the packages that only a benchmark needs into its folder, unless they are there already. */
export function install(folder) {
  const wanted = readFileSync(join(folder, "package-lock.json"), "utf8");
  const installed = join(folder, "node_modules", ".package-lock.json");
  const versions = (text) =>
    Object.entries(JSON.parse(text).packages).flatMap(([path, { version }]) => (path === "" ? [] : [`${path} ${version}`]));
  if (existsSync(installed) && versions(readFileSync(installed, "utf8")).join() === versions(wanted).join()) return;
  process.stderr.write(`Installing packages into ${folder} …\n`);
  const npm = spawnSync("npm", ["ci"], {
    cwd: folder,
    stdio: ["ignore", process.stderr, process.stderr],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) process.exit(1);
}
