import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Client } from "@modelcontextprotocol/client";
import { hashOf, makeToken } from "../../src/api/auth/token.js";
import { call, overHttp, overStdio } from "../support/agents.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

const token = makeToken();
const folder = mkdtempSync(join(tmpdir(), "papergraph-mcp-"));
const tokens = join(folder, "tokens.yaml");
let server: TestServer;

beforeAll(async () => {
  writeFileSync(tokens, `- { name: ada, roles: [EDITOR], sha256: ${hashOf(token).toString("hex")} }\n`, { mode: 0o600 });
  server = await startTestServer({ PAPERGRAPH_TOKENS_FILE: tokens });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const settings = { PAPERGRAPH_DATABASE: join(folder, "stdio.sqlite"), PAPERGRAPH_TOKENS_FILE: tokens };

const names = ["search", "get", "lineage", "paths", "compare", "leaderboard", "neighborhood", "query_graphql"];

describe.each([
  ["streamable HTTP", () => overHttp(server)],
  ["stdio", () => overStdio(settings)],
])("an agent over %s", (_transport, connect) => {
  let client: Client;

  beforeAll(async () => {
    client = await connect();
  });

  afterAll(() => client.close());

  test("finds tools that only read, each with the form of its answer", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(names);
    for (const { annotations, outputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false });
      expect(outputSchema).toMatchObject({ type: "object" });
      expect(description).not.toBe("");
    }
  });

  test("follows a lineage to the papers that say so", async () => {
    const { text, data } = await call(client, "lineage", { of: "FA", maxTokens: 8_000 });
    expect(data.items).toContainEqual(expect.objectContaining({ id: "technique:flashattention-2", depth: 1 }));
    const extending = data.items.find(({ from, to }) => from === "technique:flashattention-2" && to === "technique:flashattention");
    expect(extending).toMatchObject({ relation: "EXTENDS" });
    const cited = data.papers.filter(({ number }) => (extending?.["papers"] as number[]).includes(number));
    expect(cited).toContainEqual(expect.objectContaining({ id: "paper:flashattention-2", url: "https://arxiv.org/abs/2307.08691" }));
    expect(text).toContain("https://arxiv.org/abs/2307.08691");
  });

  test("is told what did not fit, and how to get it", async () => {
    const { text, data } = await call(client, "get", { ref: "H100", maxTokens: 400 });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_200);
    expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThanOrEqual(1_200);
    expect(data.leftOut).toMatch(/^\d+ more do not fit: ask again with a larger maxTokens, or /);
    const larger = await call(client, "get", { ref: "H100", maxTokens: 4_000 });
    expect(larger.data.items.length).toBeGreaterThan(data.items.length);
    expect(larger.data.items.slice(0, data.items.length)).toEqual(data.items);
  });

  test("is told what a name may mean where it means nothing or too much", async () => {
    const unknown = await call(client, "lineage", { of: "FlashAtention-2x" });
    expect(unknown).toMatchObject({ isError: true, text: expect.stringContaining("technique:flashattention-2") });
    expect(await call(client, "lineage", { of: "FA", direction: "SIDEWAYS" })).toMatchObject({
      isError: true,
      text: expect.stringContaining("DESCENDANTS"),
    });
  });

  test("asks GraphQL, which reads and refuses to write", async () => {
    const query = "query ($ref: String!) { technique(ref: $ref) { name extendedBy { nodes { id name summary } } } }";
    const { text, data } = await call(client, "query_graphql", { query, variables: { ref: "FlashAttention" }, maxTokens: 300 });
    expect(data).toMatchObject({ data: { technique: { name: "FlashAttention" } }, leftOut: expect.stringContaining("extendedBy.nodes") });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_500);
    const written = await call(client, "query_graphql", { query: 'mutation { remove(id: "technique:flashattention") { changed } }' });
    expect(written).toMatchObject({ isError: true, text: expect.stringContaining("FORBIDDEN") });
    expect(await call(client, "query_graphql", { query: "{ nothing }" })).toMatchObject({
      isError: true,
      text: expect.stringContaining("GRAPHQL_VALIDATION_FAILED"),
    });
  });

  test.each([
    ["search", { text: "flsh atention" }, /FlashAttention/],
    ["paths", { from: "FlashAttention-3", to: "FlashAttention" }, /FlashAttention-3 -extends-> FlashAttention-2 -extends-> FlashAttention/],
    ["compare", { refs: ["FlashAttention-2", "FlashAttention-3"] }, /pairs of their numbers/],
    ["leaderboard", { hardware: "H100", baseline: "FlashAttention-2" }, /THROUGHPUT against FlashAttention-2: .* 20 to 50 %/],
    ["neighborhood", { of: "HipKittens" }, /HipKittens/],
  ])("asks %s", async (name, given, expected) => {
    const { isError, text, data } = await call(client, name, given);
    expect([isError, text]).toEqual([false, expect.stringMatching(expected)]);
    expect(data.items.length).toBeGreaterThan(0);
    const cited = new Set(data.papers.map(({ number }) => number));
    for (const { papers = [] } of data.items) for (const number of papers as number[]) expect(cited).toContain(number);
  });

  test("reads the schema and the worked questions, and asks one of them", async () => {
    const { contents } = await client.readResource({ uri: "papergraph://schema" });
    expect(contents).toMatchObject([{ text: expect.stringContaining("type Query {") }]);
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain("papergraph://questions/lineage-of-flashattention");
    const { messages } = await client.getPrompt({ name: "lineage-of-flashattention" });
    expect(messages).toMatchObject([{ role: "user", content: { text: expect.stringContaining("lineage(of: ") } }]);
  });
});

