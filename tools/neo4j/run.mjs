/** `npm run neo4j`: a Neo4j server in the foreground, for work on Papergraph with Neo4j; Ctrl-C stops it. */
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { neo4jFolder, startNeo4j } from "./neo4j-server.mjs";

/** Ends with one line that says why. */
function refuse(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

function readPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string", default: "7687" } } });
    if (/^\d+$/.test(values.port) && Number(values.port) <= 65_535) return Number(values.port);
  } catch {
    // An unknown option gets the same answer.
  }
  return refuse("Usage: npm run neo4j -- [--port <number>]");
}

const port = readPort();
const password = process.env["NEO4J_PASSWORD"] ?? "";
if (password.length < 8 || password.includes("\n")) {
  refuse("NEO4J_PASSWORD must hold the password of the server, of eight characters or more: NEO4J_PASSWORD=... npm run neo4j");
}

process.stderr.write("Starting Neo4j (the first time fetches its jars, 116 MB) …\n");
const server = await startNeo4j({ dataFolder: join(neo4jFolder, "data"), port, password }).catch((error) => refuse(error.message));
process.stdout.write(`Neo4j: ${server.uri}, data in .neo4j/data. For Papergraph, in another terminal:

  export NEO4J_URI=${server.uri.replace("bolt:", "neo4j:")} NEO4J_PASSWORD=<the password>

Ctrl-C stops it.
`);

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.stop());
server.process.once("close", (code, signal) => {
  // After a signal that it handled, Java exits with 128 + the signal's number.
  process.exitCode = code === 0 || code === 130 || code === 143 ? 0 : 1;
  if (process.exitCode !== 0) process.stderr.write(`The Neo4j server ended with ${code ?? signal}.\n`);
});
