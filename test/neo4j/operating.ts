import { beforeAll } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { describeRollingUpgrade } from "../process/rolling-upgrade.js";
import { describeRunbook } from "../process/runbook.js";
import type { TestNeo4j } from "../support/neo4j-server.js";
import { neo4jStore } from "../support/neo4j-store.js";
import { worldFolder } from "../world/world.js";

/** The settings of a process over the server. A busy machine takes longer to plan a statement for the first time than the deadline that is usual. */
function settingsOf({ uri, username, password }: TestNeo4j): Readonly<Record<string, string>> {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, PAPERGRAPH_READ_DEADLINE: "60" };
}

/** The runbook over a server that loses all that is in it, its schema as well. */
export function describeServerRunbook(server: () => TestNeo4j): void {
  beforeAll(() => fill(server));

  describeRunbook({ settings: () => settingsOf(server()), lose: () => server().empty(), isCopied: false });
}

/** Two processes over one server, which holds the graph already: nobody replaces a process that has never been ready. */
export function describeUpgrade(server: () => TestNeo4j): void {
  beforeAll(() => fill(server));

  describeRollingUpgrade(() => settingsOf(server()));
}

/** Fills the server as a first start does: that may take longer than a start is waited for. */
async function fill(server: () => TestNeo4j): Promise<void> {
  const seeds = readSeeds(papergraph, worldFolder);
  const store = await neo4jStore(server)("");
  await store.replaceCurated(seeds.toBatch(), seeds.fingerprint);
  await store.close();
}
