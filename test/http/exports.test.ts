import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { XMLParser } from "fast-xml-parser";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { createHttpServer } from "../../src/api/http/http-server.js";
import { maxExports } from "../../src/api/http/limits.js";
import { graphFromFile } from "../../src/cli/graph-from-file.js";
import { toConfig } from "../../src/config.js";
import { readRecords } from "../../src/import/read-records.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import type { Carried } from "../../src/store/port/store-transfer.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { askStore } from "../support/ask-store.js";
import { newFolder } from "../support/program.js";
import { strangers } from "../support/strangers.js";
import { openWorld, seedsFolder, worldFolder, type World } from "../world/world.js";

let world: World;
let app: FastifyInstance;
let url: string;

async function startServer(store: GraphStore): Promise<{ readonly app: FastifyInstance; readonly url: string }> {
  const silent = pino({ level: "silent" });
  const started = await createHttpServer(papergraph, store, silent, { callers: strangers, corsOrigins: "*", answerCacheSize: 0 });
  return { app: started, url: await started.listen({ port: 0, host: "127.0.0.1" }) };
}

beforeAll(async () => {
  world = await openWorld(seedsFolder);
  ({ app, url } = await startServer(world.store));
});

afterAll(async () => {
  await app.close();
  await world.close();
});

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${url}/export/${path}`, init);

const query = (values: object): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(typeof value === "string" ? value : JSON.stringify(value))}`)
    .join("&");

