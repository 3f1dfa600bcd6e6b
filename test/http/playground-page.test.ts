import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectRefusal, request } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const visit = (path: string) => request(server, path, { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } });

/** Every host that a text names in an address, or in what a page would load from it. */
const hosts = (text: string): string[] => [...text.matchAll(/(?:https?:)?\/\/([\w.-]+\.\w+)/g)].map((match) => match[1] ?? "");

describe("a browser", () => {
  test("gets the playground as a page, which may load and ask only from here", async () => {
    const { status, headers, text } = await visit("/graphql");
    expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(text).toContain("<title>Papergraph</title>");
    expect(hosts(text).filter((host) => host !== "www.w3.org")).toEqual([]);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  test("gets all that the page names, each with its type", async () => {
    const { text } = await visit("/graphql");
    const named = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? "");
    const workers = ["editor", "json", "graphql"].map((name) => `/playground/${name}.worker.js`);
    expect(named.sort()).toEqual(["/playground/main.css", "/playground/main.js"]);
    for (const path of [...named, ...workers]) {
      const { status, headers } = await visit(path);
      expect([path, status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
        path,
        200,
        path.endsWith(".css") ? "text/css; charset=utf-8" : "application/javascript; charset=utf-8",
        "no-cache",
      ]);
    }
  });

  test("keeps the parts whose names hold their content", async () => {
    const { text } = await visit("/playground/main.js");
    const chunk = /\/playground\/chunks\/[\w-]+\.js/.exec(text)?.[0] ?? "";
    const { status, headers } = await visit(chunk);
    expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
  });

  test("that was given an address with a question gets the page, which shows it", async () => {
    expect((await visit("/graphql?query={__typename}")).text).toContain("<title>Papergraph</title>");
  });

  test("that asks a question for JSON gets the answer", async () => {
    const accepts = ["*/*", "application/json", "application/json, text/html"];
    const answers = await Promise.all(accepts.map((accept) => request(server, "/graphql?query={__typename}", { headers: { accept } })));
    expect(answers.map(({ text }) => text)).toEqual(accepts.map(() => '{"data":{"__typename":"Query"}}\n'));
    const answer = await request(server, "/graphql?query={__typename}", { headers: { accept: "text/csv" } });
    expectRefusal(answer, 406, "NOT_ACCEPTABLE");
  });
});