describe("an agent with the token of an editor", () => {
  const name = "An agent's technique";
  const query = "mutation ($name: String!) { putTechnique(input: { name: $name, category: ATTENTION }) { changed technique { id } } }";

  test.each([
    ["streamable HTTP", () => overHttp(server, { authorization: `Bearer ${token}` })],
    ["stdio", () => overStdio({ ...settings, PAPERGRAPH_TOKEN: token })],
  ])("may write over %s", async (_transport, connect) => {
    const client = await connect();
    try {
      const { tools } = await client.listTools();
      expect(tools.find((tool) => tool.name === "write_graphql")?.annotations).toMatchObject({ readOnlyHint: false });
      expect(await call(client, "write_graphql", { query, variables: { name } })).toMatchObject({
        isError: false,
        data: { data: { putTechnique: { changed: true, technique: { id: "technique:an-agent-s-technique" } } } },
      });
    } finally {
      await client.close();
    }
  });

  test("is refused where the token is nobody's", async () => {
    await expect(overHttp(server, { authorization: "Bearer wrong" })).rejects.toThrow(/UNAUTHENTICATED|401/);
  });
});

test("a client of the protocol of 2025 is served as well", async () => {
  const send = async (message: object): Promise<string> => {
    const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
    return (
      await fetch(new URL("/mcp", server.url), { method: "POST", headers, body: JSON.stringify({ jsonrpc: "2.0", id: 1, ...message }) })
    ).text();
  };
  const clientInfo = { name: "test", version: "1" };
  expect(await send({ method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo } })).toContain(
    '"name":"papergraph"',
  );
  expect(await send({ method: "tools/call", params: { name: "search", arguments: { text: "mamba" } } })).toContain("Mamba");
});

test("llms.txt says where to ask, with questions that can be asked as they stand", async () => {
  const response = await fetch(new URL("/llms.txt", server.url));
  const text = await response.text();
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(text).toMatch(/^# Papergraph\n\n> /);
  expect(text).toContain(`${server.url}/mcp`);
  const links = [...text.matchAll(/\((http[^)]*\/graphql\?query=[^)]*)\)/g)].map(([, link]) => link ?? "");
  expect(links.length).toBeGreaterThan(10);
  for (const link of links)
    expect(await (await fetch(link, { headers: { accept: "application/json" } })).json()).not.toHaveProperty("errors");
});
