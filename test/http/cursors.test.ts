import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { expectData, expectRefusal, post } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

const rows = "edges { cursor node { id } } pageInfo { hasNextPage }";
const page = async (list: string, cursor?: string): Promise<Page> => {
  const query = `query ${cursor === undefined ? "" : "($cursor: String)"} { list: ${list} { ${rows} } }`;
  return expectData(await post(server, { query, variables: { cursor } }))["list"] as Page;
};
const refused = async (cursor: string, list = "papers(after: $cursor)"): Promise<string> => {
  const answer = await post(server, { query: `query ($cursor: String) { ${list} { totalCount } }`, variables: { cursor } });
  return expectRefusal(answer, 400, "BAD_USER_INPUT");
};
const message = 'Invalid cursor in "after": give a cursor that this list returned in the same order.';

/** Cursors of the program are base64url of JSON. */
const encode = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString("base64url");
const decode = (cursor: string): unknown[] => JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];

describe("a cursor", () => {
  test("leads to the rows after its own, in each direction", async () => {
    const all = (await page("papers(first: 3)")).edges;
    const cursor = all[0]?.cursor;
    expect((await page("papers(after: $cursor)", cursor)).edges).toEqual(all.slice(1));
    expect((await page("papers(last: 2, before: $cursor)", all[2]?.cursor)).edges).toEqual(all.slice(0, 2));
  });

  test.each([
    ["empty", ""],
    ["random", "x9-_Zq"],
    ["not base64url", "!!!"],
    ["no list", encode({ a: 1 })],
    ["an empty list", encode([])],
    ["null", encode(null)],
    ["of text that is cut", encode(["a"]).slice(0, -1)],
    ["a row number", encode([-5])],
    ["without a checksum that fits", encode(["AAAAAAAAAAA", "paper:quickweave"])],
    ["SQL", "' OR 1=1 --"],
    ["SQL in a position", encode(["AAAAAAAAAAA", "' OR 1=1 --"])],
    ["Cypher", '"}) DETACH DELETE n //'],
    ["of NUL and half a surrogate pair", "a\u0000\ud800"],
    ["90 KB", "A".repeat(90_000)],
  ])("that is %s is refused", async (_name, cursor) => {
    expect(await refused(cursor)).toBe(message);
  });

  test("of 1 MB is refused with its body", async () => {
    const answer = await post(server, {
      query: "query ($c: String) { papers(after: $c) { totalCount } }",
      variables: { c: "A".repeat(1e6) },
    });
    expectRefusal(answer, 413, "PAYLOAD_TOO_LARGE");
  });

  test("of another list or another order is refused", async () => {
    const cursor = (await page("papers(first: 1)")).edges[0]?.cursor ?? "";
    for (const list of [
      "papers(orderBy: [{ field: ID, direction: DESC }], after: $cursor)",
      "papers(orderBy: [{ field: PUBLISHED }], after: $cursor)",
      "techniques(after: $cursor)",
      "methods(after: $cursor)",
    ])
      expect(await refused(cursor, list)).toBe(message);
  });

  test("is refused where any one bit of it was changed, and never reads another row's place", async () => {
    const cursor = (await page("papers(orderBy: [{ field: PUBLISHED }], first: 1)")).edges[0]?.cursor ?? "";
    const list = "papers(orderBy: [{ field: PUBLISHED }], after: $cursor)";
    const bytes = Buffer.from(cursor, "latin1");
    for (let bit = 0; bit < bytes.length * 8; bit += 5) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((changed[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3);
      expect(await refused(changed.toString("latin1"), list)).toBe(message);
    }
    const [checksum, ...position] = decode(cursor);
    for (const forged of [
      [checksum],
      [checksum, ...position, 1],
      [checksum, ...position.toReversed()],
      [checksum, null, ...position.slice(1)],
    ])
      expect(await refused(encode(forged), list)).toBe(message);
  });

  test("stays good when its row is deleted: no row is missed or comes twice", async () => {
    const [first, second, third] = (await page("papers(first: 3)")).edges;
    const database = new Database(server.database);
    database.prepare("DELETE FROM node WHERE id = ?").run(second?.node.id);
    database.close();
    expect(await page("papers(after: $cursor)", second?.cursor)).toEqual({ edges: [third], pageInfo: { hasNextPage: false } });
    expect(await page("papers(last: 5, before: $cursor)", second?.cursor)).toMatchObject({ edges: [first] });
  });
});