interface Refusal {
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

const refusal = async (path: string): Promise<[number, unknown, string]> => {
  const response = await get(path);
  const [error] = ((await response.json()) as Refusal).errors;
  return [response.status, error?.extensions["code"], error?.message ?? ""];
};

const asked = async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> =>
  (await askStore(world.store, query, variables)).data as T;

/** The tags of a text that are open at its end, or where one is closed that is not open. */
function openTags(xml: string): string[] {
  const open: string[] = [];
  for (const [, end, name = "", alone] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (end === "" && alone === "") open.push(name);
    else if (end !== "" && open.pop() !== name) return [...open, name];
  }
  return open;
}

/** The lines of a table whose cells hold no breaks. */
const lines = (csv: string): string[] => csv.split("\r\n").filter((line) => line !== "");

describe("every file", () => {
  test.each([
    ["papers.bib", "text/x-bibtex; charset=utf-8"],
    ["results.csv", "text/csv; charset=utf-8"],
    ["graph.graphml", "application/graphml+xml; charset=utf-8"],
    ["graph.jsonld", "application/ld+json; charset=utf-8"],
    ["graph.jsonl", "application/jsonl; charset=utf-8"],
  ])("%s is streamed under its type and name, compressed, for pages everywhere, and known again by its tag", async (name, type) => {
    const response = await get(name, { headers: { origin: "https://example.org", "accept-encoding": "gzip" } });
    const { headers } = response;
    const text = await response.text();
    expect(response.status).toBe(200);
    expect([headers.get("content-type"), headers.get("content-disposition")]).toEqual([type, `attachment; filename="${name}"`]);
    expect([headers.get("content-encoding"), headers.get("access-control-allow-origin"), headers.get("content-length")]).toEqual([
      "gzip",
      "*",
      null,
    ]);
    expect(headers.get("x-papergraph-revision")).toBe(String(await world.store.revision()));
    expect(text.length).toBeGreaterThan(100_000);
    const tag = headers.get("etag") ?? "";
    const again = await get(name, { headers: { "if-none-match": tag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const head = await get(name, { method: "HEAD" });
    expect([head.status, head.headers.get("etag"), head.headers.get("content-type"), await head.text()]).toEqual([200, tag, type, ""]);
  });

  test("that there is none of is NOT_FOUND, and says which there are", async () => {
    expect(await refusal("papers.doc")).toEqual([404, "NOT_FOUND", expect.stringContaining("papers.bib")]);
    expect((await refusal("toString"))[1]).toBe("NOT_FOUND");
  });
});

describe("papers.bib", () => {
  test("holds every paper once, and those that a filter of the API lets pass", async () => {
    const all = readRecords(await (await get("papers.bib")).text(), "BIBTEX");
    expect(all.problems).toEqual([]);
    expect(all.papers).toHaveLength((await asked<{ papers: { totalCount: number } }>("{ papers { totalCount } }")).papers.totalCount);
    const some = await get(`papers.bib?${query({ filter: { year: { gte: 2024 }, introduces: { some: { ref: "mamba-2" } } } })}`);
    expect(readRecords(await some.text(), "BIBTEX").papers.map(({ title }) => title)).toEqual([
      expect.stringContaining("Transformers are SSMs"),
    ]);
  });
});

describe("results.csv", () => {
  test("holds the results that a filter lets pass, each as the API answers it", async () => {
    const filter = { metric: { eq: "SPEEDUP" }, hardware: { some: { ref: "H100" } } };
    const [head = "", ...rows] = lines(await (await get(`results.csv?${query({ filter })}`)).text());
    expect(head.split(",").slice(0, 5)).toEqual(["id", "claim", "subject", "subject_name", "metric"]);
    const { results } = await asked<{ results: { totalCount: number } }>(
      "query ($filter: ResultFilter) { results(filter: $filter) { totalCount } }",
      { filter },
    );
    expect(results.totalCount).toBeGreaterThan(5);
    expect(rows).toHaveLength(results.totalCount);
  });

  test.each([
    ["is no JSON", "filter={", /no object of JSON/],
    ["is no object", "filter=[]", /no object of JSON/],
    ["has a field that there is none of", query({ filter: { metrik: {} } }), /Did you mean "metric"/],
    ["is given twice", "filter={}&filter={}", /one filter/],
    ["is called otherwise", "where={}", /takes no where, but filter/],
  ])("refuses what %s with a code", async (_, given, message) => {
    expect(await refusal(`results.csv?${given}`)).toEqual([400, "BAD_USER_INPUT", expect.stringMatching(message)]);
  });
});

describe("the graph", () => {
  test("as GraphML is well formed, and joins only nodes that are in it", async () => {
    const xml = await (await get("graph.graphml")).text();
    expect(openTags(xml)).toEqual([]);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", processEntities: false });
    const { graphml } = parser.parse(xml) as {
      graphml: {
        key: { id: string }[];
        graph: { node: { id: string; data: { key: string }[] }[]; edge: { id: string; source: string; target: string }[] };
      };
    };
    const ids = new Set(graphml.graph.node.map(({ id }) => id));
    const { nodes, relations } = await world.store.size();
    expect(ids.size).toBe(nodes);
    expect(graphml.graph.edge.length).toBeGreaterThan(relations);
    expect(graphml.graph.edge.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
    const keys = new Set(graphml.key.map(({ id }) => id));
    expect(graphml.graph.node.flatMap(({ data }) => data.map(({ key }) => key)).filter((key) => !keys.has(key))).toEqual([]);
  });

  test("around one thing is its neighbourhood, and no more", async () => {
    const { neighborhood } = await asked<{ neighborhood: { nodes: { id: string }[] } }>(
      '{ neighborhood(of: "FlashAttention-2", depth: 1) { nodes { id } } }',
    );
    const xml = await (await get(`graph.graphml?${query({ about: "FlashAttention-2", depth: "1" })}`)).text();
    const ids = [...xml.matchAll(/<node id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids)).toEqual(new Set(neighborhood.nodes.map(({ id }) => id)));
    expect(await refusal("graph.graphml?about=no%20such%20thing")).toEqual([404, "NOT_FOUND", expect.any(String)]);
    expect((await refusal("graph.graphml?about=flashattention&depth=x"))[2]).toMatch(/no whole number/);
    expect((await refusal("graph.graphml?depth=2"))[2]).toMatch(/of what/);
    expect((await refusal("graph.jsonl?about=flashattention"))[2]).toMatch(/always whole/);
  });

  test("as JSON-LD has its context in it, papers of schema.org, and what is broader and narrower in SKOS", async () => {
    const text = await (await get("graph.jsonld")).text();
    const { "@context": context, "@graph": graph } = JSON.parse(text) as {
      "@context": Record<string, unknown>;
      "@graph": Record<string, unknown>[];
    };
    expect([context["@base"], context["schema"], context["skos"]]).toEqual([
      `${url}/`,
      "https://schema.org/",
      "http://www.w3.org/2004/02/skos/core#",
    ]);
    const prefixes = new Set(Object.keys(context));
    const terms = graph.flatMap((each) => Object.keys(each)).filter((key) => key.includes(":"));
    expect([...new Set(terms.map((term) => term.split(":")[0] ?? ""))].filter((prefix) => !prefixes.has(prefix))).toEqual([]);
    const of = (id: string): Record<string, unknown> =>
      Object.assign({}, ...graph.filter((each) => each["@id"] === id)) as Record<string, unknown>;
    expect(of("paper/flashattention-2")).toMatchObject({
      "@type": ["pg:Paper", "schema:ScholarlyArticle"],
      "schema:author": { "@list": [{ "@type": "schema:Person", "schema:name": "Tri Dao" }] },
      "schema:datePublished": { "@value": "2023-07-17", "@type": "xsd:date" },
      "schema:sameAs": [{ "@id": "https://arxiv.org/abs/2307.08691" }],
    });
    expect(of("hardware/h100")["skos:broader"]).toEqual({ "@id": "hardware/hopper" });
    const narrower = graph.filter((each) => each["@id"] === "hardware/hopper").flatMap((each) => each["skos:narrower"] ?? []);
    expect(narrower).toContainEqual({ "@id": "hardware/h100" });
  });

  test("as lines is taken by import, and answers the same", async () => {
    const folder = newFolder();
    const file = join(folder, "graph.jsonl");
    writeFileSync(file, await (await get("graph.jsonl")).text());
    const config = toConfig({ PAPERGRAPH_DATABASE: join(folder, "taken.sqlite"), PAPERGRAPH_SEEDS: worldFolder });
    expect(await graphFromFile(config, file, false)).toBe(0);
    const taken = SqliteStore.open(config.database, papergraph);
    const question = "{ statistics { nodes { kind count } relations { relation count } } results(first: 5) { nodes { id factor } } }";
    expect(await askStore(taken, question)).toEqual(await askStore(world.store, question));
    await taken.close();
  });

  test("is of one revision, also where somebody writes meanwhile", async () => {
    const parts = world.store.carry({})[Symbol.asyncIterator]();
    await parts.next();
    const batch = {
      nodes: [{ kind: "TECHNIQUE", values: { name: "Late Weaving", category: "KERNEL" }, at: [] }],
      relations: [],
      results: [],
    };
    await world.store.write({ batch, action: "PUT", origin: "CONTRIBUTED", by: "ada" } as unknown as Parameters<
      World["store"]["write"]
    >[0]);
    const later: Carried[] = [];
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) later.push(next.value);
    expect(JSON.stringify(later)).not.toContain("Late Weaving");
    expect(await (await get("graph.jsonl")).text()).toContain("Late Weaving");
  });
});

test("who leaves ends the writing of a file, and only so many files are written at a time", async () => {
  let ended = 0;
  const part: Carried = {
    node: { id: "technique:long", kind: "TECHNIQUE", origin: "CURATED", properties: { name: "Long", summary: "long ".repeat(20_000) } },
  };
  const endless = Object.assign(Object.create(world.store) as GraphStore, {
    async *carry() {
      try {
        for (;;) {
          yield part;
          await sleep(1);
        }
      } finally {
        ended += 1;
      }
    },
  });
  const other = await startServer(endless);
  const readers = Array.from({ length: maxExports }, () => new AbortController());
  const begin = (signal: AbortSignal): Promise<Response> => fetch(`${other.url}/export/graph.graphml`, { signal });
  const begun = await Promise.all(readers.map(({ signal }) => begin(signal)));
  expect(begun.map(({ status }) => status)).toEqual(readers.map(() => 200));
  const refused = await fetch(`${other.url}/export/graph.graphml`);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
  expect(await refused.text()).toContain("SERVICE_UNAVAILABLE");
  for (const reader of readers) reader.abort();
  while (ended < maxExports) await sleep(20);
  expect((await fetch(`${other.url}/export/papers.bib`)).status).toBe(200);
  await other.app.close();
});
