import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { OverloadError } from "../../src/errors.js";
import { papergraph } from "../../src/model/papergraph.js";
import { maxTransactions } from "../../src/store/neo4j/connect/connection.js";
import { Neo4jStore } from "../../src/store/neo4j/store.js";
import { FakeBolt, type Asked, type Row } from "../support/fake-bolt.js";
import { planQuery } from "../support/plan-query.js";
import { until } from "../support/program.js";

/** Milliseconds: long enough for a healthy answer on a machine that is busy, short enough to wait for. */
const deadline = 2_000;

let fake: FakeBolt;
let store: Neo4jStore;

beforeEach(async () => {
  fake = await FakeBolt.start();
  fake.rows = (): Row[] => [{ nodes: 1, relations: 2, revision: 1 }];
  store = open("bolt");
});

afterEach(async () => {
  await store.close();
  await fake.close();
});

function open(scheme: string): Neo4jStore {
  return Neo4jStore.open({ uri: `${scheme}://${fake.address}`, username: "neo4j", password: "secret", deadline }, papergraph);
}

/** The code of what a question fails with. */
const codeOf = (asking: Promise<unknown>): Promise<string> =>
  asking.then(
    () => "none",
    (error: unknown) => (error as { code: string }).code,
  );

/** The server says nothing from here on, on no connection. */
function fallSilentAt(name: Asked["name"]): void {
  fake.react = (asked) => (asked.name === name ? "silence" : "answer");
}

async function expectRecovery(): Promise<void> {
  fake.react = (): "answer" => "answer";
  expect(await store.size()).toEqual({ nodes: 1, relations: 2 });
  await until(() => fake.connections <= 1);
}

it.each(["HANDSHAKE", "HELLO", "LOGON", "BEGIN", "RUN", "PULL", "COMMIT"] as const)(
  "answers TIMEOUT if the server falls silent at %s, and drops the connection",
  async (name) => {
    fallSilentAt(name);
    expect(await codeOf(store.size())).toBe("TIMEOUT");
    await expectRecovery();
  },
);

it.each([
  ["a server that takes too long for a question, and is well", "PULL", true],
  ["one that says nothing at all", "BEGIN", false],
] as const)("tells %s from others", async (_server, name, isWell) => {
  fallSilentAt(name);
  const error: unknown = await store.size().catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "TIMEOUT" });
  expect(error instanceof OverloadError).toBe(isWell);
  await expectRecovery();
});

it("answers TIMEOUT if a server falls silent when asked for the routing table", async () => {
  await store.close();
  store = open("neo4j");
  fallSilentAt("ROUTE");
  expect(await codeOf(store.size())).toBe("TIMEOUT");
  await expectRecovery();
});

it("drops a server that does not answer the TLS handshake", async () => {
  await store.close();
  store = open("bolt+ssc");
  fallSilentAt("HANDSHAKE");
  expect(await codeOf(store.size())).toBe("TIMEOUT");
  await until(() => fake.connections === 0);
});

it.each(["HANDSHAKE", "RUN"] as const)(
  "leaks nothing when three times as many answers as there are connections never come: %s",
  async (name) => {
    for (let round = 0; round < 3; round++) {
      fallSilentAt(name);
      const codes = await Promise.all(Array.from({ length: maxTransactions }, () => codeOf(store.size())));
      expect(codes.filter((code) => code !== "TIMEOUT" && code !== "SERVICE_UNAVAILABLE")).toEqual([]);
    }
    await expectRecovery();
  },
);

it("refuses a request that finds every connection taken before the ones in progress time out", async () => {
  fallSilentAt("RUN");
  const ends: string[] = [];
  const asking = Array.from({ length: maxTransactions + 1 }, async () => ends.push(await codeOf(store.size())));
  await Promise.all(asking);
  expect(ends[0]).toBe("SERVICE_UNAVAILABLE");
  expect(new Set(ends.slice(1))).toEqual(new Set(["TIMEOUT"]));
  await expectRecovery();
});

it("keeps connections for light reads, however many that may be long are asked", async () => {
  // What the graph holds is not told either, so each of these may be long.
  fake.react = ({ name, fields }) => (name === "RUN" && !/AS (relations|revision)$/.test(String(fields[0])) ? "silence" : "answer");
  const unsure = planQuery('{ models(filter: { name: { contains: "a" } }) { totalCount } }');
  const late = Array.from({ length: maxTransactions }, () => codeOf(store.read(unsure)));
  await until(() => fake.count("RUN") > 0);
  expect(await store.size()).toEqual({ nodes: 1, relations: 2 });
  const codes = await Promise.all(late);
  expect(codes.filter((code) => code === "TIMEOUT")).toHaveLength(40);
  expect(codes.filter((code) => code === "SERVICE_UNAVAILABLE")).toHaveLength(10);
  await expectRecovery();
});

it("ends what is running when it is closed", async () => {
  fallSilentAt("RUN");
  const code = codeOf(store.size());
  await until(() => fake.count("RUN") === 1);
  await store.close();
  expect(await code).toBe("SERVICE_UNAVAILABLE");
  await until(() => fake.connections === 0);
});

it("says within its deadline that a silent server is not ready", async () => {
  fallSilentAt("RUN");
  let asked = false;
  const asking = codeOf(store.size()).then(() => (asked = true));
  expect(await codeOf(store.ping())).toBe("TIMEOUT");
  expect(asked).toBe(false);
  await asking;
});
