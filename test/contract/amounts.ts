import { describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EdgeRecord, WriteBatch } from "../../src/store/port/write-batch.js";
import { noCounts } from "../../src/plan/work/graph-counts.js";
import { smallWorld } from "./small-world.js";
import type { StoreUnderTest } from "./stores.js";

/** How much there is of everything, from which the work of a request follows. */
export function describeAmounts({ openStore }: StoreUnderTest): void {
  describe("a store counts what it holds", () => {
    test("nodes by kind, edges by type with how they are spread, and families, anew with every graph", async () => {
      const folder = mkdtempSync(join(tmpdir(), "papergraph-"));
      const store = await openStore(folder);
      try {
        await store.replaceCurated(smallWorld, "first");
        const counts = await store.counts();
        expect(counts.nodes).toEqual(countBy(smallWorld.nodes.map(({ kind }) => kind)));
        expect(counts.edges).toEqual(spreadOf(smallWorld));
        expect(counts.families["HARDWARE"]?.count).toBeGreaterThan(0);
        await store.replaceCurated({ nodes: [], edges: [] }, "second");
        expect(await store.counts()).toEqual({ ...noCounts, leastConfidence: 1 });
      } finally {
        await store.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function spreadOf({ edges }: WriteBatch): Record<string, object> {
  const types = [...new Set(edges.map(({ type }) => type))];
  const squares = (of: readonly EdgeRecord[], end: "from" | "to"): number =>
    Object.values(countBy(of.map((edge) => edge[end]))).reduce((sum, degree) => sum + degree * degree, 0);
  return Object.fromEntries(
    types.map((type) => {
      const of = edges.filter((edge) => edge.type === type);
      return [type, { count: of.length, outSquares: squares(of, "from"), inSquares: squares(of, "to") }];
    }),
  );
}
