import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openGraph, readSeedBatch, type OpenGraph } from "../support/open-graph.js";
import type { StoreUnderTest } from "./stores.js";

/** Names as people write them, and the curated node that each means. */
const written: Readonly<Record<string, string>> = {
  "flash-attn": "technique:flashattention",
  FA: "technique:flashattention",
  FA1: "technique:flashattention",
  "FlashAttention v2": "technique:flashattention-2",
  FlashAttentionV2: "technique:flashattention-2",
  "flash attention version 2": "technique:flashattention-2",
  "FlashAttention ver. 3": "technique:flashattention-3",
  "H100 SXM": "hardware:h100",
  "H100 SXM5": "hardware:h100",
  H100SXM: "hardware:h100",
  "H100 PCIe": "hardware:h100",
  "H100-NVL": "hardware:h100",
  h100s: "hardware:h100",
  "H100 GPUs": "hardware:h100",
  "H100 accelerators": "hardware:h100",
  "NVIDIA® H100": "hardware:h100",
  "NVIDIA H100 80GB HBM3": "hardware:h100",
  "NVIDIA H100 PCIe 80 GB": "hardware:h100",
  "Hopper GPUs": "hardware:hopper",
  "nvidia hopper gpus": "hardware:hopper",
  SM90: "hardware:hopper",
  "A100 80GB": "hardware:a100",
  "A100 40 GB": "hardware:a100",
  "A100-SXM4-80GB": "hardware:a100",
  "NVIDIA A100-PCIE-40GB": "hardware:a100",
  "80GB A100 GPUs": "hardware:a100",
  "Tesla V100-SXM2-32GB": "hardware:v100",
  "nvidia tesla v100s": "hardware:v100",
  "NVIDIA T4": "hardware:t4",
  "nvidia geforce rtx 4090": "hardware:rtx-4090",
  "GeForce RTX 4090 24GB": "hardware:rtx-4090",
  "RTX 4090s": "hardware:rtx-4090",
  "NVIDIA L40S": "hardware:l40s",
  l40s: "hardware:l40s",
  MI300: "hardware:mi300",
  "AMD Instinct MI300X OAM": "hardware:mi300x",
  "Radeon Instinct MI250": "hardware:mi250",
  "Jetson Orin": "hardware:jetson-orin",
  "NVIDIA Jetson Orin 64GB": "hardware:jetson-orin",
  "Intel Gaudi 2": "hardware:gaudi-2",
  "Google TPU v4": "hardware:tpu-v4",
  "TPU 4": "hardware:tpu-v4",
  "Cloud TPU v3": "hardware:tpu-v3",
  "TPU version 3": "hardware:tpu-v3",
  "Apple iPhone 13": "hardware:iphone-13",
  IB: "hardware:infiniband",
  "ZeRO stage 3": "technique:zero-3",
  "DeepSpeed-ZeRO-3": "technique:zero-3",
  "kv-caching": "technique:kv-cache",
  "KV caches": "technique:kv-cache",
  DP: "technique:data-parallelism",
  PP: "technique:pipeline-parallelism",
  EP: "technique:expert-parallelism",
  TRT: "system:tensorrt",
};

/** What people paste for one paper. */
const identifiers = [
  ...["2307.08691", "arXiv:2307.08691v2", "https://arxiv.org/abs/2307.08691v1", "http://www.arxiv.org/pdf/2307.08691.pdf"],
  ...["https://huggingface.co/papers/2307.08691/", "10.48550/arXiv.2307.08691", "https://dx.doi.org/10.48550/ARXIV.2307.08691?x=1"],
];

/** What means nothing, however near it is to a name: another number, another maker, another thing. */
const nothing = [
  ...["H1000", "H10", "H101", "H100 2", "A10", "A1000", "V10", "T40", "L4", "L400S", "MI301X", "MI3000", "MI25", "RTX 4091", "RTX 409"],
  ...[
    "RTX 4090 Ti",
    "RTX 4090 Laptop GPU",
    "RTX 4080",
    "TPU v44",
    "TPU 40",
    "iPhone 1",
    "iPhone 133",
    "FlashAttention-22",
    "FlashAttention v20",
  ],
  ...[
    "ZeRO stage 30",
    "ZeRO-33",
    "AMD H100",
    "Intel A100",
    "NVIDIA MI300X",
    "GeForce MI250",
    "Radeon RTX 4090",
    "Instinct V100",
    "Google Gaudi",
  ],
  ...["80GB", "SXM5", "80GB HBM3", "NVIDIA 80GB", "GeForce", "FlashAttention 80GB", "KV cache accelerator", "FlashAttention GPUs"],
  ...["PagedAttention SXM4", "GeForce FlashAttention", "v2", "version 2", "s", "H100 80TB", "H100 HBM33"],
];

/** Names that are written otherwise than they are recorded mean the same thing, and no other. */
export function describeWrittenNames({ openStore }: StoreUnderTest): void {
  describe("names as people write them", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, readSeedBatch());
    });
    afterAll(() => graph.close());

    const meant = async (ref: string): Promise<unknown> =>
      graph.ask("query ($ref: String!) { lineage(of: $ref) { root { id } } resolve(ref: $ref, first: 1) { node { id } } }", { ref });

    test.each(Object.entries(written))("%s means %s, everywhere", async (ref, id) => {
      expect(await meant(ref)).toEqual({ lineage: { root: { id } }, resolve: [{ node: { id } }] });
    });

    test.each(identifiers)("%s means the paper that it identifies", async (ref) => {
      const id = "paper:flashattention-2";
      const answer = await graph.ask(
        `query ($ref: String!) {
          paper(ref: $ref) { id }
          papers(filter: { ref: $ref }) { nodes { id } }
          technique(ref: $ref) { id }
          techniques(filter: { introducedBy: { some: { ref: $ref } } }) { nodes { id } }
          neighborhood(of: $ref, maxNodes: 1) { nodes { id } }
          resolve(ref: $ref) { matched text score node { id } }
        }`,
        { ref },
      );
      expect(answer).toEqual({
        paper: { id },
        papers: { nodes: [{ id }] },
        technique: null,
        techniques: { nodes: [{ id: "technique:flashattention-2" }] },
        neighborhood: { nodes: [{ id }] },
        resolve: [{ matched: "ID", text: "2307.08691", score: 1, node: { id } }],
      });
    });

    test("a DOI means its paper in any case", async () => {
      for (const ref of ["10.18653/v1/2024.acl-long.623", "https://doi.org/10.18653/V1/2024.ACL-long.623"])
        expect(await graph.ask("query ($ref: String!) { paper(ref: $ref) { id } }", { ref })).toEqual({
          paper: { id: "paper:chunkattention" },
        });
    });

    test("an identifier of another paper means nothing, and no typing error in it is forgiven", async () => {
      const answer = await graph.ask(`{ paper(ref: "2307.08692") { id } resolve(ref: "arXiv:2307.08692") { node { id } } }`);
      expect(answer).toEqual({ paper: null, resolve: [] });
    });

    test("a form of a name is less than the name, and more than a typing error", async () => {
      expect(await graph.ask(`{ resolve(ref: "h100s", kinds: [HARDWARE], first: 1) { matched text score } }`)).toEqual({
        resolve: [{ matched: "NAME", text: "H100", score: 0.65 }],
      });
    });

    test.each(nothing)("%s means nothing", async (ref) => {
      const codes = await graph.codes(`query ($ref: String!) { lineage(of: $ref) { root { id } } }`, { ref });
      expect(codes).toEqual(["NOT_FOUND"]);
    });
  });
}
