import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import type { RootSelection } from "../../src/plan/selection.js";
import { Neo4jStore } from "../../src/store/neo4j/store.js";
import { FakeBolt, type Asked, type Reaction, type Row } from "../support/fake-bolt.js";
import { until } from "../support/program.js";

const deadline = 5_000;

let fake: FakeBolt;
let store: Neo4jStore;
/** What the server keeps: the fingerprint that was committed, and the one of the transaction that is running. */
let committed: string | undefined;
let written: string | undefined;

beforeEach(async () => {
  committed = undefined;
  fake = await FakeBolt.start();
  fake.rows = answer;
  store = open("bolt");
});

afterEach(async () => {
  jest.restoreAllMocks();
  await store.close();
  await fake.close();
});

function open(scheme: string): Neo4jStore {
  return Neo4jStore.open({ uri: `${scheme}://${fake.address}`, username: "neo4j", password: "secret", deadline }, papergraph);
}

/** What the statements hold that note a write, and that ask what the graph is at, or for its revision alone. */
const [noted, asked, askedForRevision] = ["CREATE (c:Change", "THEN l.fingerprint END", "RETURN l.revision AS revision"];

function answer(cypher: string, { version }: Row): Row[] {
  if (cypher.includes("AS data")) return [{ data: {}, refs: [] }];
  if (cypher.includes("AS relations")) return [{ nodes: 1, relations: 2 }];
  const { fingerprint } = Object(version) as { readonly fingerprint?: string };
  if (cypher.includes("SET l += $given.version")) written = fingerprint;
  if (cypher.includes(asked)) return [{ fingerprint: committed ?? null, revision: 1 }];
  if (cypher.includes(askedForRevision)) return [{ revision: 1 }];
  return [];
}

/** Reacts so to the first so many of what it is asked, and to nothing else. */
function misbehave(name: Asked["name"], reaction: Reaction, times = Infinity, text = ""): void {
  let left = times;
  fake.react = (asked) => (asked.name === name && String(asked.fields[0]).includes(text) && left-- > 0 ? reaction : "answer");
}

const write = (fingerprint = "new"): Promise<unknown> => store.replaceCurated({ nodes: [], edges: [] }, fingerprint);

/** The statements that were run and hold this text. */
const runs = (text: string): Asked[] => fake.asked.filter(({ name, fields }) => name === "RUN" && String(fields[0]).includes(text));

/** What BEGIN said of a transaction. */
const begins = (): Row[] => fake.asked.flatMap(({ name, fields }) => (name === "BEGIN" ? [fields[0] as Row] : []));

/** Root fields of a request. */
const several = ["one", "other"].map((key): RootSelection => ({ is: "statistics", key, parts: [] }));

