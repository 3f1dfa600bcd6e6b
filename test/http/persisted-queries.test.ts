import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PersistedQueries } from "../../src/api/persisted-queries.js";
import { expectData, expectRefusal, post, request } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const hashOf = (query: string): string => createHash("sha256").update(query).digest("hex");
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });

describe("a document", () => {
  const query = "{ papers { totalCount } }";
  const data = { papers: { totalCount: 3 } };

  test("is asked for by its hash once it has been sent with it, by GET as by POST", async () => {
    const extensions = persisted(hashOf(query));
    expect(expectRefusal(await post(server, { extensions }), 200, "PERSISTED_QUERY_NOT_FOUND")).toBe("PersistedQueryNotFound");
    expect(expectData(await post(server, { query, extensions }))).toEqual(data);
    expect(expectData(await post(server, { extensions }))).toEqual(data);
    const answer = await request(server, `/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`);
    expect(expectData(answer)).toEqual(data);
    expect(answer.headers.get("cache-control")).toContain("s-maxage");
  });

  test("is refused under a hash that is not its own, or in another version", async () => {
    for (const extensions of [
      persisted("ab"),
      persisted(hashOf("{ __typename }")),
      persisted(7),
      persisted(hashOf(query), 2),
      persisted(hashOf(query), "1"),
    ])
      expect(expectRefusal(await post(server, { query, extensions }), 400, "BAD_REQUEST")).toContain("SHA-256 of the document");
  });

  test("is not registered if it cannot be answered", async () => {
    const wrong = "{ nothing }";
    expectRefusal(await post(server, { query: wrong, extensions: persisted(hashOf(wrong)) }), 400, "GRAPHQL_VALIDATION_FAILED");
    expectRefusal(await post(server, { extensions: persisted(hashOf(wrong)) }), 200, "PERSISTED_QUERY_NOT_FOUND");
  });
});

describe("what is registered", () => {
  test("stays below its limit however much comes, and the oldest is forgotten first", async () => {
    const queries = new PersistedQueries(1_000_000);
    for (let index = 0; index < 10_000; index += 1) {
      await queries.set(`hash ${index}`, "x".repeat(1 + (index % 5_000)));
      await queries.get("hash 0");
    }
    expect(queries.size).toBeLessThanOrEqual(1_000_000);
    expect(queries.size).toBeGreaterThan(900_000);
    expect([await queries.get("hash 0"), await queries.get("hash 1"), (await queries.get("hash 9999"))?.length]).toEqual([
      "x",
      undefined,
      5_000,
    ]);
  });

  test("is forgotten after a day, and leaves nothing behind", async () => {
    let now = 0;
    const queries = new PersistedQueries(1_000_000, () => now);
    await queries.set("hash", "x");
    await queries.set("hash", "xy");
    expect(await queries.get("hash")).toBe("xy");
    now = 25 * 3_600_000;
    expect([await queries.get("hash"), queries.size]).toEqual([undefined, 0]);
  });

  test("is nothing that is larger than all may be", async () => {
    const queries = new PersistedQueries(1_000);
    await queries.set("hash", "x".repeat(1_000));
    expect([await queries.get("hash"), queries.size]).toEqual([undefined, 0]);
  });
});
