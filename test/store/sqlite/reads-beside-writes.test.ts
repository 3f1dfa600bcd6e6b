import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { papergraph } from "../../../src/model/papergraph.js";
import type { RootSelection } from "../../../src/plan/selection.js";
import type { Snapshot } from "../../../src/store/port/graph-store.js";
import { SqliteStore } from "../../../src/store/sqlite/store.js";
import { openAsking } from "../../support/both-ways.js";
import { openWorld, type World } from "../../world/world.js";

let world: World;
let store: SqliteStore;
let ask: Awaited<ReturnType<typeof openAsking>>;
/** What another connection does before a statement is read, or as soon as it was. */
let next: { readonly when: "before" | "after"; readonly write: () => void } | undefined;
let revision = 0;

beforeAll(async () => {
  world = await openWorld();
  const reach = (when: "before" | "after"): void => {
    if (next?.when !== when) return;
    const { write } = next;
    next = undefined;
    write();
  };
  store = SqliteStore.open(world.path, papergraph, () => {
    reach("before");
    return () => {
      reach("after");
    };
  });
  const read = store.read.bind(store);
  store.read = async (selections: readonly RootSelection[], signal, values): Promise<Snapshot> => {
    const snapshot = await read(selections, signal, values);
    ({ revision } = snapshot);
    return snapshot;
  };
  ask = await openAsking(store);
});

afterAll(async () => {
  await store.close();
  await world.close();
});

/** Another process puts a technique. */
function put(slug: string): void {
  const node = { kind: "TECHNIQUE", id: `technique:${slug}`, values: { name: slug, category: "OTHER" } };
  void world.store.write({ batch: { nodes: [node] }, action: "PUT", origin: "CONTRIBUTED", by: "ada" });
}

const queries = { "one list": "{ techniques { nodes { id } } }", "two lists": "{ techniques { nodes { id } } papers { nodes { id } } }" };

describe.each(Object.entries(queries))("an answer to %s is that of its revision", (_name, query) => {
  test.each(["before", "after"] as const)("where another process writes just %s it is read", async (when) => {
    await ask(query);
    const [before, slug] = [revision, `later-${revision}`];
    next = {
      when,
      write: () => {
        put(slug);
      },
    };
    const during = await ask(query);
    expect(during.text.includes(slug)).toBe(revision > before);
    const after = await ask(query);
    expect({ revision, isThere: after.text.includes(slug) }).toEqual({ revision: before + 1, isThere: true });
  });
});
