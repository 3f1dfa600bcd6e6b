import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import type { Neo4jConfig } from "../../src/store/neo4j/connect/make-driver.js";
import { Connection, type Run } from "../../src/store/neo4j/connect/connection.js";
import { Neo4jTransfer } from "../../src/store/neo4j/transfer.js";
import { verifyServer } from "../../src/store/neo4j/verify.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import type { CarriedChange, StoreTransfer } from "../../src/store/port/store-transfer.js";
import type { Batch, WriteRequest } from "../../src/store/port/write.js";
import { SqliteTransfer } from "../../src/store/sqlite/transfer.js";
import type { TestNeo4j } from "../support/neo4j-server.js";
import { neo4jStore } from "../support/neo4j-store.js";
import { joined, nodes, paper, papers, portionsOf, technique, whole } from "../support/piled-papers.js";
import { openWorld, worldFolder, type World } from "../world/world.js";

const seeds = readSeeds(papergraph, worldFolder);

const request = (batch: WriteRequest["batch"], dryRun = false): WriteRequest => {
  return { batch, action: "IMPORT", origin: "IMPORTED", by: "ada", dryRun };
};

/** Batches that come in portions, compared with the same as a whole on the embedded store. */
export function describePortions(server: () => TestNeo4j): void {
  let world: World;
  let store: GraphStore;

  const config = (): Neo4jConfig => {
    const { uri, username, password } = server();
    return { uri, username, password, deadline: 60_000 };
  };
  const findings = (): Promise<string[]> => verifyServer(config(), papergraph, seeds.toBatch(), seeds.fingerprint);

  beforeAll(async () => {
    await server().clear();
    world = await openWorld();
    store = await neo4jStore(server)("");
    await store.replaceCurated(seeds.toBatch(), seeds.fingerprint);
  });
  afterAll(async () => {
    await world.close();
    await store.close();
  });

  test("leave nothing where they are only tried, or where one of them contradicts the graph", async () => {
    const [revision, held] = [await store.revision(), await heldBy(config())];
    const tried = await store.write(request(portionsOf(300, 150), true));
    expect(tried.outcome).toMatchObject({ revision, changed: true });
    expect(tried.outcome.created).toHaveLength(3 * papers);
    const circle: Batch = {
      relations: [{ from: technique(7), relation: "EXTENDS", to: technique(9), sources: [paper(7)], at: "circle[7]" }],
    };
    const twice = { kind: "TECHNIQUE" as const, id: "technique:other", values: { name: "Piled 3", category: "KERNEL" }, at: "twice" };
    const batch = [{ nodes }, { nodes: [twice] }, joined(0, 100), circle, joined(100, 200)];
    const [one, other] = await Promise.all(
      [world.store, store].map((each) =>
        each.write(request(batch)).catch((error: unknown) => JSON.parse(JSON.stringify(error)) as unknown),
      ),
    );
    expect(other).toEqual(one);
    expect(other).toMatchObject({ code: "CONFLICT" });
    expect(await store.revision()).toBe(revision);
    expect(await heldBy(config())).toBe(held);
  });

  // All of it is larger than the world, so that what follows is made anew; the small portions before that are followed.
  test("are one write, which gives what it gives as a whole", async () => {
    const expected = await world.store.write(request(whole));
    const written = await store.write(request(portionsOf(120, 45)));
    expect(written.outcome).toEqual(expected.outcome);
    expect(await findings()).toEqual([]);
    const line = async (of: GraphStore): Promise<unknown> =>
      (await of.changes({ size: 2 })).changes.map(({ at: _at, ...change }) => change);
    expect(await line(store)).toEqual(await line(world.store));
  });

  test("are kept whole in the log above the seeds, and go where the graph is carried", async () => {
    const transfers: readonly StoreTransfer[] = [SqliteTransfer.open(world.path, papergraph), Neo4jTransfer.open(config(), papergraph)];
    const kept = await Promise.all(transfers.map(async (each) => (await each.log()).map(({ batch }) => batch)));
    expect(kept[1]).toEqual(kept[0]);
    const history = await Promise.all(transfers.map(historyOf));
    expect(history[1]).toEqual(history[0]);
    await Promise.all(transfers.map((each) => each.close()));
    await store.replaceCurated(seeds.toBatch(), "others");
    await store.replaceCurated(seeds.toBatch(), seeds.fingerprint);
    expect(await findings()).toEqual([]);
  });

  test("change nothing where all of it is there", async () => {
    const [revision, held] = [await store.revision(), await heldBy(config())];
    const again = await store.write(request(portionsOf(400, 210)));
    expect(again.outcome).toMatchObject({ revision, changed: false, created: [], updated: [] });
    expect(await heldBy(config())).toBe(held);
  });
}

/** How many nodes and relations of whatever sort a server holds. */
async function heldBy(config: Neo4jConfig): Promise<string> {
  const connection = Connection.open(config);
  const count = (run: Run): ReturnType<Run> =>
    run({ cypher: "RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS relations", parameters: {} });
  const rows = await connection.read(count);
  await connection.close();
  return JSON.stringify(rows);
}

/** The history that a store carries, the moments aside. */
async function historyOf(transfer: StoreTransfer): Promise<unknown[]> {
  const changes: Omit<CarriedChange, "at">[] = [];
  for await (const each of transfer.carry())
    if ("change" in each) {
      const { at: _at, ...change } = each.change;
      changes.push(change);
    }
  return changes;
}
