import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { papergraph } from "../../../src/model/papergraph.js";
import { noCounts } from "../../../src/plan/work/graph-counts.js";
import { SqliteStore } from "../../../src/store/sqlite/store.js";
import { openWorld } from "../../world/world.js";

test("the counts follow the graph where another connection replaces it", async () => {
  const world = await openWorld();
  const other = SqliteStore.open(world.path, papergraph);
  try {
    const counts = await world.store.counts();
    expect(counts.nodes["PAPER"]).toBeGreaterThan(0);
    await other.replaceCurated({ nodes: [], edges: [] }, "nothing");
    await nextTurn();
    expect(await world.store.counts()).toEqual({ ...noCounts, leastConfidence: 1 });
  } finally {
    await other.close();
    await world.close();
  }
});

test("the counts follow what this process writes at once", async () => {
  const world = await openWorld();
  try {
    const before = await world.store.counts();
    const made = { kind: "TECHNIQUE", id: "technique:counted", values: { name: "Counted", category: "OTHER" } };
    await world.store.write({ batch: { nodes: [made] }, action: "PUT", origin: "CONTRIBUTED", by: "ada" });
    expect((await world.store.counts()).nodes["TECHNIQUE"]).toBe((before.nodes["TECHNIQUE"] ?? 0) + 1);
  } finally {
    await world.close();
  }
});

test("as long as nobody writes, they are read once", async () => {
  const world = await openWorld();
  try {
    await world.store.counts();
    const statements = world.statements.length;
    await world.store.counts();
    expect(world.statements).toHaveLength(statements);
  } finally {
    await world.close();
  }
});
