import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import neo4j from "neo4j-driver";
import type { Model } from "../../src/model/model.js";
import { papergraph } from "../../src/model/papergraph.js";
import { fillStore } from "../../src/seed/fill-store.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { Neo4jStore } from "../../src/store/neo4j/store.js";
import { extendedModel, writeExtendedSeeds } from "../model/extended-model.js";
import { expected, question } from "../model/extended-question.js";
import { askStore } from "../support/ask-store.js";
import { describeWithEmptyNeo4j, type TestNeo4j } from "../support/neo4j-server.js";
import { worldFolder } from "../world/world.js";

jest.setTimeout(120_000);

const seeds = writeExtendedSeeds();

afterAll(() => {
  rmSync(seeds, { recursive: true });
});

/** A store on the server as it is, with what it holds. */
const open = ({ uri, username, password }: TestNeo4j, model: Model): GraphStore =>
  Neo4jStore.open({ uri, username, password, deadline: 60_000 }, model);

const ask = (store: GraphStore, query: string): Promise<unknown> => askStore(store, query, {}, extendedModel);

describeWithEmptyNeo4j("a fresh Neo4j database with an extended model", (server) => {
  test("keeps and answers all that is declared once", async () => {
    const store = open(server(), extendedModel);
    await fillStore(store, extendedModel, seeds);
    expect(await ask(store, question)).toMatchObject({ data: expected });
    await store.close();
  });
});

describeWithEmptyNeo4j("a Neo4j database that was made with the model before", (server) => {
  let store: GraphStore;

  beforeAll(async () => {
    const before = open(server(), papergraph);
    await fillStore(before, papergraph, worldFolder);
    await before.close();
    store = open(server(), extendedModel);
  });

  afterAll(() => store.close());

  test("is brought up to the seeds at the next start, although they are the same", async () => {
    expect(await store.curatedFingerprint()).toBeNull();
    await fillStore(store, extendedModel, worldFolder);
    expect(await ask(store, `{ technique(ref: "QuickWeave") { maturity keywords replaces { totalCount } } }`)).toEqual({
      data: { technique: { maturity: null, keywords: [], replaces: { totalCount: 0 } } },
    });
  });

  test("has an index for each new order and filter", async () => {
    const { uri, username, password } = server();
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    const { records } = await driver.executeQuery("SHOW INDEXES YIELD name");
    await driver.close();
    const names = records.map((record) => String(record.get("name")));
    expect(names).toEqual(
      expect.arrayContaining(["technique_by_maturity", "method_by_replacesCount", "venue_by_founded", "venue_by_publishedCount"]),
    );
  });

  test("answers like a fresh one once the seeds have the new values", async () => {
    await fillStore(store, extendedModel, seeds);
    expect(await ask(store, question)).toMatchObject({ data: expected });
  });
});
