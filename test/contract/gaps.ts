import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { EdgeRecord, NodeRecord } from "../../src/store/port/write-batch.js";
import { plainNode } from "../support/arbitrary-web.js";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import type { StoreUnderTest } from "./stores.js";

const edge = (from: string, type: string, to: string): EdgeRecord => ({ type, from, to, sources: ["paper:p"] });

const technique = (slug: string, category: string): NodeRecord => {
  const node = plainNode("TECHNIQUE", slug);
  return { ...node, properties: { ...node.properties, category } };
};

/** Techniques that stand in each way to a device and its family. */
const batch = {
  nodes: [
    ...["a", "b", "c", "d"].map((slug) => technique(slug, "ATTENTION")),
    technique("other", "KERNEL"),
    ...["device", "family", "sibling"].map((slug) => plainNode("HARDWARE", slug)),
    plainNode("PAPER", "p"),
  ],
  edges: [
    ...["device", "sibling"].map((slug) => edge(`hardware:${slug}`, "PART_OF", "hardware:family")),
    edge("technique:a", "EVALUATED_ON", "hardware:device"),
    edge("technique:a", "TARGETS", "hardware:family"),
    edge("technique:b", "TARGETS", "hardware:family"),
    edge("technique:c", "SUPPORTS", "hardware:sibling"),
    edge("technique:other", "EVALUATED_ON", "hardware:device"),
  ],
};

const document = `query ($hardware: [String!]!, $first: Int!) {
  gaps(category: ATTENTION, hardware: $hardware, first: $first) {
    totalCount hardware { id } rows { technique { id } cells { hardware { id } status evidence { relation hardware { id } sources { id } } } }
  }
}`;

/** The techniques of a category against hardware. */
export function describeGaps({ openStore }: StoreUnderTest): void {
  describe("techniques against hardware", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, batch);
    });
    afterAll(() => graph.close());

    const evidence = (relation: string, slug: string): object => ({
      relation,
      hardware: { id: `hardware:${slug}` },
      sources: [{ id: "paper:p" }],
    });
    const cell = (slug: string, status: string, ...said: object[]): object => ({
      hardware: { id: `hardware:${slug}` },
      status,
      evidence: said,
    });
    const row = (slug: string, ...cells: object[]): object => ({ technique: { id: `technique:${slug}` }, cells });

    test("are measured, targeted, documented or not reported, as families count", async () => {
      const { gaps } = await graph.ask(document, { hardware: ["family", "device"], first: 50 });
      expect(gaps).toEqual({
        totalCount: 4,
        hardware: [{ id: "hardware:family" }, { id: "hardware:device" }],
        rows: [
          row(
            "a",
            cell("family", "MEASURED", evidence("EVALUATED_ON", "device"), evidence("TARGETS", "family")),
            cell("device", "MEASURED", evidence("EVALUATED_ON", "device"), evidence("TARGETS", "family")),
          ),
          row("b", cell("family", "TARGETED", evidence("TARGETS", "family")), cell("device", "TARGETED", evidence("TARGETS", "family"))),
          row("c", cell("family", "NOT_REPORTED"), cell("device", "NOT_REPORTED")),
          row("d", cell("family", "NOT_REPORTED"), cell("device", "NOT_REPORTED")),
        ],
      });
      expect(await graph.ask(document, { hardware: ["sibling"], first: 3 })).toMatchObject({
        gaps: { totalCount: 4, rows: [{}, {}, row("c", cell("sibling", "DOCUMENTED", evidence("SUPPORTS", "sibling")))] },
      });
    });

    test("need hardware, and such as is there", async () => {
      expect(await graph.codes(document, { hardware: [], first: 1 })).toEqual(["BAD_USER_INPUT"]);
      expect(await graph.codes(document, { hardware: Array.from({ length: 13 }, () => "device"), first: 1 })).toEqual(["BAD_USER_INPUT"]);
      expect(await graph.codes(document, { hardware: ["device", "no such thing"], first: 1 })).toEqual(["NOT_FOUND"]);
    });
  });
}