describe("a read", () => {
  it.each(["HELLO", "BEGIN", "RUN", "PULL", "COMMIT"] as const)("is retried if the connection is lost at %s", async (name) => {
    misbehave(name, "hang up", 2);
    expect(await store.size()).toEqual({ nodes: 1, relations: 2 });
    expect(fake.count(name)).toBe(3);
  });

  it.each(["HELLO", "RUN", "PULL"] as const)(
    "of one statement, without a transaction, is retried if the connection is lost at %s",
    async (name) => {
      misbehave(name, "hang up", 2, name === "RUN" ? "AS data" : "");
      const { answers } = await store.read([{ is: "statistics", key: "statistics", parts: [] }]);
      expect(answers).toEqual([{ data: {} }]);
      expect(fake.count(name)).toBeGreaterThanOrEqual(3);
      expect(fake.count("BEGIN")).toBe(0);
    },
  );

  it("of several statements has all of them on their way before the server has let it begin", async () => {
    await store.read(several.slice(0, 1));
    fake.react = ({ name }) => (name === "BEGIN" ? "silence" : "answer");
    const before = runs("AS data").length;
    const reading = store.read(several).catch((error: unknown) => error);
    await until(() => runs("AS data").length === before + several.length);
    await store.close();
    expect(await reading).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  });

  it("of several statements is answered once these are, and not asked again if the connection is lost at COMMIT", async () => {
    misbehave("COMMIT", "hang up", 1);
    const { answers } = await store.read(several);
    expect(answers).toEqual(several.map(() => ({ data: {} })));
    expect(await store.size()).toEqual({ nodes: 1, relations: 2 });
    expect(runs("AS data")).toHaveLength(several.length);
  });

  it("that nobody waits for any more ends without a word when its answer comes after all", async () => {
    await store.read(several);
    const left = new AbortController();
    fake.react = ({ name }): Reaction => {
      if (name === "PULL") left.abort();
      return "answer";
    };
    await expect(store.read(several, left.signal)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    fake.react = () => "answer";
    // What is rejected and heard by nobody fails this test, and would end a process.
    await until(() => store.load().running === 0);
    expect(await store.size()).toEqual({ nodes: 1, relations: 2 });
  });

  it("is given all its values in one map, so that no size of a list or a text makes another statement of it", async () => {
    await store.read(several);
    await store.curatedFingerprint();
    const given = fake.asked.flatMap(({ name, fields }) => (name === "RUN" ? [Object.keys(fields[1] as Row)] : []));
    expect(given.length).toBeGreaterThan(several.length);
    expect(new Set(given.flat())).toEqual(new Set(["given"]));
  });

  it("that cannot begin is refused for that reason", async () => {
    misbehave("BEGIN", { failure: "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" });
    await expect(store.size()).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(fake.count("BEGIN")).toBe(1);
  });

  it("is retried if the server abandons a plan because indexes are being created", async () => {
    const failure = "Neo.DatabaseError.General.UnknownError";
    misbehave("RUN", { failure, message: "Could not compile query due to insanely frequent schema changes" }, 2);
    expect(await store.size()).toEqual({ nodes: 1, relations: 2 });
  });

  it("is SERVICE_UNAVAILABLE if the connection is lost every time", async () => {
    misbehave("PULL", "hang up");
    await expect(store.size()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    expect(fake.count("PULL")).toBeGreaterThan(2);
  });

  it.each(["Terminated", "LockClientStopped"])(
    "is SERVICE_UNAVAILABLE, and not retried, if somebody ends it on the server: %s",
    async (code) => {
      misbehave("RUN", { failure: `Neo.TransientError.Transaction.${code}` });
      await expect(store.size()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
      expect(fake.count("RUN")).toBe(1);
    },
  );

  it("is SERVICE_UNAVAILABLE long before its deadline if nothing listens there", async () => {
    await fake.close();
    await expect(store.size()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    fake = await FakeBolt.start();
  });

  it("goes to a follower, and says how long it may take", async () => {
    await store.size();
    expect(begins()).toEqual([expect.objectContaining({ mode: "r", tx_timeout: expect.any(Number) })]);
  });

  it("is not ended by a change of the system clock", async () => {
    let hours = 0;
    const { now } = Date;
    jest.spyOn(Date, "now").mockImplementation(() => now() + hours++ * 3_600_000);
    misbehave("RUN", { failure: "Neo.TransientError.Transaction.DeadlockDetected" }, 2);
    expect(await store.size()).toEqual({ nodes: 1, relations: 2 });
  });

  it("does not pass on the server's message", async () => {
    misbehave("RUN", { failure: "Neo.ClientError.Statement.SyntaxError" });
    const error = await store.size().catch((caught: unknown) => caught as Error);
    expect(error).toMatchObject({ code: "INTERNAL_SERVER_ERROR", message: expect.not.stringMatching(/Neo|fake/) });
    expect(fake.count("RUN")).toBe(1);
  });

  it("is a TIMEOUT if the server ends it", async () => {
    misbehave("RUN", { failure: "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" });
    await expect(store.size()).rejects.toMatchObject({ code: "TIMEOUT" });
  });
});

describe("a write", () => {
  it("happens once even if the answer to its COMMIT is lost", async () => {
    await store.curatedFingerprint();
    fake.react = ({ name }): Reaction => {
      if (name !== "COMMIT" || written === undefined || committed !== undefined) return "answer";
      committed = written;
      return "hang up";
    };
    await write();
    expect(committed).toBe("new");
    expect(runs(noted)).toHaveLength(1);
    expect(runs(asked)).toHaveLength(3);
  });

  it("succeeds after two deadlocks", async () => {
    misbehave("RUN", { failure: "Neo.TransientError.Transaction.DeadlockDetected" }, 2, noted);
    await write();
    expect(runs(noted)).toHaveLength(3);
  });

  it("is SERVICE_UNAVAILABLE if it deadlocks every time", async () => {
    misbehave("RUN", { failure: "Neo.TransientError.Transaction.DeadlockDetected" }, Infinity, noted);
    await expect(write()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  });

  const outOfMemory = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";

  it("succeeds once others leave it the memory that it needs", async () => {
    misbehave("RUN", { failure: outOfMemory }, 2, noted);
    await write();
    expect(runs(noted)).toHaveLength(3);
  });

  it("that was long on its way before the memory was gone is SERVICE_UNAVAILABLE, and not repeated", async () => {
    let late = 0;
    const now = performance.now.bind(performance);
    jest.spyOn(performance, "now").mockImplementation(() => now() + late);
    fake.react = ({ name, fields }): Reaction => {
      if (name !== "RUN" || !String(fields[0]).includes(noted)) return "answer";
      late += deadline;
      return { failure: outOfMemory };
    };
    await expect(write()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", message: expect.stringContaining("less at once") });
    expect(runs(noted)).toHaveLength(1);
  });

  it("is a CONFLICT at once if it violates a constraint", async () => {
    misbehave("RUN", { failure: "Neo.ClientError.Schema.ConstraintValidationFailed" }, Infinity, noted);
    const error = await write().catch((caught: unknown) => caught as Error);
    expect(error).toMatchObject({ code: "CONFLICT", message: expect.not.stringMatching(/Neo\.|fake/) });
    expect(runs(noted)).toHaveLength(1);
  });

  it.each(["Neo.ClientError.Cluster.NotALeader", "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"])(
    "finds the new leader of a cluster: %s",
    async (failure) => {
      await store.close();
      store = open("neo4j");
      await store.curatedFingerprint();
      const before = fake.count("ROUTE");
      misbehave("RUN", { failure }, 1, noted);
      await write();
      expect(runs(noted)).toHaveLength(2);
      expect(fake.count("ROUTE")).toBeGreaterThan(before);
    },
  );

  it("is seen by the next read, on whichever server", async () => {
    await write();
    const bookmark = `bookmark ${fake.count("COMMIT")}`;
    await store.size();
    expect(begins().at(-1)).toMatchObject({ mode: "r", bookmarks: [bookmark] });
  });
});

describe("a login", () => {
  it("that is refused is not repeated by the next request", async () => {
    misbehave("LOGON", { failure: "Neo.ClientError.Security.Unauthorized" });
    for (let asked = 0; asked < 20; asked++) await expect(store.size()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    await expect(store.ping()).rejects.toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      cause: expect.objectContaining({ code: "CONFIG_INVALID", message: expect.stringContaining("NEO4J_PASSWORD") }),
    });
    expect(fake.count("LOGON")).toBe(1);
  });
});
