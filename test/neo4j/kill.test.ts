import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { hashOf } from "../../src/api/auth/token.js";
import type { CypherListener } from "../../src/store/neo4j/connect/connection.js";
import { Neo4jStore } from "../../src/store/neo4j/store.js";
import { verifyServer } from "../../src/store/neo4j/verify.js";
import { writerOf } from "../../src/writer/write-in-process.js";
import { killImports, killServers } from "../support/kill-imports.js";
import { post, request, type HttpAnswer } from "../support/http.js";
import { LossyProxy } from "../support/lossy-proxy.js";
import { describeWithOwnNeo4j } from "../support/neo4j-server.js";
import { copyProgram, until } from "../support/program.js";
import { loom, putLoom } from "../support/put-loom.js";
import { startTestServer, type TestServer } from "../support/test-server.js";
import { worldFolder } from "../world/world.js";

/** Milliseconds: a server that was killed takes its time to start again. */
const timeout = 300_000;

/** Milliseconds that a fill may take, constraints and indexes included, where the server has only just started. */
const fillTimeout = 120_000;

const question = { query: "{ papers(first: 100) { totalCount nodes { id introduces { totalCount } } } }" };

/** What a client is told while the database is away, and of one that has just come back and is slow. */
const refused =
  /^\{"errors":\[\{"message":"The (?:database|answer was not found in time) ?[^"]*","extensions":\{"code":"(\w+)"\}\}\]\}\n?$/;

const token = "b".repeat(43);

describeWithOwnNeo4j("a Neo4j server that is killed", (database) => {
  /** What a test has opened. */
  const open: { close(): Promise<unknown> }[] = [];
  let program: string;
  let driver: Driver;
  /** The whole database after one undisturbed fill. */
  let whole: unknown;

  beforeAll(async () => {
    program = copyProgram(worldFolder);
    driver = neo4j.driver(database().uri, neo4j.auth.basic(database().username, database().password));
    await fill(openStore());
    whole = await dump();
  }, timeout);

  beforeEach(async () => {
    await database().clear();
  });

  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });

  afterAll(async () => {
    await driver.close();
    rmSync(program, { recursive: true });
  });

  function openStore(uri = database().uri, onStatement?: CypherListener, deadline = 60_000): Neo4jStore {
    const { username, password } = database();
    const store = Neo4jStore.open({ uri, username, password, deadline }, papergraph, onStatement);
    open.push(store);
    return store;
  }

  function fill(store: Neo4jStore): Promise<unknown> {
    const { fingerprint, toBatch } = readSeeds(papergraph, worldFolder);
    return store.replaceCurated(toBatch(), fingerprint);
  }

  async function start(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
    const { uri, username, password } = database();
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, LOG_LEVEL: "debug", ...settings };
    const server = await startTestServer(env, program);
    open.push(server);
    return server;
  }

  function verify(): Promise<string[]> {
    const { uri, username, password } = database();
    const { fingerprint, toBatch } = readSeeds(papergraph, worldFolder);
    return verifyServer({ uri, username, password, deadline: 60_000 }, papergraph, toBatch(), fingerprint);
  }

  /** Waits for the end of a fill. */
  const untilReady = (server: TestServer): Promise<void> => until(() => isReady(server), fillTimeout);

  const isReady = async (server: TestServer): Promise<boolean> => (await request(server, "/readyz")).status === 200;

  /** Every node, relation, constraint and index, without what the server numbers by itself, the marks of writes and their moments. */
  async function dump(): Promise<Readonly<Record<string, readonly string[]>>> {
    const rows = async (cypher: string): Promise<string[]> =>
      (await driver.executeQuery(cypher)).records.map((record) => JSON.stringify(record.toObject())).sort();
    return {
      nodes: await rows(
        "MATCH (n) RETURN labels(n) AS labels, n {.*, order: null, mark: null, at: null, key: CASE WHEN n:Name THEN n.key END} AS properties",
      ),
      relations: await rows(
        "MATCH (a)-[e]->(b) RETURN a {.*, at: null, key: CASE WHEN a:Name THEN a.key END} AS a, type(e) AS type, properties(e) AS e, properties(b) AS b",
      ),
      schema: await rows("SHOW INDEXES YIELD name, state, labelsOrTypes, properties WHERE name <> '' AND size(properties) > 0"),
    };
  }

  it(
    "lets reads fail with a code, never with half an answer, and is found again when it is back",
    async () => {
      const server = await start();
      await untilReady(server);
      const whole = (await post(server, question)).text;
      const outcomeOf = ({ text }: HttpAnswer): string => (text === whole ? "whole" : (refused.exec(text)?.[1] ?? text));
      let reading = true;
      const outcomes = new Set<string>();
      const readers = Array.from({ length: 8 }, async () => {
        while (reading) outcomes.add(outcomeOf(await post(server, question)));
      });
      await until(() => outcomes.has("whole"));
      await database().kill();
      await until(() => outcomes.size > 1);
      expect(await isReady(server)).toBe(false);
      expect((await request(server, "/livez")).status).toBe(200);

      await database().restart();
      await until(async () => (await post(server, question)).status === 200);
      reading = false;
      await Promise.all(readers);
      expect(await isReady(server)).toBe(true);
      expect([...outcomes].filter((outcome) => outcome !== "SERVICE_UNAVAILABLE" && outcome !== "TIMEOUT")).toEqual(["whole"]);
    },
    timeout,
  );

  it.each(["DETACH DELETE a", "CREATE (c:Change"])(
    "holds the whole graph after it was killed during the fill, at %s",
    async (statement) => {
      const server = await start();
      await until(() => server.output().includes(statement), fillTimeout);
      await database().kill();
      expect(await isReady(server)).toBe(false);
      await database().restart();
      await untilReady(server);
      expect(await dump()).toEqual(whole);
    },
    timeout,
  );

  it(
    "holds one graph after several processes have filled it at the same moment",
    async () => {
      await database().empty();
      const started = await Promise.all([start(), start(), start()]);
      for (const server of started) await untilReady(server);
      expect(await dump()).toEqual(whole);
      const replacements = started.map((server) => server.output().split("DETACH DELETE a").length - 1);
      expect(replacements.reduce((sum, each) => sum + each)).toBe(1);
    },
    timeout,
  );

  it(
    "holds a write once whose COMMIT was answered to nobody",
    async () => {
      const proxy = await LossyProxy.start(database().uri);
      open.push(proxy);
      const statements: string[] = [];
      const store = openStore(proxy.uri, (cypher) => {
        statements.push(cypher);
        return undefined;
      });
      await store.curatedFingerprint();
      proxy.toLose = 1;
      await fill(store);
      expect(proxy.toLose).toBe(0);
      expect(statements.filter((cypher) => cypher.includes("CREATE (c:Change"))).toHaveLength(1);
      expect(await dump()).toEqual(whole);
    },
    timeout,
  );

  it(
    "holds a write of somebody once whose COMMIT was answered to nobody, and tells what it did",
    async () => {
      const proxy = await LossyProxy.start(database().uri);
      open.push(proxy);
      const store = openStore(proxy.uri);
      await fill(store);
      proxy.toLose = 1;
      expect((await store.write({ ...putLoom, expectedRevision: 1 })).outcome).toMatchObject({
        revision: 2,
        changed: true,
        created: [loom],
      });
      expect(proxy.toLose).toBe(0);
      expect((await store.changes({ size: 5 })).changes.map(({ revision }) => revision)).toEqual([2, 1]);
    },
    timeout,
  );

  it(
    "holds all of a write or nothing after it was killed meanwhile",
    async () => {
      await fill(openStore());
      const before = await dump();
      let isKilled: Promise<void> | undefined;
      const store = openStore(database().uri, (cypher) => {
        if (cypher.includes("CREATE (c:Change")) isKilled ??= database().kill();
        return undefined;
      });
      const written = store.write(putLoom).then(
        () => "written",
        (error: unknown) => (error as { code?: unknown }).code,
      );
      expect(["written", "SERVICE_UNAVAILABLE", "TIMEOUT"]).toContain(await written);
      await isKilled;
      await database().restart();
      const again = openStore();
      await until(
        () =>
          again.ping().then(
            () => true,
            () => false,
          ),
        fillTimeout,
      );
      if ((await again.revision()) === 1) expect(await dump()).toEqual(before);
      expect((await again.write(putLoom)).outcome).toMatchObject({ revision: 2 });
      expect(await verify()).toEqual([]);
    },
    timeout,
  );

  it.each(["SET n +=", "CREATE (c:Change"])(
    "holds all of a write or nothing of a process that was killed meanwhile, at %s",
    async (statement) => {
      const tokens = join(program, "tokens.yaml");
      writeFileSync(tokens, `- { name: ada, roles: [EDITOR], sha256: ${hashOf(token).toString("hex")} }\n`, { mode: 0o600 });
      const server = await start({ PAPERGRAPH_TOKENS_FILE: tokens });
      await untilReady(server);
      const before = await dump();
      const mutation = { query: `mutation { putTechnique(input: { name: "Loom-9", category: KERNEL }) { revision } }` };
      const answer = post(server, mutation, { authorization: `Bearer ${token}` }).catch(() => undefined);
      await until(() => server.output().includes(statement), fillTimeout);
      server.process.kill("SIGKILL");
      await Promise.all([answer, server.ended]);
      const store = openStore();
      if ((await store.revision()) === 1) expect(await dump()).toEqual(before);
      expect((await store.write(putLoom)).outcome).toMatchObject({ revision: 2 });
      expect(await verify()).toEqual([]);
    },
    timeout,
  );

  it(
    "holds all of an import or nothing of a process that was killed meanwhile, at random moments",
    async () => {
      const { uri, username, password } = database();
      const store = openStore();
      await fill(store);
      const neo4j = { uri, username, password, deadline: 60_000 };
      await killImports(writerOf(resolve("dist/writer/writer.js"), { database: "unused", neo4j }), store, 6);
      expect(await verify()).toEqual([]);
    },
    timeout,
  );

  it(
    "holds all of an import or nothing after it was killed meanwhile, at random moments",
    async () => {
      await fill(openStore());
      const open = (deadline: number, onStatement: CypherListener): Neo4jStore => openStore(database().uri, onStatement, deadline);
      // Indexes may be made anew by a server that was killed.
      const dumpData = async (): Promise<unknown> => ({ ...(await dump()), schema: null });
      await killServers({ server: database(), open, dump: dumpData }, 3);
      expect(await verify()).toEqual([]);
    },
    timeout,
  );

  it(
    "shows a process its own writes",
    async () => {
      const store = openStore();
      const batch = readSeeds(papergraph, worldFolder).toBatch();
      for (let nodes = 1; nodes <= 20; nodes++) {
        await store.replaceCurated({ nodes: batch.nodes.slice(0, nodes), edges: [] }, `${nodes}`);
        expect(await store.size()).toEqual({ nodes, relations: 0 });
      }
    },
    timeout,
  );

  it(
    "answers again after it has hung",
    async () => {
      const server = await start();
      await untilReady(server);
      database().pause();
      const { status, text } = await post(server, question);
      database().resume();
      expect([status, text]).toEqual([504, expect.stringContaining('"TIMEOUT"')]);
      await until(async () => (await post(server, question)).status === 200);
    },
    timeout,
  );
});
