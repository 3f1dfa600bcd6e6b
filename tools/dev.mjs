/** `npm run dev`: the server, compiled and started again whenever a file of src/ or seeds/ changes. Ctrl-C stops it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, URL } from "node:url";
import { bundleExplorer } from "./bundle-explorer.mjs";
import { source, target, transpile } from "./transpile.mjs";

const seeds = fileURLToPath(new URL("../seeds/", import.meta.url));

/** Milliseconds in which an editor writes all the files that it saves at once. */
const settling = 50;

let server;

async function stop() {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}

/** A source that does not compile leaves the running server as it is. */
async function restart() {
  const started = performance.now();
  try {
    await Promise.all([transpile(), bundleExplorer(join(target, "explorer"))]);
  } catch (error) {
    // The rest is the stack of the compiler.
    process.stderr.write(`${error.message.split("\n\nCaused by:")[0].trimEnd()}\n`);
    return;
  }
  const compiled = Math.round(performance.now() - started);
  await stop();
  process.stderr.write(`Compiled in ${compiled} ms, starting …\n`);
  server = spawn(process.execPath, ["--enable-source-maps", join(target, "main.js"), ...process.argv.slice(2)], { stdio: "inherit" });
}

let changes = 0;
let running = Promise.resolve();

async function onChange() {
  const mine = (changes += 1);
  await sleep(settling);
  if (mine === changes) running = running.then(restart);
}

for (const folder of [source, seeds]) watch(folder, { recursive: true }, () => void onChange());
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await stop();
    process.exit();
  });
}
running = restart();
