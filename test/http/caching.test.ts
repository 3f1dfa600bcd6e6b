import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { readFileSync } from "node:fs";
import { request as ask, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expectRefusal, request } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const query = (text: string): string => `/graphql?query=${encodeURIComponent(text)}`;
const papers = query("{ papers(first: 3) { totalCount nodes { id title summary published introduces { nodes { id name } } } } }");
const long = query("{ __schema { types { name description } } }");

/** Makes a request whose answer is not decompressed. */
function getRaw(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    ask(`${server.url}${path}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on("error", reject)
      .end();
  });
}

describe("the answer to a GET", () => {
  test("is one that caches may keep, and is not sent again while it holds", async () => {
    const first = await request(server, papers);
    expect(first.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=60, must-revalidate");
    expect(first.headers.get("vary")).toBe("accept, accept-encoding, authorization");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    for (const known of [etag, etag.slice(2), `"other", ${etag}`, "*"]) {
      const again = await request(server, papers, { headers: { "if-none-match": known } });
      expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", etag]);
      expect(again.headers.get("cache-control")).toBe(first.headers.get("cache-control"));
    }
    expect((await request(server, papers, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  test("has another tag in another form, for another question and once the graph has changed", async () => {
    const tag = async (path: string, accept = "*/*"): Promise<string | null> =>
      (await request(server, path, { headers: { accept } })).headers.get("etag");
    const before = await tag(papers);
    expect(await tag(papers)).toBe(before);
    expect(await tag(papers, "application/graphql-response+json")).not.toBe(before);
    expect(await tag(query("{ papers(first: 2) { nodes { id } } }"))).not.toBe(before);
    const database = new Database(server.database);
    database.exec("UPDATE node SET name = name || '!' WHERE kind = 'PAPER'");
    database.close();
    expect(await tag(papers)).not.toBe(before);
  });

  test("is kept by nobody if it has errors", async () => {
    for (const path of [
      query("{ nothing }"),
      query("{"),
      query('{ lineage(of: "nothing such") { truncated } }'),
      query("mutation { a }"),
    ]) {
      const { headers } = await request(server, path);
      expect([headers.get("cache-control"), headers.get("etag")]).toEqual(["no-store", null]);
    }
  });
});

describe("an answer", () => {
  test.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ])("is compressed as %s for who accepts it", async (encoding, decompress) => {
    const plain = (await request(server, long, { headers: { "accept-encoding": "identity" } })).text;
    const { headers, body } = await getRaw(long, { "accept-encoding": encoding });
    expect([headers["content-encoding"], headers.vary]).toEqual([encoding, "accept, accept-encoding, authorization"]);
    expect(body.length).toBeLessThan(plain.length / 3);
    expect(decompress(body).toString()).toBe(plain);
  });

  test("is sent as it is if it is short, or if nothing else is accepted", async () => {
    for (const [path, accepted] of [
      [query("{ __typename }"), "br, gzip"],
      [long, "identity"],
      [long, "nonsense"],
    ] as const)
      expect((await getRaw(path, { "accept-encoding": accepted })).headers["content-encoding"]).toBeUndefined();
  });
});

describe("the schema", () => {
  test("is a file that can be kept", async () => {
    const { status, headers, text } = await request(server, "/schema.graphql");
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "text/plain; charset=utf-8",
      "public, max-age=300",
    ]);
    expect(text).toBe(readFileSync("schema/schema.graphql", "utf8"));
    const again = await request(server, "/schema.graphql", { headers: { "if-none-match": headers.get("etag") ?? "" } });
    expect([again.status, again.text]).toEqual([304, ""]);
    expectRefusal(await request(server, "/schema.graphql/x"), 404, "NOT_FOUND");
  });
});

describe("the files of the page", () => {
  test.each(["br", "gzip"])("are sent as %s was made of them when they were built", async (encoding) => {
    for (const path of ["/playground/main.js", "/playground/main.css", "/playground/graphql.worker.js"]) {
      const plain = await getRaw(path, {});
      const { headers, body } = await getRaw(path, { "accept-encoding": encoding });
      expect([headers["content-encoding"], headers.vary, headers["content-type"]]).toEqual([
        encoding,
        "accept-encoding",
        plain.headers["content-type"],
      ]);
      expect((encoding === "br" ? brotliDecompressSync : gunzipSync)(body).equals(plain.body)).toBe(true);
      expect(body.length).toBeLessThan(plain.body.length * 0.6);
    }
  });

  test("and the page itself are not sent again while they hold", async () => {
    for (const path of ["/playground/main.js", "/graphql"]) {
      const first = await getRaw(path, { accept: "text/html,*/*" });
      const again = await getRaw(path, { accept: "text/html,*/*", "if-none-match": first.headers.etag ?? "" });
      expect([first.headers["cache-control"], again.status, again.body.length]).toEqual(["no-cache", 304, 0]);
    }
  });
});
