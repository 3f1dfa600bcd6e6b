import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { expectData, expectRefusal, post, request } from "../support/http.js";
import { until } from "../support/program.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeEach(async () => {
  server = await startWorldServer({ LOG_LEVEL: "trace" });
});

afterEach(() => server.close());

/** Changes the database behind the running server's back. */
function change(sql: string): void {
  const database = new Database(server.database);
  database.pragma("foreign_keys = OFF");
  database.exec(sql);
  database.close();
}

const errorIdOf = (text: string): string =>
  (JSON.parse(text) as { errors: [{ extensions: { errorId: string } }] }).errors[0].extensions.errorId;

describe("a failure that nobody foresaw", () => {
  const query = "query Weavers { papers { totalCount } }";

  test("gives the client only an id, and logs the rest under that id", async () => {
    change("ALTER TABLE node RENAME TO secret_node");
    const answer = await post(server, { query });
    expect(expectRefusal(answer, 500, "INTERNAL_SERVER_ERROR")).toBe("Something went wrong here; it is in the log under this error's id.");
    expect(answer.text).not.toMatch(/table|node|sqlite/i);
    const errorId = errorIdOf(answer.text);
    expect(errorId).toMatch(/^[0-9a-f-]{36}$/);
    await until(() => server.output().includes(errorId));
    const line =
      server
        .output()
        .split("\n")
        .find((each) => each.includes(errorId)) ?? "";
    expect(JSON.parse(line)).toMatchObject({
      level: 50,
      errorId,
      msg: "request failed",
      err: { stack: expect.stringContaining("no such table") as unknown },
    });
  });

  test("ends with its cause: the next request is answered", async () => {
    change("ALTER TABLE node RENAME TO secret_node");
    expectRefusal(await post(server, { query }), 500, "INTERNAL_SERVER_ERROR");
    expectData(await post(server, { query: "{ __typename }" }));
    change("ALTER TABLE secret_node RENAME TO node");
    expect(expectData(await post(server, { query }))).toEqual({ papers: { totalCount: 3 } });
  });

  test("writes one line of JSON per report to the log, whatever the client sent", async () => {
    change("ALTER TABLE node RENAME TO secret_node");
    const hostile = "a\r\nb\u001b[31mred\u0007\u009b2J\u2028";
    const named = await post(server, {
      query: "query Weavers($text: String!) { paper(ref: $text) { id } }",
      variables: { text: hostile },
      operationName: "Weavers",
    });
    await post(server, { query: `query Weavers { ${hostile} }`, operationName: hostile });
    await post(server, { query, operationName: hostile }, { "x-hostile": "%0d%0a%1b[31m\u00ff" });
    await request(server, `/${encodeURIComponent(hostile)}`);
    await until(() => server.output().includes(errorIdOf(named.text)));
    const log = server.output();
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(log).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u009b]/);
    const [greeting, ...others] = log.split("\n").filter((line) => !line.startsWith('{"level":'));
    expect(greeting).toMatch(/^Papergraph: http:/);
    expect(others.filter((line) => line !== "")).toEqual([]);
  });
});

describe("the probes", () => {
  test("report alive and ready", async () => {
    for (const path of ["/livez", "/readyz"]) {
      const answer = await request(server, path);
      expect([answer.status, answer.text]).toEqual([200, '{"status":"ok"}']);
    }
  });

  test("report alive but not ready while the database is broken, and ready once it is repaired", async () => {
    change("ALTER TABLE meta RENAME TO secret_meta");
    const answer = await request(server, "/readyz");
    expectRefusal(answer, 503, "SERVICE_UNAVAILABLE");
    expect(answer.headers.get("retry-after")).toBe("1");
    expect((await request(server, "/livez")).status).toBe(200);
    change("ALTER TABLE secret_meta RENAME TO meta");
    expect((await request(server, "/readyz")).status).toBe(200);
  });
});
