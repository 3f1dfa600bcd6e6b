import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { post, request } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

/** The values of `/metrics`, by what stands before them. */
async function figures(): Promise<ReadonlyMap<string, number>> {
  const { status, headers, text } = await request(server, "/metrics");
  expect([status, headers.get("content-type")]).toEqual([200, "text/plain; version=0.0.4; charset=utf-8"]);
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]));
}

test("requests are counted by the names of their operations and by codes", async () => {
  for (let time = 0; time < 3; time += 1) await post(server, { query: "# said first\nquery Papers { papers { totalCount } }" });
  await request(server, `/graphql?query=${encodeURIComponent("query Papers { papers { nothing } }")}`);
  await post(server, { query: "query A { __typename } query B { papers(first: -1) { totalCount } }", operationName: "B" });
  await post(server, { query: "{ papers { totalCount } }" });
  const found = await figures();
  expect(found.get('papergraph_requests_total{operation="Papers",code="OK"}')).toBe(3);
  expect(found.get('papergraph_requests_total{operation="Papers",code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  expect(found.get('papergraph_requests_total{operation="B",code="BAD_USER_INPUT"}')).toBe(1);
  expect(found.get('papergraph_requests_total{operation="(unnamed)",code="OK"}')).toBe(1);
  expect(found.get('papergraph_request_duration_seconds_count{operation="Papers"}')).toBe(4);
  // The second and third answer came from the cache.
  expect(found.get("papergraph_store_read_duration_seconds_count")).toBe(2);
  expect(found.get("papergraph_store_reads_waiting")).toBe(0);
});

test("whoever sends many names does not fill the memory", async () => {
  for (let number = 0; number < 120; number += 1) await post(server, { query: `query Q${number} { __typename }` });
  await post(server, { query: `query Q${"x".repeat(500)} { __typename }` });
  const found = await figures();
  const names = [...found.keys()].filter((key) => key.startsWith("papergraph_request_duration_seconds_count"));
  expect(names.length).toBeLessThanOrEqual(101);
  expect(found.get('papergraph_requests_total{operation="(others)",code="OK"}')).toBeGreaterThan(10);
});

test("the documentation lists just these figures", async () => {
  const { text } = await request(server, "/metrics");
  const told = [...readFileSync("docs/operating.md", "utf8").matchAll(/^\| `(papergraph_\w+)`/gm)].map(([, name]) => name);
  expect([...new Set(told)].sort()).toEqual([...text.matchAll(/^# TYPE (papergraph_\w+)/gm)].map(([, name]) => name).sort());
});

test("a request keeps the id that it comes with, unless that is none, and is told it", async () => {
  const idOf = async (id: string): Promise<string | null> =>
    (await request(server, "/livez", { headers: { "x-request-id": id } })).headers.get("x-request-id");
  expect(await idOf("proxy-7.a:1")).toBe("proxy-7.a:1");
  for (const wrong of ["", 'a"b', "a b", "x".repeat(129)]) expect(await idOf(wrong)).toMatch(/^[0-9a-f-]{36}$/);
});
