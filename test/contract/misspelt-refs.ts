import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openGraph, readSeedBatch, type Data, type OpenGraph } from "../support/open-graph.js";
import { named } from "../support/small-library.js";
import { forgivenErrors } from "../support/typing-errors.js";
import type { StoreUnderTest } from "./stores.js";

interface Match {
  readonly matched: string;
  readonly text: string;
  readonly score: number;
  readonly node: { readonly id: string };
}

const document = `query ($ref: String!, $kinds: [Kind!], $first: Int) {
  resolve(ref: $ref, kinds: $kinds, first: $first) { matched text score node { id } }
}`;

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "1"), minLength: 1, maxLength: 10 });

/** `resolve` forgives typing errors; an item does not. */
export function describeMisspeltRefs({ openStore, runs }: StoreUnderTest): void {
  describe("resolve", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, { nodes: [], edges: [] });
    });
    afterAll(() => graph.close());

    const resolve = async (ref: string, more: Data = {}): Promise<Match[]> =>
      (await graph.ask(document, { ref, first: 100, ...more }))["resolve"] as Match[];

    test("lists exact matches, then names with few enough typing errors, best first and each node once", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(word, { minLength: 1, maxLength: 20 }),
          fc.array(word, { minLength: 1, maxLength: 8 }),
          async (names, refs) => {
            const nodes = names.map((name, index) => named(`technique:node-${String(index).padStart(2, "0")}`, name));
            await graph.replace({ nodes, edges: [] });
            for (const ref of refs) {
              const near = nodes.map(({ id }, index) => ({ id, errors: forgivenErrors(ref, names[index] ?? "") }));
              const expected = near
                .filter(({ errors }) => errors < Infinity || errors === 0)
                .sort((a, b) => a.errors - b.errors || (a.id < b.id ? -1 : 1))
                .map(({ id, errors }) => ({ id, matched: errors === 0 ? "NAME" : "FUZZY", score: [0.9, 0.6, 0.5][errors] }));
              const matches = await resolve(ref);
              expect({ ref, matches: matches.map(({ node, matched, score }) => ({ id: node.id, matched, score })) }).toEqual({
                ref,
                matches: expected,
              });
            }
          },
        ),
        { numRuns: runs(60) },
      );
      expect.hasAssertions();
    });

    test("says what matched, and prefers names to slugs and aliases", async () => {
      await graph.replace({
        nodes: [
          named("technique:loomweave", "Loom Weave", { aliases: ["Loomweaver"] }),
          named("system:other", "Other", { aliases: ["The Loom-Weave"] }),
          named("hardware:loom", "LoomWape"),
        ],
        edges: [],
      });
      expect(await resolve("loomweve")).toEqual([
        { matched: "FUZZY", text: "Loom Weave", score: 0.6, node: { id: "technique:loomweave" } },
        { matched: "FUZZY", text: "LoomWape", score: 0.5, node: { id: "hardware:loom" } },
      ]);
      expect(await resolve("loomwape")).toEqual([
        { matched: "NAME", text: "LoomWape", score: 0.9, node: { id: "hardware:loom" } },
        { matched: "FUZZY", text: "Loom Weave", score: 0.5, node: { id: "technique:loomweave" } },
      ]);
      expect(await resolve("loomweve", { kinds: ["HARDWARE"] })).toHaveLength(1);
      expect(await resolve("loomweve", { first: 1 })).toHaveLength(1);
    });

    test("forgives an error in a long title; an item does not", async () => {
      await graph.replace(readSeedBatch());
      const [title] = await resolve("FlashAttention-2: Faster Atention with Better Parallelism and Work Partitioning");
      expect(title).toMatchObject({ matched: "FUZZY", score: 0.6, node: { id: "paper:flashattention-2" } });
      expect(await graph.ask(`{ technique(ref: "flashatention") { id } }`)).toEqual({ technique: null });
    });
  });
}
