import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { fillStore } from "../../src/seed/fill-store.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { askStore } from "../support/ask-store.js";
import { openWorld, worldFolder, type World } from "../world/world.js";
import { extendedModel, writeExtendedSeeds } from "./extended-model.js";
import { added, columnsAndIndexes, expected, question } from "./extended-question.js";

let store: GraphStore;
const seeds = writeExtendedSeeds();

const ask = (query: string): Promise<unknown> => askStore(store, query, {}, extendedModel);

describe("a database that was made with the model before", () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
    const old = { kind: "TECHNIQUE", id: "technique:old", values: { name: "Old", category: "OTHER" } };
    await world.store.write({ batch: { nodes: [old] }, action: "IMPORT", origin: "IMPORTED", by: "ada" });
    await world.store.close();
    store = SqliteStore.open(world.path, extendedModel);
  });

  afterAll(async () => {
    await store.close();
    rmSync(dirname(world.path), { recursive: true });
    rmSync(seeds, { recursive: true });
  });

  test("gets the columns and indexes, and keeps what it holds", async () => {
    expect(columnsAndIndexes(world.path)).toEqual(expect.arrayContaining(added));
    const answer = await ask(`{ techniques { nodes { slug summary maturity keywords replaces { totalCount } } } }`);
    const nothing = { maturity: null, keywords: [], replaces: { totalCount: 0 } };
    expect(answer).toMatchObject({
      data: {
        techniques: {
          nodes: [
            { slug: "old", summary: null, ...nothing },
            { slug: "quickweave", summary: "A tile order that fetches every tile once.", ...nothing },
            { slug: "quickweave-2", ...nothing },
            { slug: "threadbits", ...nothing },
          ],
        },
      },
    });
  });

  test("is refilled at the next start, although the seeds are the same", async () => {
    expect(await store.curatedFingerprint()).toBeNull();
    await fillStore(store, extendedModel, worldFolder);
    expect(await store.size()).toEqual({ nodes: 22, relations: 40 });
  });

  test("answers like a new one once the seeds have the new values", async () => {
    await fillStore(store, extendedModel, seeds);
    expect(await ask(question)).toMatchObject({ data: expected });
    expect(await ask(`{ technique(ref: "old") { origin keywords } }`)).toEqual({
      data: { technique: { origin: "IMPORTED", keywords: [] } },
    });
  });
});
