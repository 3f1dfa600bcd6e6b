import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import type { ChangesQuestion } from "../../src/store/port/write.js";
import { callerOf, editorOf, type Editor } from "../support/editable-graph.js";
import { openWorld, worldFolder, type World } from "../world/world.js";

let world: World;
let ada: Editor;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  await world.close();
  world = await openWorld();
  ada = editorOf(world.store);
});
afterAll(() => world.close());

const put = `mutation ($input: TechniqueInput!, $expected: Int) {
  putTechnique(input: $input, expectedRevision: $expected) { revision changed technique { id name aliases summary category origin } }
}`;
const relate = `mutation ($input: RelationInput!) { relate(input: $input) { revision changed from { id } to { id } } }`;
const putResult = `mutation ($input: ResultInput!) { putResult(input: $input) { changed result { id bound betterIs unit factor missingContext } } }`;
const apply = `mutation ($input: BatchInput!, $dryRun: Boolean) {
  apply(input: $input, dryRun: $dryRun) { revision changed created { id } updated { id } removed relationsAdded relationsRemoved }
}`;

describe("what is put", () => {
  test("is there at once, counted, found and named", async () => {
    await ada.ask(put, { input: { name: "Night Weave", aliases: ["NW"], category: "KERNEL", summary: "Weaves in the dark." } });
    await ada.ask(relate, { input: { from: "NW", relation: "EXTENDS", to: "QuickWeave", sources: ["quickweave-2"] } });
    expect(
      await ada.ask(`{
        revision
        technique(ref: "night weave") { id origin extends { edges { origin sources { id } node { id } } } }
        parent: technique(ref: "quickweave") { extendedBy { totalCount } }
        search(query: "dark") { nodes { id } }
        techniques(orderBy: { field: NAME }, filter: { name: { startsWith: "Night" } }) { totalCount }
      }`),
    ).toMatchObject({
      revision: 3,
      technique: {
        id: "technique:night-weave",
        origin: "CONTRIBUTED",
        extends: { edges: [{ origin: "CONTRIBUTED", sources: [{ id: "paper:quickweave-2" }], node: { id: "technique:quickweave" } }] },
      },
      search: { nodes: [{ id: "technique:night-weave" }] },
      techniques: { totalCount: 1 },
    });
  });

  test("stays where it is left out, goes where it is null, and changes nothing where it is the same", async () => {
    const input = { id: "technique:quickweave", summary: "Tiles, woven." };
    expect(await ada.ask(put, { input })).toMatchObject({
      putTechnique: { revision: 2, changed: true, technique: { name: "QuickWeave", summary: "Tiles, woven.", origin: "CURATED" } },
    });
    expect(await ada.ask(put, { input })).toMatchObject({ putTechnique: { revision: 2, changed: false } });
    expect(await ada.ask(put, { input: { ...input, summary: null } })).toMatchObject({
      putTechnique: { revision: 3, changed: true, technique: { name: "QuickWeave", summary: null } },
    });
  });

  test("is a result under a key of its metric and subject, with what follows from them", async () => {
    const input = { paper: "quickweave", subject: "QuickWeave", metric: "SPEEDUP", claim: "Twice as fast.", value: 2, unit: "x" };
    expect(await ada.ask(putResult, { input: { ...input, hardware: ["onyx"] } })).toEqual({
      putResult: {
        changed: true,
        result: {
          ...{ id: "result:quickweave/speedup-quickweave", bound: "EXACT", betterIs: "HIGHER", unit: "x", factor: 2 },
          missingContext: ["BASELINE", "MODEL", "PRECISION"],
        },
      },
    });
    expect(await ada.ask(putResult, { input: { ...input, baseline: "ThreadBits", hardware: null } })).toMatchObject({
      putResult: { changed: true, result: { missingContext: ["HARDWARE", "MODEL", "PRECISION"] } },
    });
  });
});

const technique = { name: "Night Weave", category: "KERNEL" };
const relation = { from: "QuickWeave", relation: "USES", to: "ThreadBits", sources: ["quickweave"] };
const result = { paper: "quickweave", subject: "QuickWeave", metric: "SPEEDUP", claim: "Twice as fast." };

