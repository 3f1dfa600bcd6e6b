import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectRefusal, request, type HttpAnswer } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer({ PAPERGRAPH_TRUSTED_PROXIES: "127.0.0.1" });
});

afterAll(() => server.close());

const visit = (path: string, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
  request(server, path, { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8", ...headers } });

/** What a page says of itself in its head. */
function headOf({ text }: HttpAnswer): { title: string | undefined; description: string | undefined; canonical: string | undefined } {
  const head = text.slice(0, text.indexOf("</head>"));
  const find = (pattern: RegExp): string | undefined => pattern.exec(head)?.[1];
  return {
    title: find(/<title>([^<]*)<\/title>/),
    description: find(/<meta name="description" content="([^"]*)"/),
    canonical: find(/<link rel="canonical" href="([^"]*)"/),
  };
}

/** The canonical address that somebody is told who asks from this address. */
async function canonicalFor(localAddress: string, headers: Record<string, string>): Promise<string | undefined> {
  const asked = get(`${server.url}/hardware/onyx-90`, { localAddress, headers: { accept: "text/html", ...headers } });
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return headOf({ text: await text(answer), status: answer.statusCode ?? 0, headers: new Headers() }).canonical;
}

describe("a page of the explorer", () => {
  test("may run and load only files of this server, and nothing that stands in it", async () => {
    const { status, headers, text } = await visit("/");
    expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';script-src 'self';style-src 'self';/);
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(text).not.toMatch(/ style=| on\w+="|<script(?! type="(module|application\/json)")/);
  });

  test("names files that never change under their names", async () => {
    const { text } = await visit("/");
    const files = [...text.matchAll(/(?:src|href)="(\/explorer\/[^"]+)"/g)].map((match) => match[1] ?? "");
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const file of files) {
      const { status, headers } = await visit(file, { "accept-encoding": "br" });
      expect([file, status, headers.get("cache-control")]).toEqual([file, 200, "public, max-age=31536000, immutable"]);
    }
  });

  test("comes with its title, description and address", async () => {
    const head = headOf(await visit("/hardware/onyx-90"));
    expect(head.title).toBe("Onyx-90 · Papergraph");
    expect(head.canonical).toBe(`${server.url}/hardware/onyx-90`);
    expect(head.description?.length).toBeLessThanOrEqual(160);
  });

  test("says its address as a trusted proxy does, and shows a picture where it is shared", async () => {
    const proxied = { "x-forwarded-proto": "https", "x-forwarded-host": "papers.example" };
    const page = await visit("/hardware/onyx-90", proxied);
    expect(headOf(page).canonical).toBe("https://papers.example/hardware/onyx-90");
    expect((await request(server, "/robots.txt", { headers: proxied })).text).toContain("Sitemap: https://papers.example/sitemap.xml\n");
    const picture = /property="og:image" content="https:\/\/papers\.example([^"]+)"/.exec(page.text)?.[1] ?? "";
    const { status, headers } = await request(server, picture);
    expect([status, headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(await canonicalFor("127.0.0.2", proxied)).toBe(`${server.url}/hardware/onyx-90`);
  });

  test("is found by programs that read the web", async () => {
    const robots = await request(server, "/robots.txt");
    expect([robots.status, robots.text]).toEqual([200, expect.stringContaining(`Sitemap: ${server.url}/sitemap.xml\n`)]);
    const { status, headers, text } = await request(server, "/sitemap.xml");
    expect([status, headers.get("content-type")]).toEqual([200, "application/xml; charset=utf-8"]);
    const found = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? "");
    expect(found).toContain(`${server.url}/hardware/onyx-90`);
    const visits = await Promise.all(found.map((url) => visit(url.slice(server.url.length))));
    expect(visits.map(({ status: each }, index) => [found[index], each])).toEqual(found.map((url) => [url, 200]));
  });

  test("is asked for again only once it changed", async () => {
    const { headers } = await visit("/hardware/onyx-90");
    const again = await visit("/hardware/onyx-90", { "if-none-match": headers.get("etag") ?? "" });
    expect([again.status, again.text]).toEqual([304, ""]);
  });

  test("that does not exist is a 404 with the nearest names, and JSON for programs", async () => {
    const { status, text } = await visit("/hardware/onix-90");
    expect(status).toBe(404);
    expect(text).toContain('href="/hardware/onyx-90"');
    expect((await visit("/no/page/here")).status).toBe(404);
    expectRefusal(await request(server, "/no/page/here"), 404, "NOT_FOUND");
  });
});

test("pages name the feeds, that of a thing its own as well", async () => {
  const page = await request(server, "/hardware/onyx-90", { headers: { accept: "text/html" } });
  expect(page.text).toContain('<link rel="alternate" type="application/atom+xml" href="/feed.atom?about=hardware%3Aonyx-90"');
  expect(page.text).toContain('<link rel="alternate" type="application/feed+json" href="/feed.json"');
});
