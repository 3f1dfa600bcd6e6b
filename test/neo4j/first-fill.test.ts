import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import type { CypherListener, Run } from "../../src/store/neo4j/connect/connection.js";
import { toDriver } from "../../src/store/neo4j/connect/to-driver.js";
import { Neo4jStore } from "../../src/store/neo4j/store.js";
import { verifyServer } from "../../src/store/neo4j/verify.js";
import { carriedIn, concreteTypes, countsIn, earliestIn, setDerived } from "../../src/store/neo4j/write/refresh-derived.js";
import { askStore } from "../support/ask-store.js";
import { describeWithEmptyNeo4j, describeWithNeo4j } from "../support/neo4j-server.js";
import { putLoom } from "../support/put-loom.js";
import { worldFolder } from "../world/world.js";

const seeds = readSeeds(papergraph, worldFolder);
const question = "{ papers { totalCount nodes { id introduces { totalCount } } } }";

jest.setTimeout(300_000);

// The suite below takes all plans from the server anyway.
describeWithNeo4j("a Neo4j database that holds a graph", (server) => {
  const questions = [
    "query ($text: String!, $ids: [ID!]) { techniques(filter: { name: { contains: $text }, id: { in: $ids } }) { totalCount nodes { id } } }",
    "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
    "query ($text: String!) { search(query: $text) { nodes { id } } }",
    "query ($text: String!) { technique(ref: $text) { name } }",
  ];
  const values = [
    { text: "q", ids: [] },
    { text: "quickweave", ids: ["technique:quickweave"] },
    { text: "a name that is longer than any other", ids: Array.from({ length: 20 }, (_, index) => `technique:${index}`) },
  ];
  const heard = new Set<string>();
  let driver: Driver;
  let store: Neo4jStore;

  beforeAll(async () => {
    const { uri, username, password } = server();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    store = Neo4jStore.open({ uri, username, password, deadline: 180_000 }, papergraph, (cypher) => void heard.add(cypher));
    await store.replaceCurated(seeds.toBatch(), seeds.fingerprint);
  });
  afterAll(() => Promise.all([store.close(), driver.close()]));

  test("plans a statement once, however long the texts and the lists are with which it is asked", async () => {
    /** How many statements the server has a plan for; it has none afterwards. */
    const forget = async (): Promise<number> => {
      const { records } = await driver.executeQuery("CALL db.clearQueryCaches() YIELD value");
      return Number(/\d+/.exec(String(records[0]?.get("value")))?.[0] ?? 0);
    };
    /** How many more plans are made than there are statements. */
    const plansBeside = async (asked: readonly (typeof values)[number][]): Promise<number> => {
      await forget();
      heard.clear();
      for (const each of asked) for (const query of questions) expect((await askStore(store, query, each)).errors).toBeUndefined();
      return (await forget()) - heard.size;
    };
    const none = await plansBeside([]);
    expect(await plansBeside(values)).toBe(none);
    expect(heard.size).toBeGreaterThan(questions.length);
  });

  test("is not written where what follows from it is set to what it is", async () => {
    const session = driver.session();
    /** What the database is at once something is done: it gives no number to a transaction that wrote nothing. */
    const after = async (work: (run: Run) => Promise<unknown>): Promise<readonly string[]> => {
      const transaction = session.beginTransaction();
      await work(async ({ cypher, parameters }) =>
        (await transaction.run(cypher, { given: toDriver(parameters) })).records.map((record) => record.toObject()),
      );
      await transaction.commit();
      return session.lastBookmarks();
    };
    const nodes = seeds.toBatch().nodes;
    const setAgain = async (run: Run): Promise<void> => {
      for (const type of concreteTypes(papergraph)) {
        const ids = nodes.flatMap(({ id, kind }) => (type.kinds.includes(kind) ? [id] : []));
        await setDerived(run, type, [...carriedIn(type), ...countsIn(type), ...earliestIn(papergraph, type)], ids);
      }
    };
    const before = await after((run) => run({ cypher: "RETURN 1 AS one", parameters: {} }));
    expect(await after(setAgain)).toEqual(before);
    const changed = await after((run) => run({ cypher: "MATCH (n:Technique) SET n.extendedByCount = -1", parameters: {} }));
    expect(changed).not.toEqual(before);
    expect(await after(setAgain)).not.toEqual(changed);
    await session.close();
  });
});

