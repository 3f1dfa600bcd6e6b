/**
 * Lends Neo4j servers to test files: each worker of jest has one, which starts when the first of its files asks, and is stopped after the last test. A server
 * that has run for a while answers a new statement several times as fast as one that has just started.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { startNeo4j } from "./neo4j-server.mjs";

const password = "only-for-tests";

/** The servers by the worker that has each. */
const lent = new Map();

async function start() {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-neo4j-"));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const server = await startNeo4j({ dataFolder: folder, password, forTests: true });
    return { server, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** What a worker needs to ask its server. One that has died is replaced: it must not fail the files that come after. */
async function lendTo(worker) {
  const earlier = await lent.get(worker);
  if (earlier === undefined || earlier.server.process.exitCode !== null || earlier.server.process.signalCode !== null) {
    earlier?.remove();
    const starting = start();
    starting.catch(() => lent.delete(worker));
    lent.set(worker, starting);
  }
  const { server } = await lent.get(worker);
  return { uri: server.uri, username: server.username, password };
}

/** Answers test files at the address in PAPERGRAPH_TEST_NEO4J, which workers inherit; jest calls it before the first. */
async function setUp() {
  const lender = createServer((request, response) => {
    lendTo(request.url).then(
      (server) => response.end(JSON.stringify(server)),
      (error) => response.writeHead(500).end(error.stack),
    );
  });
  await new Promise((resolve) => lender.listen(0, "127.0.0.1", resolve));
  process.env.PAPERGRAPH_TEST_NEO4J = `http://127.0.0.1:${lender.address().port}`;
  lender.unref();
}

/** Ends what was lent; jest calls it after the last test. */
async function takeBack() {
  for (const starting of lent.values()) {
    const { server, remove } = await starting;
    await server.kill();
    remove();
  }
}

export { setUp as default, takeBack };
