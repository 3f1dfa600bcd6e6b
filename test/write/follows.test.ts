import { copyFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { PapergraphError } from "../../src/errors.js";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { Connection } from "../../src/store/sqlite/connect/connection.js";
import { replaceCurated } from "../../src/store/sqlite/write/replace-curated.js";
import { graphTables } from "../support/graph-tables.js";
import { randomBatch, seeded } from "../support/random-batch.js";
import { openWorld, worldFolder } from "../world/world.js";

/** So many writes follow each other. */
const writes = 25;

const curated = readSeeds(papergraph, worldFolder).toBatch();

test.each([1, 2, 3])("whatever is written, in whatever order, gives the same graph as a rebuild from scratch (%i)", async (seed) => {
  const world = await openWorld();
  const random = seeded(seed);
  let done = 0;
  for (let count = 0; count < writes; count += 1) {
    const batch = randomBatch(
      random,
      graphTables(world.path, papergraph)["entry"]?.map((row) => String((JSON.parse(row) as unknown[])[0])) ?? [],
    );
    try {
      const { outcome } = await world.store.write({ batch, action: "PUT", origin: "CONTRIBUTED", by: "ada" });
      if (outcome.changed) done += 1;
    } catch (error) {
      if (!(error instanceof PapergraphError) || error.code === "INTERNAL_SERVER_ERROR")
        throw new Error(JSON.stringify(batch), { cause: error });
    }
    const copy = `${world.path}.copy`;
    const live = Connection.open(world.path, { create: false });
    live.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    live.close();
    copyFileSync(world.path, copy);
    const rebuilt = Connection.open(copy, { create: false });
    rebuilt.pragma("foreign_keys = ON");
    rebuilt.run("DELETE FROM meta WHERE key = 'seeds'");
    const answer = replaceCurated(rebuilt, papergraph, curated, "again");
    rebuilt.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    rebuilt.close();
    expect(answer?.problems).toEqual([]);
    const [one, other] = [graphTables(world.path, papergraph), graphTables(copy, papergraph)];
    for (const table of Object.keys(one))
      if (JSON.stringify(one[table]) !== JSON.stringify(other[table]))
        expect({ table, batch, rows: one[table]?.filter((row) => !other[table]?.includes(row)) }).toEqual({
          table,
          batch,
          rows: other[table]?.filter((row) => !one[table]?.includes(row)),
        });
  }
  expect(done).toBeGreaterThan(writes / 4);
  await world.close();
});
