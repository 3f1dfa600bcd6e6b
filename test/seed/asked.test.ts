import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openGraph, readSeedBatch, sqliteStore, type OpenGraph } from "../support/open-graph.js";

const batch = readSeedBatch();
let graph: OpenGraph;

beforeAll(async () => {
  graph = await openGraph(sqliteStore, batch);
});

afterAll(() => graph.close());

interface Targets {
  readonly hardware: {
    readonly targetedBy: { readonly edges: { readonly via: { name: string } | null; readonly node: { name: string } }[] };
  };
}

/** What targets a device: its name, with the hardware that the paper names. */
async function targetsOf(ref: string): Promise<Map<string, string>> {
  const query = "query ($ref: String!) { hardware(ref: $ref) { targetedBy(first: 100) { edges { via { name } node { name } } } } }";
  const { hardware } = (await graph.ask(query, { ref })) as unknown as Targets;
  return new Map(hardware.targetedBy.edges.map(({ via, node }) => [node.name, via?.name ?? ref]));
}

describe("what people ask of the curated graph", () => {
  test("what targets the H100: methods for it and for Hopper, and those for parts of it", async () => {
    const targets = await targetsOf("H100");
    expect(targets.size).toBeGreaterThanOrEqual(15);
    expect([...targets.values()].filter((by) => by === "H100" || by === "Hopper").length).toBeGreaterThanOrEqual(8);
    expect(targets.get("FlashAttention-3")).toBe("H100");
  });

  test("a method for the Tensor Cores of one generation is not one for those before it", async () => {
    for (const device of ["V100", "A100", "RTX 4090"]) {
      const targets = await targetsOf(device);
      expect(["FlashAttention-3", "SageAttention3", "Cypress"].filter((name) => targets.has(name))).toEqual([]);
    }
  });

  test("what descends from FlashAttention, also where no paper but documentation says so", async () => {
    const query = '{ lineage(of: "FlashAttention", direction: DESCENDANTS) { nodes { node { name } } } }';
    const { lineage } = (await graph.ask(query)) as unknown as { lineage: { nodes: { node: { name: string } }[] } };
    const names = lineage.nodes.map(({ node }) => node.name);
    expect(names.length).toBeGreaterThanOrEqual(13);
    expect(names).toEqual(expect.arrayContaining(["FlashAttention-2", "FlashAttention-3", "FlashAttention-4", "Flash-Decoding"]));
  });

  test("every paper has a date and can be opened", () => {
    const papers = batch.nodes.filter(({ kind }) => kind === "PAPER");
    const without = papers.filter(({ properties: { published, url, arxivId, doi } }) => published == null || !(url ?? arxivId ?? doi));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test("the best connected methods and models have a paper that introduces them, or an address", () => {
    const degrees = new Map<string, number>();
    for (const id of batch.edges.flatMap(({ from, to }) => [from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const introduced = new Set(batch.edges.flatMap(({ type, to }) => (type === "INTRODUCES" ? [to] : [])));
    const best = batch.nodes
      .filter(({ kind }) => ["TECHNIQUE", "SYSTEM", "MODEL"].includes(kind))
      .sort((a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0))
      .slice(0, 100);
    expect(best.filter(({ id, properties }) => !introduced.has(id) && properties["url"] == null).map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ...[
      ["SM80", "hardware:ampere"],
      ["sm_89", "hardware:ada-lovelace"],
      ["FlashDecoding", "technique:flash-decoding"],
    ],
    ...[
      ["vAttention", "system:vattention"],
      ["arxiv.org/abs/1704.04760", "paper:tpu-v1"],
      ["10.1038/s41586-022-05172-4", "paper:alphatensor"],
    ],
  ])("%s is %s", async (ref, id) => {
    const { resolve } = await graph.ask("query ($ref: String!) { resolve(ref: $ref, first: 1) { node { id } } }", { ref });
    expect(resolve).toEqual([{ node: { id } }]);
  });
});