describeWithEmptyNeo4j("the first fill of a Neo4j database, which is written in parts", (server) => {
  const open: Neo4jStore[] = [];
  let driver: Driver;

  function openStore(onStatement?: CypherListener): Neo4jStore {
    const { uri, username, password } = server();
    const store = Neo4jStore.open({ uri, username, password, deadline: 60_000 }, papergraph, onStatement);
    open.push(store);
    return store;
  }

  const fill = (store: Neo4jStore): Promise<unknown> => store.replaceCurated(seeds.toBatch(), seeds.fingerprint);
  /** The answer as text, or the code of its error. What is refused at once leaves others their turn. */
  const ask = async (store: Neo4jStore): Promise<string> => {
    await new Promise((resolve) => setImmediate(resolve));
    const { data, errors } = await askStore(store, question);
    const [error] = (errors ?? []) as readonly { readonly extensions?: { readonly code?: string } }[];
    return error ? String(error.extensions?.code) : JSON.stringify(data);
  };
  /** What a store answers, again and again, while something is done. */
  async function askedWhile(store: Neo4jStore, work: () => Promise<unknown>): Promise<string[]> {
    const end = new AbortController();
    const outcomes: string[] = [];
    const working = work().finally(() => {
      end.abort();
    });
    while (!end.signal.aborted) outcomes.push(await ask(store));
    await working;
    return outcomes;
  }
  const count = async (label: string): Promise<number> => {
    const { records } = await driver.executeQuery(`MATCH (n:${label}) RETURN count(n) AS count`, {});
    return Number(records[0]?.get("count"));
  };

  beforeAll(() => {
    driver = neo4j.driver(server().uri, neo4j.auth.basic(server().username, server().password));
  });
  beforeEach(() => server().clear());
  afterEach(() => Promise.all(open.splice(0).map((store) => store.close())));
  afterAll(() => driver.close());

  test("nobody sees a part of it: what reads meanwhile is told so, and then sees all", async () => {
    const [reader, writer] = [openStore(), openStore()];
    const outcomes = await askedWhile(reader, () => fill(writer));
    const whole = await ask(writer);
    expect(whole).toContain('"totalCount":3');
    expect(await ask(reader)).toBe(whole);
    expect(outcomes).toContain("SERVICE_UNAVAILABLE");
    expect(outcomes.filter((outcome) => outcome !== "SERVICE_UNAVAILABLE" && outcome !== whole)).toEqual([]);
  });

  test.each(["CREATE (:Name", "MERGE (w:Word", "CREATE (a:Amount)"])(
    "one that ends at %s leaves a part that the next completes",
    async (statement) => {
      const ending: Neo4jStore = openStore((cypher) => {
        if (cypher.includes(statement)) void ending.close();
        return undefined;
      });
      await expect(fill(ending)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
      expect(await count("Node")).toBe(seeds.toBatch().nodes.length);
      expect(await count("Lock")).toBe(0);
      const next = openStore();
      expect(await ask(next)).toBe("SERVICE_UNAVAILABLE");
      await expect(next.write(putLoom)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
      await expect(next.carry({}).next()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
      await fill(next);
      const { uri, username, password } = server();
      expect(await verifyServer({ uri, username, password, deadline: 60_000 }, papergraph, seeds.toBatch(), seeds.fingerprint)).toEqual([]);
    },
  );

  test("another graph comes in one transaction, of which a reader sees all or nothing", async () => {
    const store = openStore();
    await fill(store);
    const before = await ask(store);
    const { nodes } = seeds.toBatch();
    const outcomes = await askedWhile(store, () => openStore().replaceCurated({ nodes, edges: [] }, "without edges"));
    const after = await ask(store);
    expect(after).not.toBe(before);
    expect(outcomes.filter((outcome) => outcome !== before && outcome !== after)).toEqual([]);
  });
});
