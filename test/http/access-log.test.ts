import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { post, request } from "../support/http.js";
import { watchedLog } from "../support/log-lines.js";
import { until } from "../support/program.js";
import { serveStore, type ServedStore } from "../support/served-store.js";
import { openWorld, type World } from "../world/world.js";

const watched = watchedLog();
const { log, lines } = watched;
let world: World;
let server: ServedStore;

beforeAll(async () => {
  world = await openWorld();
  // What is asked for on demand is logged whatever else is.
  log.level = "silent";
  server = await serveStore(world.store, { accessLog: true }, log);
});

afterAll(async () => {
  await server.close();
  await world.close();
});

/** The line about the request that is made. */
async function lineOf(ask: () => Promise<unknown>): Promise<Readonly<Record<string, unknown>>> {
  const before = lines.length;
  await ask();
  await until(() => lines.length > before);
  expect(lines).toHaveLength(before + 1);
  return lines[before] ?? {};
}

test("a request is a line: with its id, method, path, status, code and the name of its operation", async () => {
  const query = "query Papers($ref: String!) { paper(ref: $ref) { id } papers { totalCount } }";
  for (const _way of ["executed", "written", "from the cache"])
    expect(
      await lineOf(() => post(server, { query, variables: { ref: "secret-ref" } }, { ...server.asEditor, "x-request-id": "r-1" })),
    ).toMatchObject({
      requestId: "r-1",
      method: "POST",
      path: "/graphql",
      status: 200,
      code: "OK",
      operation: "Papers",
      ms: expect.any(Number),
    });
  expect(await lineOf(() => request(server, "/graphql?query=query+Wrong+{secret}"))).toMatchObject({
    ...{ method: "GET", path: "/graphql", status: 400, code: "GRAPHQL_VALIDATION_FAILED", operation: "Wrong" },
  });
  expect(await lineOf(() => post(server, "secret"))).toMatchObject({ status: 400, code: "BAD_REQUEST" });
  expect(await lineOf(() => request(server, "/livez?secret"))).toMatchObject({ path: "/livez", status: 200, code: "OK" });
  expect(await lineOf(() => request(server, `/${"x".repeat(1_000)}`))).toMatchObject({
    path: `/${"x".repeat(199)}`,
    status: 404,
    code: "NOT_FOUND",
  });
});

test("no value, variable or token is in the log", () => {
  const text = watched.text();
  expect(text).not.toMatch(/secret/);
  expect(text).not.toContain(server.asEditor["authorization"]?.slice(7));
});
