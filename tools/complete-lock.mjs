/**
 * Renews package-lock.json from package.json and makes it complete for every platform. npm leaves out optional packages of other platforms, or their
 * checksums, where it makes the lock from an installed tree (npm/cli issue 4828); `npm ci` on such a platform then fails or checks nothing.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";

const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));

/** What the registry says of one version. */
function ask(name, version) {
  const fields = ["dist.integrity", "os", "cpu", "libc", "engines", "license"];
  return JSON.parse(execFileSync("npm", ["view", `${name}@${version}`, ...fields, "--json"], { encoding: "utf8" }));
}

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
const nameOf = (key) => key.slice(key.lastIndexOf("node_modules/") + "node_modules/".length);

/** The places where Node looks for a package that `key` depends on, nearest first. */
function placesOf(key, name) {
  const folders = key.split("/node_modules/").map((_, index, parts) => parts.slice(0, parts.length - index).join("/node_modules/"));
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

/** An entry as npm writes it for a package that this platform does not install. */
function entryOf(name, version, isDev) {
  const { "dist.integrity": integrity, os, cpu, libc, engines, license } = ask(name, version);
  return {
    version,
    integrity,
    ...(cpu && { cpu }),
    ...(isDev && { dev: true }),
    ...(libc && { libc }),
    ...(license && { license }),
    optional: true,
    ...(os && { os }),
    ...(engines && { engines }),
  };
}

execFileSync("npm", ["install", "--package-lock-only", "--no-audit", "--no-fund"], { stdio: "inherit" });
const lock = JSON.parse(readFileSync(path, "utf8"));
let added = 0;
let checked = 0;
for (const [key, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (key === "" || placesOf(key, name).some((place) => place in lock.packages)) continue;
    lock.packages[`node_modules/${name}`] = entryOf(name, version, dev);
    added += 1;
  }
}
for (const [key, entry] of Object.entries(lock.packages)) {
  if (key === "" || entry.integrity || entry.link || entry.inBundle) continue;
  entry.integrity = ask(nameOf(key), entry.version)["dist.integrity"];
  checked += 1;
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} packages of other platforms added, ${checked} checksums looked up.\n`);
