import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openGraph, readSeedBatch, type OpenGraph } from "../support/open-graph.js";
import { foundBy, search } from "../support/search.js";
import { named } from "../support/small-library.js";
import type { StoreUnderTest } from "./stores.js";

const extending = (from: string, to: string): { type: string; from: string; to: string; sources: string[] } => ({
  type: "EXTENDS",
  from,
  to,
  sources: [],
});

/** Carders of several kinds: Cardomat is the best connected, Carder has two variants, and a paper is called after it. */
const carders = {
  nodes: [
    named("technique:carder", "Carder"),
    named("technique:carder-2", "Carder-2"),
    named("technique:carder-3", "Carder 3"),
    named("technique:cardless", "Cardless", { aliases: ["CL"] }),
    named("technique:cardomat", "Cardomat"),
    named("technique:cardox", "Cardox", { summary: "Attention for looms." }),
    named("technique:wool-attention", "Wool Attention"),
    named("technique:felt-attention", "Felt Attention"),
    named("paper:cl", "Combing Without Cards"),
    named("paper:card", "Card"),
  ],
  edges: [
    extending("technique:carder-2", "technique:carder"),
    extending("technique:carder-3", "technique:carder-2"),
    extending("technique:carder-3", "technique:felt-attention"),
    extending("technique:cardomat", "technique:cardless"),
    extending("technique:cardomat", "technique:felt-attention"),
    extending("technique:cardomat", "technique:wool-attention"),
    extending("technique:wool-attention", "technique:felt-attention"),
    { type: "MENTIONS", from: "paper:cl", to: "technique:cardox", sources: [] },
    { type: "MENTIONS", from: "paper:card", to: "technique:cardox", sources: [] },
    ...["carder", "carder-2", "carder-3", "cardomat"].map((to) => ({
      type: "MENTIONS",
      from: "paper:card",
      to: `technique:${to}`,
      sources: [],
    })),
  ],
};

/** In which order a search shows what matches alike, and what an abbreviation finds. */
export function describeSearchOrder({ openStore }: StoreUnderTest): void {
  describe("a search", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, carders);
    });
    afterAll(() => graph.close());

    test("shows the better connected first, a thing before its variants, and what has a title last", async () => {
      expect(await foundBy(graph, "card")).toEqual([
        "paper:card",
        "technique:carder",
        "technique:cardomat",
        "technique:carder-2",
        "technique:carder-3",
        "technique:cardox",
        "technique:cardless",
        "paper:cl",
      ]);
      expect(await foundBy(graph, "attention")).toEqual(["technique:felt-attention", "technique:wool-attention", "technique:cardox"]);
    });

    test("shows what is called so before a paper whose slug it is", async () => {
      expect((await search(graph, "cl")).edges.map(({ node, field }) => [node.id, field])).toEqual([
        ["technique:cardless", "alias"],
        ["paper:cl", "slug"],
      ]);
    });

    test("takes an abbreviation for what it shortens", async () => {
      for (const query of ["attn", "ATTN", "felt attn"]) expect((await foundBy(graph, query))[0]).toBe("technique:felt-attention");
      for (const query of ["att1", "ttn", "atn", "attnx", "ntnt"]) expect(await foundBy(graph, query)).toEqual([]);
    });

    test("finds what people mean in the curated graph", async () => {
      await graph.replace(readSeedBatch());
      for (const query of ["fla", "flash", "flashatt", "flash_attn", "attn"])
        expect({ query, first: (await foundBy(graph, query))[0] }).toEqual({ query, first: "technique:flashattention" });
      const nvidia = await foundBy(graph, "nvidia");
      expect(nvidia.indexOf("hardware:nvidia-gpu")).toBeLessThan(nvidia.indexOf("hardware:t4"));
      for (const [query, id] of [
        ["krnl fusion", "technique:kernel-fusion"],
        ["gqa", "technique:gqa"],
      ] as const)
        expect({ query, first: (await foundBy(graph, query))[0] }).toEqual({ query, first: id });
    });
  });
}
