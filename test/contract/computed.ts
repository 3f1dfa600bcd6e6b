import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { toBibtex } from "../../src/model/cite/bibtex.js";
import { toCslJson } from "../../src/model/cite/csl-json.js";
import { openGraph, readSeedBatch, type Data, type OpenGraph } from "../support/open-graph.js";
import type { StoreUnderTest } from "./stores.js";

/** What is worked out from the properties of a node is answered wherever the node is shown. */
export function describeComputed({ openStore }: StoreUnderTest): void {
  describe("what is worked out from a paper", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, readSeedBatch());
    });
    afterAll(() => graph.close());

    const cited = "slug title authors published venue arxivId doi url";

    test("is made of what is answered of it, in lists and under other names", async () => {
      const asked = `query ($after: String) {
        papers(first: 100, after: $after) { nodes { ${cited} entry: bibtex bibtex item: cslJson } pageInfo { endCursor } }
      }`;
      const first = (await graph.ask(asked))["papers"] as { nodes: Data[]; pageInfo: { endCursor: string } };
      const next = (await graph.ask(asked, { after: first.pageInfo.endCursor }))["papers"] as { nodes: Data[] };
      expect(next.nodes).toHaveLength(100);
      for (const paper of [...first.nodes, ...next.nodes]) {
        expect(paper["entry"]).toBe(toBibtex(paper));
        expect(paper["bibtex"]).toBe(paper["entry"]);
        expect(paper["item"]).toEqual(toCslJson(paper));
      }
    });

    test("is answered where nothing else of the paper is asked, and where other kinds are", async () => {
      const { paper, technique, nodes, search } = (await graph.ask(`{
        paper(ref: "flashattention-2") { bibtex }
        technique(ref: "FlashAttention-2") {
          introducedBy { nodes { bibtex } }
          extends { edges { sources { cslJson } } }
        }
        nodes(ids: ["paper:flashattention-2", "technique:flashattention-2", "paper:none"]) { id ... on Paper { bibtex authors } }
        search(query: "FlashAttention-2", kinds: [PAPER], first: 3) { edges { node { ... on Paper { bibtex } } } }
      }`)) as Record<string, Data & Data[]>;
      const entry: unknown = expect.stringContaining("{flashattention-2,");
      expect(paper).toEqual({ bibtex: entry });
      expect(technique?.["introducedBy"]).toEqual({ nodes: [{ bibtex: entry }] });
      expect(JSON.stringify(technique?.["extends"])).toContain('"cslJson":{"id":"flashattention-2"');
      expect(nodes).toEqual([
        { id: "paper:flashattention-2", bibtex: entry, authors: ["Tri Dao"] },
        { id: "technique:flashattention-2" },
        null,
      ]);
      expect(JSON.stringify(search)).toContain("{flashattention-2,");
    });
  });
}
