/**
 * Runs a script by a Node.js that Papergraph supports: `node tools/supported-node.mjs tools/run.mjs main.js`. That is the one at hand, or, where it is out
 * of support, the newest supported one, which npm brings once into node_modules/.cache.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL, URL } from "node:url";

const oldest = 22;
const newest = "24.21.0";

const cache = fileURLToPath(new URL(`../node_modules/.cache/node-${newest}/`, import.meta.url));

/** The npm package that holds Node.js for this platform. */
const platform = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

function fetchNode() {
  const node = join(cache, "node_modules", platform, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(node)) return node;
  process.stderr.write(`Node.js ${process.versions.node} is out of support; fetching ${newest} from npm …\n`);
  const options = ["--prefix", cache, "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  const fetched = spawnSync("npm", ["install", ...options, `${platform}@${newest}`], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (fetched.status === 0 && existsSync(node)) return node;
  process.stderr.write(`Papergraph needs Node.js ${oldest} or later; this is ${process.versions.node}, and npm has no newer one for it.\n`);
  return process.exit(1);
}

/** Runs the script in a process of its own, which gets the signals of this one, and ends as it ends. */
function runBy(node, options) {
  const child = spawn(node, options, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGTERM" ? 143 : 1)));
}

const isSupported = Number(process.versions.node.split(".")[0]) >= oldest;
const options = process.argv.slice(2);
const [script = ""] = options;
if (isSupported && !script.startsWith("-")) {
  process.argv.splice(1, 1);
  await import(pathToFileURL(resolve(script)).href);
} else runBy(isSupported ? process.execPath : fetchNode(), options);
