import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import type { Batch, WriteRequest } from "../../src/store/port/write.js";
import { graphTables } from "../support/graph-tables.js";
import { joined, nodes, paper, papers, portionsOf, technique, whole } from "../support/piled-papers.js";
import { openWorld, type World } from "../world/world.js";

const request = (batch: WriteRequest["batch"], dryRun = false): WriteRequest => {
  return { batch, action: "IMPORT", origin: "IMPORTED", by: "ada", dryRun };
};

/** What somebody sees who writes a batch into a world of its own, and what the database holds then. */
async function writtenInto(world: World, batch: WriteRequest["batch"]): Promise<unknown> {
  const { outcome } = await world.store.write(request(batch));
  const { changes } = await world.store.changes({ size: 2 });
  const line = changes.map(({ at: _at, ...change }) => change);
  return { outcome, line, tables: graphTables(world.path, papergraph) };
}

describe("a batch that comes in portions", () => {
  // All of it is larger than the world, so that what follows is made anew; the small portions before that are followed.
  test.each([
    ["large", 500, 200],
    ["small", 90, 33],
  ])("is one write, and gives what it gives as a whole: %s ones", async (_, nodesAtOnce, papersAtOnce) => {
    const [one, other] = [await openWorld(), await openWorld()];
    const before = await one.store.revision();
    const expected = await writtenInto(one, whole);
    expect(await writtenInto(other, portionsOf(nodesAtOnce, papersAtOnce))).toEqual(expected);
    expect(await other.store.revision()).toBe(before + 1);
    await one.close();
    await other.close();
  });

  test("changes nothing where all of it is there, or where it is only tried", async () => {
    const world = await openWorld();
    const revision = await world.store.revision();
    const empty = graphTables(world.path, papergraph);
    const tried = await world.store.write(request(portionsOf(300, 100), true));
    expect(tried.outcome).toMatchObject({ revision, changed: true });
    expect(tried.outcome.created).toHaveLength(3 * papers);
    expect(graphTables(world.path, papergraph)).toEqual(empty);
    const { outcome } = await world.store.write(request(portionsOf(300, 100)));
    expect({ ...outcome, revision }).toEqual(tried.outcome);
    const again = await world.store.write(request(portionsOf(200, 70)));
    expect(again.outcome).toMatchObject({ revision: revision + 1, changed: false, created: [], updated: [] });
    expect((await world.store.changes({ size: 10, sinceRevision: revision })).changes).toHaveLength(1);
    await world.close();
  });

  test("tells at once what contradicts the graph in any of them, and nothing of it stays", async () => {
    const world = await openWorld();
    const before = graphTables(world.path, papergraph);
    const circle = (from: number, to: number): Batch => ({
      relations: [{ from: technique(from), relation: "EXTENDS", to: technique(to), sources: [paper(from)], at: `circle[${from}]` }],
    });
    const twice = { kind: "TECHNIQUE" as const, id: "technique:other", values: { name: "Piled 3", category: "KERNEL" }, at: "twice" };
    const batch = [{ nodes }, { nodes: [twice] }, joined(0, 100), circle(7, 9), joined(100, papers), circle(300, 302)];
    const refusal = await world.store.write(request(batch)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "CONFLICT" });
    const { problems } = (refusal as { readonly details: { readonly problems: readonly { readonly path: string }[] } }).details;
    expect(problems.map(({ path }) => path.replace(/\..*/, ""))).toEqual(["twice", "circle[7]", "circle[300]"]);
    expect(graphTables(world.path, papergraph)).toEqual(before);
    await world.close();
  });
});
