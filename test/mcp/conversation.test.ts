import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Client } from "@modelcontextprotocol/client";
import { call, overHttp, overStdio, type Told } from "../support/agents.js";
import { newFolder } from "../support/program.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

const folder = newFolder();
let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await startTestServer();
});

afterEach(() => client.close());

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const maxTokens = 900;

/** Asks a tool as an agent with little room does, and holds what every answer keeps to. */
async function ask(name: string, given: Readonly<Record<string, unknown>>): Promise<Told> {
  const told = await call(client, name, { ...given, maxTokens });
  const { text, data, isError } = told;
  expect(isError).toBe(false);
  for (const part of [text, JSON.stringify(data)]) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(maxTokens * 3);
  // Every paper that a line names is listed with its id and address, and none is listed for nothing.
  const cited = data.items.flatMap(({ papers = [] }) => papers as number[]);
  expect(new Set(data.papers.map(({ number }) => number))).toEqual(new Set(cited));
  for (const { number, id, url = "" } of data.papers) {
    expect([id, url]).toEqual([expect.stringMatching(/^paper:/), expect.stringMatching(/^https:/)]);
    expect(text).toMatch(new RegExp(`^\\[${number}\\] .*${id} https:`, "m"));
  }
  if (data.leftOut !== undefined) expect(text).toContain(`Left out: ${data.leftOut}`);
  return told;
}

describe.each([
  ["streamable HTTP", () => overHttp(server)],
  ["stdio", () => overStdio({ PAPERGRAPH_DATABASE: join(folder, "own.sqlite") })],
])("a conversation over %s", (_transport, connect) => {
  test("goes from words to numbers, each question made of the answer before it", async () => {
    client = await connect();
    const found = await ask("search", { text: "attention hopper", kinds: ["TECHNIQUE"] });
    const ids = found.data.items.map(({ id }) => String(id));
    expect(ids).toContain("technique:flashattention-3");
    expect(found.data.papers.map(({ id }) => id)).toContain("paper:flashattention-3");

    const [ref] = ids.filter((id) => id.endsWith("flashattention-3"));
    const looked = await ask("get", { ref });
    expect(looked.data.headline).toMatch(/^FlashAttention-3 \[technique:flashattention-3\] 2024-07-11, technique: /);
    const parent = looked.data.items.find(({ relation, from }) => relation === "EXTENDS" && from === ref)?.["to"];
    expect(looked.data.leftOut).toMatch(/^\d+ more do not fit: ask again with a larger maxTokens, or ask query_graphql/);

    // With room for a few lines, these are the nearest with the papers that say so.
    const lineage = await ask("lineage", { of: parent });
    expect(lineage.data.items.slice(0, 2)).toEqual([
      expect.objectContaining({ depth: 1, kind: "TECHNIQUE" }),
      expect.objectContaining({ relation: "EXTENDS", to: parent, papers: [1] }),
    ]);
    expect(lineage.data.leftOut).toMatch(/^\d+ more do not fit: .* ask with one direction or a smaller maxDepth\.$/);

    const compared = await ask("compare", { refs: [parent, ref] });
    expect(compared.text).toContain("May not be compared (The first was measured on A100, the second was measured on H100.");
    expect(compared.data.items[0]).toMatchObject({ comparable: false, left: { bound: "RANGE" }, right: { bound: "UP_TO" } });

    const ranked = await ask("leaderboard", { hardware: "H100", category: "ATTENTION" });
    expect(ranked.text).toContain("THROUGHPUT against FlashAttention-2: FlashAttention-2 for Hopper: throughput 20 to 50 %");
    expect(ranked.text).toContain("not stated: model, precision");

    const query = "query ($ref: String!) { technique(ref: $ref) { extendedby { nodes { id introducedBy { nodes { id url } } } } } }";
    const refused = await call(client, "query_graphql", { query, variables: { ref } });
    expect(refused.isError).toBe(true);
    const [, right = ""] = /Did you mean "(\w+)"/.exec(refused.text) ?? [];
    const mended = await call(client, "query_graphql", { query: query.replace("extendedby", right), variables: { ref }, maxTokens });
    expect(mended).toMatchObject({ isError: false, text: expect.stringContaining("technique:flashattention-4") });
    expect(mended.text).toContain('"url":"https://arxiv.org/abs/2603.05451"');
  });
});