describe("what is refused changes nothing, and says where and why", () => {
  test.each([
    ["a name that is taken", put, { ...technique, aliases: ["QuickWeave"] }, "CONFLICT", "input.aliases"],
    ["a name of another kind", put, { ...technique, name: "Onyx" }, "CONFLICT", "input.name"],
    ["a slug that is taken", put, { ...technique, name: "Quick-weave (2)" }, "CONFLICT", "input.id"],
    ["a new one without its category", put, { name: "Night Weave" }, "BAD_USER_INPUT", "input.category"],
    ["nothing to be called by", put, { category: "KERNEL" }, "BAD_USER_INPUT", "input.name"],
    ["a name without letters", put, { ...technique, name: "…" }, "BAD_USER_INPUT", "input.name"],
    ["an id of another kind", put, { ...technique, id: "system:night-weave" }, "BAD_USER_INPUT", "input.id"],
    ["an id without form", put, { ...technique, id: "technique:Night Weave" }, "BAD_USER_INPUT", "input.id"],
    ["a name that is cleared", put, { id: "technique:quickweave", name: null }, "BAD_USER_INPUT", "input.name"],
    ["an empty name", put, { id: "technique:quickweave", name: " " }, "BAD_USER_INPUT", "input.name"],
    ["an alias twice", put, { ...technique, aliases: ["NW", "n w"] }, "BAD_USER_INPUT", "input.aliases"],
    ["a ref that means nothing", relate, { ...relation, to: "Nothing" }, "NOT_FOUND", "input.to"],
    ["an end of a wrong kind", relate, { ...relation, to: "Onyx" }, "BAD_USER_INPUT", "input.to"],
    ["a source that is no paper", relate, { ...relation, sources: ["Onyx"] }, "BAD_USER_INPUT", "input.sources[0]"],
    ["a relation without a source", relate, { ...relation, sources: null }, "BAD_USER_INPUT", "input.sources"],
    ["a relation to itself", relate, { ...relation, to: "QuickWeave" }, "BAD_USER_INPUT", "input.to"],
    ["a circle", relate, { ...relation, relation: "EXTENDS" }, "CONFLICT", "input.to"],
    ["a number without a unit", putResult, { ...result, value: 2 }, "BAD_USER_INPUT", "input.unit"],
    ["a range upside down", putResult, { ...result, value: 2, valueMax: 1, unit: "x" }, "BAD_USER_INPUT", "input.valueMax"],
    ["a direction that the metric has not", putResult, { ...result, betterIs: "LOWER" }, "BAD_USER_INPUT", "input.betterIs"],
    ["a bound that the claim does not say", putResult, { ...result, value: 2, unit: "x", bound: "UP_TO" }, "BAD_USER_INPUT", "input.claim"],
    ["a key without form", putResult, { ...result, key: "Not A Key" }, "BAD_USER_INPUT", "input.key"],
  ])("%s", async (_what, mutation, input, code, path) => {
    const before = await ada.ask("{ revision statistics { nodes { count } relations { count } } }");
    expect((await ada.fail(mutation, { input })).extensions).toMatchObject({ code, path });
    expect(await ada.ask("{ revision statistics { nodes { count } relations { count } } }")).toEqual(before);
  });

  test("a batch of which one entry is wrong", async () => {
    const input = { techniques: [technique], relations: [relation, { ...relation, from: "Night Weave", to: "Nothing" }] };
    expect((await ada.fail(apply, { input })).extensions).toMatchObject({ code: "NOT_FOUND", path: "input.relations[1].to" });
    expect(await ada.ask(`{ technique(ref: "Night Weave") { id } }`)).toEqual({ technique: null });
  });

  test("a circle within one batch", async () => {
    const techniques = [technique, { name: "Day Weave", category: "KERNEL" }];
    const relations = [
      { ...relation, relation: "EXTENDS", from: "Night Weave", to: "Day Weave" },
      { ...relation, relation: "EXTENDS", from: "Day Weave", to: "Night Weave" },
    ];
    expect((await ada.fail(apply, { input: { techniques, relations } })).extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test.each([0, -1, 99])("a revision that is not the last: %i", async (expected) => {
    expect((await ada.fail(put, { input: technique, expected })).extensions).toMatchObject({ code: "CONFLICT" });
    expect(await ada.ask(put, { input: technique, expected: 1 })).toMatchObject({ putTechnique: { revision: 2 } });
  });
});

describe("a batch", () => {
  const input = {
    papers: [{ title: "Weaving at Night", contribution: "METHOD" }],
    techniques: [technique],
    relations: [
      { from: "weaving at night", relation: "INTRODUCES", to: "night weave", sources: ["weaving at night"] },
      { ...relation, from: "Night Weave", to: "QuickWeave" },
    ],
    removeRelations: [{ from: "QuickWeave-2", relation: "EXTENDS", to: "QuickWeave" }],
  };

  test("may mean what it writes itself", async () => {
    expect(await ada.ask(apply, { input })).toEqual({
      apply: {
        ...{ revision: 2, changed: true, updated: [], removed: [], relationsAdded: 2, relationsRemoved: 1 },
        created: [{ id: "technique:night-weave" }, { id: "paper:weaving-at-night" }].sort((a, b) => (a.id < b.id ? -1 : 1)),
      },
    });
    expect(await ada.ask(apply, { input })).toMatchObject({ apply: { revision: 2, changed: false, created: [] } });
  });

  test("shows in a dry run what would be, and writes nothing", async () => {
    expect(await ada.ask(apply, { input, dryRun: true })).toMatchObject({ apply: { revision: 1, changed: true, relationsAdded: 2 } });
    expect(
      await ada.ask(
        `{ revision technique(ref: "Night Weave") { id } techniques(filter: { name: { startsWith: "Night" } }) { totalCount } }`,
      ),
    ).toEqual({
      ...{ revision: 1, technique: null, techniques: { totalCount: 0 } },
    });
  });
});

describe("what is taken out", () => {
  const remove = `mutation ($id: ID!, $force: Boolean) { remove(id: $id, force: $force) { changed removed relationsRemoved } }`;

  test("is kept where other papers speak of it, and goes by force, for an admin alone", async () => {
    expect((await ada.fail(remove, { id: "hardware:onyx" })).extensions).toMatchObject({ code: "CONFLICT", path: "id" });
    const editor = editorOf(world.store, callerOf("ben", "EDITOR"));
    expect((await editor.fail(remove, { id: "hardware:onyx", force: true })).extensions).toMatchObject({ code: "FORBIDDEN" });
    expect(await ada.ask(remove, { id: "hardware:onyx", force: true })).toMatchObject({
      remove: { changed: true, removed: ["hardware:onyx"] },
    });
    expect(await ada.ask(remove, { id: "hardware:onyx", force: true })).toMatchObject({ remove: { changed: false, removed: [] } });
    expect(await ada.ask(`{ hardware(ref: "onyx") { id } }`)).toEqual({ hardware: null });
  });

  test("is, of a paper, also its results, and it as a source", async () => {
    const { remove: gone } = await ada.ask(remove, { id: "paper:quickweave-2", force: true });
    expect((gone as { removed: string[] }).removed.filter((id) => id.startsWith("result:")).length).toBeGreaterThan(0);
    expect(await ada.ask(`{ results(filter: { paper: { ref: "paper:quickweave-2" } }) { totalCount } }`)).toEqual({
      results: { totalCount: 0 },
    });
  });
});

describe("what is merged", () => {
  const merge = `mutation ($keep: ID!, $drop: ID!) { merge(keep: $keep, drop: $drop) { changed node { id aliases formerIds } } }`;

  test("is one node with all names and relations, and the old id goes on meaning it", async () => {
    await ada.ask(put, { input: { ...technique, aliases: ["NW"] } });
    await ada.ask(relate, { input: { ...relation, from: "NW", to: "ThreadBits" } });
    expect(await ada.ask(merge, { keep: "technique:quickweave", drop: "technique:night-weave" })).toMatchObject({
      merge: { changed: true, node: { id: "technique:quickweave", formerIds: ["technique:night-weave"] } },
    });
    expect(
      await ada.ask(`{ old: technique(ref: "technique:night-weave") { id uses { nodes { id } } } name: technique(ref: "NW") { id } }`),
    ).toMatchObject({
      old: { id: "technique:quickweave", uses: { nodes: expect.arrayContaining([{ id: "technique:threadbits" }]) as unknown } },
      name: { id: "technique:quickweave" },
    });
    expect(await ada.ask(merge, { keep: "technique:quickweave", drop: "technique:night-weave" })).toMatchObject({
      merge: { changed: false },
    });
  });

  test("stays gone with what it became when that is taken out, also above other seeds", async () => {
    await ada.ask(put, { input: technique });
    await ada.ask(put, { input: { ...technique, name: "Day Weave" } });
    await ada.ask(merge, { keep: "technique:day-weave", drop: "technique:night-weave" });
    await ada.ask(`mutation { remove(id: "technique:day-weave") { removed } }`);
    await world.store.replaceCurated(readSeeds(papergraph, worldFolder).toBatch(), "other");
    expect(await ada.ask(`{ techniques(filter: { name: { startsWith: "Night" } }) { totalCount } }`)).toEqual({
      techniques: { totalCount: 0 },
    });
  });

  test.each([
    ["itself", "technique:quickweave", "technique:quickweave"],
    ["another kind", "technique:quickweave", "hardware:onyx"],
  ])("is not %s", async (_what, keep, drop) => {
    expect((await ada.fail(merge, { keep, drop })).extensions).toMatchObject({ code: "BAD_USER_INPUT", path: "drop" });
  });
});

describe("the history", () => {
  const changes = `query ($about: String, $by: String, $since: Int, $first: Int, $after: String) {
    changes(about: $about, by: $by, sinceRevision: $since, first: $first, after: $after) {
      totalCount nodes { revision by action ids } pageInfo { hasNextPage endCursor }
    }
  }`;

  test("lists who wrote what, newest first, and is narrowed and paged", async () => {
    await ada.ask(put, { input: technique });
    await editorOf(world.store, callerOf("ben")).ask(relate, { input: { ...relation, from: "Night Weave" } });
    const [first, second, third] = [
      { revision: 3, by: "ben", action: "RELATE", ids: ["technique:night-weave", "technique:threadbits"] },
      { revision: 2, by: "ada", action: "PUT", ids: ["technique:night-weave"] },
      { revision: 1, by: "seeds", action: "SEED", ids: [] },
    ];
    expect(await ada.ask(changes)).toMatchObject({ changes: { totalCount: 3, nodes: [first, second, third] } });
    expect(await ada.ask(changes, { by: "ada" })).toMatchObject({ changes: { totalCount: 1, nodes: [second] } });
    expect(await ada.ask(changes, { about: "threadbits" })).toMatchObject({ changes: { totalCount: 1, nodes: [first] } });
    expect(await ada.ask(changes, { since: 2 })).toMatchObject({ changes: { totalCount: 1, nodes: [first] } });
    const page = await ada.ask(changes, { first: 2 });
    expect(page).toMatchObject({ changes: { totalCount: 3, nodes: [first, second], pageInfo: { hasNextPage: true } } });
    const { endCursor } = (page["changes"] as { pageInfo: { endCursor: string } }).pageInfo;
    expect(await ada.ask(changes, { after: endCursor })).toMatchObject({ changes: { nodes: [third], pageInfo: { hasNextPage: false } } });
    expect((await ada.fail(changes, { after: "nonsense" })).extensions).toMatchObject({ code: "BAD_USER_INPUT" });
    expect((await ada.fail(changes, { about: "nothing at all" })).extensions).toMatchObject({ code: "NOT_FOUND" });
  });

  test("tells what a relation was between, and a source of it, when they are taken out", async () => {
    await ada.ask(put, { input: technique });
    await ada.ask(relate, { input: { ...relation, from: "Night Weave", references: ["https://example.org/weave"] } });
    const unrelate = "mutation ($input: RelationKeyInput!) { unrelate(input: $input) { revision changed } }";
    const key = { from: "Night Weave", relation: relation.relation, to: relation.to };
    await ada.ask(unrelate, { input: { ...key, sources: relation.sources } });
    await ada.ask(unrelate, { input: key });
    const ids = ["technique:night-weave", "technique:threadbits"];
    const outs = [5, 4].map((revision) => ({ revision, action: "UNRELATE", ids }));
    expect(await ada.ask(changes, { about: "threadbits", since: 3 })).toMatchObject({ changes: { totalCount: 2, nodes: outs } });
  });

  test.each([
    ["are", "nodes { revision ids }", true],
    ["are in a fragment", "edges { node { ...Written } }", true],
    ["are not", "totalCount nodes { revision summary }", false],
  ])("is read with the nodes that were written where these %s asked for", async (_are, fields, isAsked) => {
    await ada.ask(put, { input: technique });
    const asked: ChangesQuestion[] = [];
    const changes = world.store.changes.bind(world.store);
    world.store.changes = (question) => {
      asked.push(question);
      return changes(question);
    };
    await ada.ask(`{ changes(first: 1) { ${fields} } }${fields.includes("...") ? " fragment Written on Change { ids }" : ""}`);
    expect(asked).toEqual([{ size: 1, withIds: isAsked }]);
    expect((await changes({ size: 1, withIds: isAsked })).changes[0]?.ids).toEqual(isAsked ? ["technique:night-weave"] : []);
  });
});
