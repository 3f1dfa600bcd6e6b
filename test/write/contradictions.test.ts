import { expect, test } from "@jest/globals";
import type { RelationEntry, WriteRequest } from "../../src/store/port/write.js";
import { openWorld } from "../world/world.js";

const extending = (from: string, to: string, at: string): RelationEntry => {
  return { from, relation: "EXTENDS", to, sources: ["paper:quickweave"], at };
};

test("a circle is told of the relation that closes it, wherever in the batch that stands and whatever led to it before", async () => {
  const world = await openWorld();
  const write = (batch: WriteRequest["batch"]): Promise<unknown> =>
    world.store.write({ batch, action: "PUT", origin: "CONTRIBUTED", by: "ada" }).catch((error: unknown) => error);
  const named = ["Knot A", "Knot B", "Knot C", "Knot D"].map((name) => ({
    kind: "TECHNIQUE" as const,
    values: { name, category: "KERNEL" },
  }));
  await write({ nodes: named, relations: [extending("Knot C", "Knot A", "1"), extending("Knot B", "Knot A", "2")] });
  const refusal = await write({ relations: [extending("Knot D", "Knot C", "harmless"), extending("Knot A", "Knot B", "closing")] });
  expect(refusal).toMatchObject({ code: "CONFLICT", details: { path: "closing.to" } });
  await world.close();
});
