/**
 * `npm run bench:neo4j`: Papergraph, handwritten Cypher and @neo4j/graphql on the same server and data. It measures times and asserts none;
 * it does assert that all give the same answers.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import process, { env } from "node:process";
import { fileURLToPath, URL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "../../tools/build.mjs";
import { transpile } from "../../tools/transpile.mjs";
import { startNeo4j } from "../../tools/neo4j/neo4j-server.mjs";
import { install } from "../install.mjs";

const { values: options } = parseArgs({
  options: { techniques: { type: "string", multiple: true, default: ["2000", "50000"] }, rounds: { type: "string", default: "200" } },
});

// Without this graphql-js does many more checks at run time; it reads the variable when it is loaded.
env["NODE_ENV"] ??= "production";

/** Starts a new server for each size, so that none has seen another's data. */
async function run(techniques) {
  const { fillServer } = await import("./fill-server.mjs");
  const { openContenders } = await import("./contenders.mjs");
  const { measure, formatTable } = await import("./measure.mjs");
  const { measureRoots, formatRoots } = await import("./roots.mjs");
  const dataFolder = mkdtempSync(join(tmpdir(), "papergraph-bench-"));
  try {
    const server = await startNeo4j({ dataFolder, password: "a password of this run" });
    try {
      process.stderr.write(`Writing ${techniques} techniques …\n`);
      await fillServer(server, techniques);
      process.stderr.write("Asking …\n");
      const { contenders, store, agent, close } = await openContenders(server);
      process.stdout.write(`\n${agent}\n${formatTable(techniques, await measure(contenders, Number(options.rounds)))}\n`);
      process.stdout.write(`\n${formatRoots(await measureRoots(store, server, Number(options.rounds) / 10))}\n`);
      await close();
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

install(fileURLToPath(new URL(".", import.meta.url)));
await build();
await transpile();
const [{ model }] = cpus();
process.stdout.write(
  `Median / 99th percentile of up to ${options.rounds} rounds, in ms. Everything on the same ${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}.\n`,
);
for (const techniques of options.techniques) await run(Number(techniques));
