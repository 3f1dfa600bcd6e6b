import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { toConfig } from "../../src/config.js";
import { expectData, expectRefusal, post, request, type HttpAnswer } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

const here = "https://front.example";
const elsewhere = "https://elsewhere.example";
const asking = (origin: string): Record<string, string> => ({
  origin,
  "access-control-request-method": "POST",
  "access-control-request-headers": "content-type,x-trace",
});
const preflight = (server: WorldServer, origin: string): Promise<HttpAnswer> =>
  request(server, "/graphql", { method: "OPTIONS", headers: asking(origin) });
const granted = ({ headers }: HttpAnswer): string | null => headers.get("access-control-allow-origin");

function serve(origins?: string): () => WorldServer {
  let server: WorldServer;
  beforeAll(async () => {
    server = await startWorldServer(origins === undefined ? {} : { PAPERGRAPH_CORS_ORIGINS: origins });
  });
  afterAll(() => server.close());
  return () => server;
}

describe("without a setting every origin", () => {
  const server = serve();

  test("is granted what it asks for before a request", async () => {
    const answer = await preflight(server(), elsewhere);
    expect([answer.status, answer.text, granted(answer)]).toEqual([204, "", "*"]);
    expect(answer.headers.get("access-control-allow-methods")).toBe("GET, POST");
    expect(answer.headers.get("access-control-allow-headers")).toBe("content-type,x-trace");
    expect(answer.headers.get("access-control-max-age")).toBe("86400");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("may read answers, refusals and the headers that say when to ask again", async () => {
    const answer = await post(server(), { query: "{ __typename }" }, { origin: elsewhere });
    expectData(answer);
    const refused = await request(server(), "/graphql", { method: "PUT", headers: { origin: elsewhere } });
    expectRefusal(refused, 405, "METHOD_NOT_ALLOWED");
    for (const each of [answer, refused, await request(server(), "/schema.graphql"), await request(server(), "/nothing")]) {
      expect(granted(each)).toBe("*");
      expect(each.headers.get("access-control-expose-headers")).toBe(
        "ETag, Retry-After, Allow, WWW-Authenticate, X-Request-Id, X-Papergraph-Revision, Content-Disposition",
      );
      expect(each.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    }
  });

  test("sends no text that pages may send without asking", async () => {
    const answer = await request(server(), "/graphql", {
      method: "POST",
      headers: { origin: elsewhere, "content-type": "text/plain" },
      body: '{"query":"{ __typename }"}',
    });
    expectRefusal(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
  });
});

describe("with a list its origins alone", () => {
  const server = serve(`${here}, http://localhost:5173`);

  test("may read answers, and caches keep them apart", async () => {
    for (const origin of [here, "http://localhost:5173"]) {
      expect(granted(await preflight(server(), origin))).toBe(origin);
      const answer = await request(server(), "/graphql?query={__typename}", { headers: { origin } });
      expect(granted(answer)).toBe(origin);
      expect(answer.headers.get("vary")?.toLowerCase().split(", ")).toEqual(
        expect.arrayContaining(["origin", "accept", "accept-encoding"]),
      );
    }
  });

  test("others are answered without a grant", async () => {
    for (const origin of [elsewhere, "null", `${here}.evil.example`, "http://front.example"]) {
      expect(granted(await preflight(server(), origin))).toBeNull();
      const answer = await post(server(), { query: "{ __typename }" }, { origin });
      expectData(answer);
      expect([granted(answer), answer.headers.get("cross-origin-resource-policy")]).toEqual([null, "same-origin"]);
    }
  });
});

describe("with none", () => {
  const server = serve("none");

  test("no origin is granted anything, and OPTIONS is not allowed", async () => {
    const answer = await preflight(server(), here);
    expectRefusal(answer, 405, "METHOD_NOT_ALLOWED");
    const get = await request(server(), "/graphql?query={__typename}", { headers: { origin: here } });
    for (const { headers } of [answer, get]) {
      expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
  });
});

test("what is no origin is refused as a setting", () => {
  for (const PAPERGRAPH_CORS_ORIGINS of [
    "",
    "front.example",
    `${here}/`,
    `${here}/page`,
    `${here},`,
    "*,none",
    "null",
    "https://*.example",
    "https://front.example:443",
  ])
    expect(() => toConfig({ PAPERGRAPH_CORS_ORIGINS })).toThrow(/PAPERGRAPH_CORS_ORIGINS must be "\*", "none", or origins/);
});
