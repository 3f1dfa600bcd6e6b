import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Kind } from "../../src/model/model.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";
import { arbitraryBatch, texts } from "../support/arbitrary-batch.js";
import { openGraph, type Data, type OpenGraph } from "../support/open-graph.js";
import { referenceGraph } from "../support/reference-graph.js";
import type { StoreUnderTest } from "./stores.js";

/** What a ref means depends only on which kinds fit its place. */
export function describeRefs({ openStore, runs }: StoreUnderTest): void {
  describe("refs", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, { nodes: [], edges: [] });
    });
    afterAll(() => graph.close());

    const named = [...papergraph.types.values()].filter((type) => type.isNamed && type.list && type.item);

    test("mean one node, no node, or are AMBIGUOUS_REF, in an item as in a filter", async () => {
      const refs = fc.constantFrom(...texts, "a", "B", "technique:a", "HARDWARE: B", "no such thing");
      await fc.assert(
        fc.asyncProperty(arbitraryBatch(papergraph), fc.array(refs, { minLength: 1, maxLength: 5 }), async (batch, asked) => {
          await graph.replace(batch);
          const reference = referenceGraph(batch, papergraph);
          for (const type of named) {
            const [item, list] = [type.item?.field ?? "", type.list?.field ?? ""];
            const document = {
              item: `query ($ref: String!) { item: ${item}(ref: $ref) { id } }`,
              list: `query ($ref: String!) { list: ${list}(filter: { ref: $ref }) { nodes { id } } }`,
            };
            for (const ref of asked) {
              const meant = reference.meantBy(ref, type.kinds).map(({ id }) => ({ id }));
              if (meant.length > 1) {
                expect(await graph.codes(document.item, { ref })).toEqual(["AMBIGUOUS_REF"]);
                expect(await graph.codes(document.list, { ref })).toEqual(["AMBIGUOUS_REF"]);
              } else {
                expect(await graph.ask(document.item, { ref })).toEqual({ item: meant[0] ?? null });
                expect(await graph.ask(document.list, { ref })).toEqual({ list: { nodes: meant } });
              }
            }
          }
        }),
        { numRuns: runs(30) },
      );
    });

    test("compete only among the kinds that fit their place", async () => {
      await graph.replace(twins);
      const codes = (filter: Data): Promise<readonly unknown[]> =>
        graph.codes("query ($filter: MethodFilter) { methods(filter: $filter) { totalCount } }", { filter });
      const ambiguous = [
        { ref: "twin" },
        { refs: ["only", "TWIN"] },
        { or: [{}, { not: { ref: "Twin" } }] },
        { extendedBy: { none: { ref: "twin" } } },
        { targets: { every: { targetedBy: { some: { ref: "twin" } } } } },
      ];
      for (const filter of ambiguous) expect({ filter, codes: await codes(filter) }).toEqual({ filter, codes: ["AMBIGUOUS_REF"] });
      const clear = [
        { targets: { some: { ref: "twin" } } },
        { introducedBy: { some: { ref: "twin" } } },
        { refs: ["only"] },
        { ref: "technique:twin" },
      ];
      for (const filter of clear) expect({ filter, codes: await codes(filter) }).toEqual({ filter, codes: [] });
      expect(
        await graph.codes(
          `{ technique(ref: "twin") { id } hardware(ref: "twin") { targetedBy(filter: { ref: "device" }) { totalCount } } }`,
        ),
      ).toEqual([]);
    });
  });
}

const node = (kind: Kind, slug: string, name: string, own: object): WriteBatch["nodes"][number] => {
  const id = `${kind.toLowerCase()}:${slug}`;
  return { id, kind, properties: { id, kind, slug, name, aliases: [], origin: "CURATED", ...own } };
};

/** A technique, a system, hardware and a paper of one name; "device" is hardware and a model, but only the model could target anything. */
const twins: WriteBatch = {
  nodes: [
    node("TECHNIQUE", "twin", "Twin", { category: "KERNEL" }),
    node("SYSTEM", "other", "Twin", { systemType: "LIBRARY" }),
    node("HARDWARE", "twin", "Twin", { hardwareType: "GPU" }),
    node("PAPER", "twin", "Twin", { title: "Twin", contribution: "METHOD" }),
    node("TECHNIQUE", "only", "Only", { category: "KERNEL" }),
    node("HARDWARE", "device", "Device", { hardwareType: "GPU" }),
    node("MODEL", "device", "Device", {}),
  ],
  edges: [],
};
