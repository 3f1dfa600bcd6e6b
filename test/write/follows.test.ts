import { copyFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { PapergraphError } from "../../src/errors.js";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { Connection } from "../../src/store/sqlite/connect/connection.js";
import { replaceCurated } from "../../src/store/sqlite/write/replace-curated.js";
import { graphTables } from "../support/graph-tables.js";
import { randomWrite, seeded } from "../support/random-batch.js";
import { openWorld, worldFolder } from "../world/world.js";

/** So many writes follow each other. */
const writes = 40;

const curated = readSeeds(papergraph, worldFolder).toBatch();

/** Expects of a file what making all of it anew would give. */
function expectAsRebuilt(path: string, batch: unknown): void {
  const copy = `${path}.copy`;
  const live = Connection.open(path, { create: false });
  live.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  live.close();
  copyFileSync(path, copy);
  const rebuilt = Connection.open(copy, { create: false });
  rebuilt.pragma("foreign_keys = ON");
  rebuilt.run("DELETE FROM meta WHERE key = 'seeds'");
  const answer = replaceCurated(rebuilt, papergraph, curated, "again");
  rebuilt.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  rebuilt.close();
  expect(answer?.problems).toEqual([]);
  const [one, other] = [graphTables(path, papergraph), graphTables(copy, papergraph)];
  for (const table of Object.keys(one))
    if (JSON.stringify(one[table]) !== JSON.stringify(other[table]))
      expect({ table, batch, rows: one[table]?.filter((row) => !other[table]?.includes(row)) }).toEqual({
        table,
        batch,
        rows: other[table]?.filter((row) => !one[table]?.includes(row)),
      });
}

test.each([1, 2, 3])("whatever is written, in whatever order, gives the same graph as a rebuild from scratch (%i)", async (seed) => {
  const world = await openWorld();
  const random = seeded(seed);
  let done = 0;
  for (let count = 0; count < writes; count += 1) {
    const request = randomWrite(random, world.path);
    const { batch } = request;
    try {
      const { outcome } = await world.store.write(request);
      if (outcome.changed) done += 1;
    } catch (error) {
      if (!(error instanceof PapergraphError) || error.code === "INTERNAL_SERVER_ERROR")
        throw new Error(JSON.stringify(batch), { cause: error });
    }
    expectAsRebuilt(world.path, batch);
  }
  expect(done).toBeGreaterThan(writes / 4);
  await world.close();
});

test("a write that is larger than the graph, and another one that changes all of it, give the same graph as a rebuild from scratch", async () => {
  const world = await openWorld();
  const names = Array.from({ length: 1_100 }, (_, index) => `Piled Technique ${index}`);
  for (const summary of ["Piled on others.", "Piled on others, with more words."]) {
    const batch = {
      nodes: names.map((name) => ({ kind: "TECHNIQUE", values: { name, category: "KERNEL", summary } })),
      relations: names.slice(1).map((name, index) => ({
        ...{ from: name, relation: "EXTENDS", to: names[index] ?? "", sources: ["paper:quickweave"] },
        references: [`https://example.org/${summary.length}`],
      })),
    };
    const { outcome } = await world.store.write({ batch, action: "PUT", origin: "CONTRIBUTED", by: "ada" });
    expect(outcome.changed).toBe(true);
    expectAsRebuilt(world.path, "piled");
  }
  await world.close();
});
