import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { XMLParser } from "fast-xml-parser";
import { expectData, expectRefusal, post, request } from "../support/http.js";
import { serveStore, type ServedStore } from "../support/served-store.js";
import { openWorld, type World } from "../world/world.js";

let world: World;
let server: ServedStore;

beforeAll(async () => {
  world = await openWorld();
  server = await serveStore(world.store, { trustedProxies: ["127.0.0.1"] });
  await write('putTechnique(input: { name: "Weft <&> Warp", category: ATTENTION }) { revision }');
  await write('putTechnique(input: { name: "Heddle", category: ATTENTION }) { revision }');
  await write('putTechnique(input: { name: "Reed", category: ATTENTION }) { revision }');
  await write(
    'relate(input: { from: "Heddle", relation: EXTENDS, to: "Reed", references: ["https://looms.example/heddle"] }) { revision }',
  );
  await write('putTechnique(input: { name: "Shed", category: ATTENTION }) { revision }');
});

afterAll(async () => {
  await server.close();
  await world.close();
});

async function write(mutation: string): Promise<void> {
  expectData(await post(server, { query: `mutation { ${mutation} }` }, server.asEditor));
}

const proxied = { "x-forwarded-proto": "https", "x-forwarded-host": "papers.example" };

interface JsonFeed {
  readonly version: string;
  readonly feed_url: string;
  readonly items: readonly { readonly id: string; readonly url: string; readonly title: string }[];
}

const jsonFeed = async (search = ""): Promise<JsonFeed> => {
  const { status, headers, text } = await request(server, `/feed.json${search}`, { headers: proxied });
  expect([status, headers.get("content-type")]).toEqual([200, "application/feed+json; charset=utf-8"]);
  return JSON.parse(text) as JsonFeed;
};

interface AtomFeed {
  readonly id: string;
  readonly updated: string;
  readonly entry: readonly {
    readonly id: string;
    readonly title: string;
    readonly updated: string;
    readonly link: { readonly href: string };
  }[];
}

async function atomFeed(search = ""): Promise<AtomFeed> {
  const { status, headers, text } = await request(server, `/feed.atom${search}`, { headers: proxied });
  expect([status, headers.get("content-type")]).toEqual([200, "application/atom+xml; charset=utf-8"]);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", isArray: (name) => name === "entry" });
  const { feed } = parser.parse(text) as { feed: Omit<AtomFeed, "entry"> & Partial<AtomFeed> };
  return { ...feed, entry: feed.entry ?? [] };
}

describe("the feed of all writes", () => {
  test("is the history, newest first, with ids that are alike in both forms and links that lead to the server as it is reached", async () => {
    const [json, atom] = [await jsonFeed(), await atomFeed()];
    expect([json.version, json.feed_url, atom.id]).toEqual([
      "https://jsonfeed.org/version/1.1",
      "https://papers.example/feed.json",
      "https://papers.example/feed.atom",
    ]);
    expect(json.items.map(({ id }) => id)).toEqual([6, 5, 4, 3, 2, 1].map((revision) => `tag:papers.example,2026:change:${revision}`));
    expect(atom.entry.map(({ id }) => id)).toEqual(json.items.map(({ id }) => id));
    expect(json.items[0]?.url).toBe("https://papers.example/technique/shed");
    expect(atom.entry[0]?.link.href).toBe("https://papers.example/technique/shed");
    expect(atom.updated).toBe(atom.entry[0]?.updated);
    expect(atom.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  });

  test("is sent again only once something was written", async () => {
    const first = await request(server, "/feed.atom");
    const same = await request(server, "/feed.atom", { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect([same.status, same.text]).toEqual([304, ""]);
    await write('putTechnique(input: { name: "Batten", category: ATTENTION }) { revision }');
    const other = await request(server, "/feed.atom", { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect(other.status).toBe(200);
  });
});

describe("the feed about a ref", () => {
  test("is what wrote it, and with a relation what wrote that which stands in it", async () => {
    expect((await jsonFeed("?about=Reed")).items.map(({ id }) => id.split(":").at(-1))).toEqual(["5", "4"]);
    expect((await jsonFeed("?about=reed&relation=EXTENDS")).items.map(({ id }) => id.split(":").at(-1))).toEqual(["5", "3"]);
    expect((await atomFeed("?about=onyx-90")).entry).toEqual([]);
  });

  test("is refused with a code where the ref means nothing, the relation is none or stands alone, or something else is asked", async () => {
    const refuse = async (search: string): Promise<Parameters<typeof expectRefusal>[0]> => request(server, `/feed.atom?${search}`);
    expectRefusal(await refuse("about=nothing+such"), 404, "NOT_FOUND");
    for (const wrong of ["relation=EXTENDS", "about=Reed&relation=LIKES", "abuot=Reed", "about=Reed&about=Shed", "about="])
      expectRefusal(await refuse(wrong), 400, "BAD_USER_INPUT");
  });
});
