import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openGraph, readSeedBatch, type OpenGraph } from "../support/open-graph.js";
import { foundBy, search, searchDocument, type SearchEdge, type SearchPage } from "../support/search.js";
import { smallLibrary } from "../support/small-library.js";
import type { StoreUnderTest } from "./stores.js";

/** What a search looks through, what it refuses, and how it is paged. */
export function describeSearchPages({ openStore }: StoreUnderTest): void {
  describe("a search", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, smallLibrary);
    });
    afterAll(() => graph.close());

    describe("looks among", () => {
      test("the kinds that are given", async () => {
        expect(await foundBy(graph, "quickweave", { kinds: ["PAPER"] })).toEqual(["paper:quickweave"]);
        expect(await foundBy(graph, "carpet", { kinds: ["SYSTEM", "PAPER", "RESULT"] })).toEqual(["system:loomkit", "paper:loomkit"]);
        expect(await search(graph, "quickweave", { kinds: ["MODEL"] })).toMatchObject({ totalCount: 0, edges: [] });
      });

      test("nothing if no kind is given, or none that has names", async () => {
        expect(await foundBy(graph, "carpets", { kinds: [] })).toEqual([]);
        expect(await foundBy(graph, "carpets", { kinds: ["RESULT"] })).toEqual([]);
      });
    });

    test("finds nothing by an empty text", async () => {
      for (const query of ["", " \t\n", "\u00a0", "\u00ad"])
        expect(await search(graph, query)).toMatchObject({ totalCount: 0, edges: [], unmatchedWords: [] });
    });

    test("refuses what is too long or unprintable", async () => {
      const wrong = ["a".repeat(501), "a\0b", "\ud800", Array.from({ length: 51 }, (_, index) => `w${index}`).join(" ")];
      for (const query of wrong) expect(await graph.codes(searchDocument, { query })).toEqual(["BAD_USER_INPUT"]);
      for (const size of [-1, 101]) {
        expect(await graph.codes(searchDocument, { query: "a", first: size })).toEqual(["BAD_USER_INPUT"]);
        expect(await graph.codes(searchDocument, { query: "a", last: size })).toEqual(["BAD_USER_INPUT"]);
      }
      for (const more of [{ after: "x" }, { before: "x" }, { first: 1, last: 1 }])
        expect(await graph.codes(searchDocument, { query: "a", ...more })).toEqual(["BAD_USER_INPUT"]);
    });

    test("ignores punctuation, or takes it as part of a name", async () => {
      for (const query of ["!", "%", "***", '"', "\\", "(a+)+$", "🧶"]) expect(await foundBy(graph, query)).toEqual([]);
      for (const query of ['"quickweave"', "quickweave*", "name:quickweave", "+quickweave -tile", "quick%weave"])
        expect(await foundBy(graph, query)).toContain("technique:quickweave");
    });

    test("is paged without a gap or a repeat", async () => {
      await graph.replace(readSeedBatch());
      for (const query of ["attention", "gpu kernel", "tranformer inferense", "h"]) {
        const all = await search(graph, query, { first: 100 });
        const walked: SearchEdge[] = [];
        for (let after: string | null = null, more = true; more;) {
          const page: SearchPage = await search(graph, query, { first: 7, after });
          expect(page.totalCount).toBe(all.totalCount);
          expect(page.pageInfo).toEqual({
            hasNextPage: walked.length + page.edges.length < all.totalCount,
            hasPreviousPage: walked.length > 0,
            startCursor: page.edges[0]?.cursor ?? null,
            endCursor: page.edges.at(-1)?.cursor ?? null,
          });
          walked.push(...page.edges);
          [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
        }
        expect(walked.slice(0, 100)).toEqual(all.edges);
        expect(walked).toHaveLength(all.totalCount);
        expect(new Set(walked.map(({ node }) => node.id)).size).toBe(walked.length);
        expect(await walkBackward(graph, query)).toEqual(walked);
      }
    });

    test("stands between two cursors", async () => {
      await graph.replace(readSeedBatch());
      const { edges, totalCount } = await search(graph, "attention", { first: 10 });
      const [after, before] = [edges[2]?.cursor, edges[7]?.cursor];
      for (const size of [{ first: 2 }, { last: 2 }, { first: 20 }, { last: 20 }]) {
        const page = await search(graph, "attention", { after, before, ...size });
        const between = edges.slice(3, 7);
        const shown = "first" in size ? between.slice(0, size.first) : between.slice(-size.last);
        expect(page).toMatchObject({ totalCount, edges: shown, pageInfo: { hasNextPage: true, hasPreviousPage: true } });
      }
      const crossed = await search(graph, "attention", { after: before, before: after, first: 5 });
      expect(crossed).toMatchObject({ edges: [], pageInfo: { startCursor: null, endCursor: null } });
    });

    test("counts all that it finds by kind and origin", async () => {
      await graph.replace(readSeedBatch());
      for (const query of ["attention", "gpu", "tranformer inferense", "flash", "nothingofthesort", ""]) {
        const { facets, totalCount } = await search(graph, query, { first: 1 });
        expect(facets.map(({ field }) => field)).toEqual(["KIND", "ORIGIN"]);
        for (const { values } of facets) expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
        for (const { value, count } of facets[0]?.values ?? [])
          expect((await search(graph, query, { kinds: [value], first: 1 })).totalCount).toBeGreaterThanOrEqual(count);
      }
      const { facets } = await search(graph, "attention", { kinds: ["PAPER"], first: 0 });
      expect(facets[0]?.values.map(({ value }) => value)).toEqual(["PAPER"]);
      expect(facets[1]?.values.map(({ value }) => value)).toEqual(["CURATED"]);
    });

    test("continues after a row that is gone, and refuses a cursor of another search", async () => {
      await graph.replace(smallLibrary);
      const { pageInfo } = await search(graph, "accelerator", { first: 1 });
      await graph.replace({ ...smallLibrary, nodes: smallLibrary.nodes.filter(({ id }) => id !== "hardware:x100") });
      // One node less changes how rare the word is, and with it every weight.
      expect(await graph.codes(searchDocument, { query: "accelerator", after: pageInfo.endCursor })).toEqual([]);
      expect(await graph.codes(searchDocument, { query: "accelerators", after: pageInfo.endCursor })).toEqual(["BAD_USER_INPUT"]);
      expect(await graph.codes(searchDocument, { query: "accelerator", kinds: ["HARDWARE"], after: pageInfo.endCursor })).toEqual([
        "BAD_USER_INPUT",
      ]);
    });
  });
}

/** Every row from the last page to the first, in list order. */
async function walkBackward(graph: OpenGraph, query: string): Promise<SearchEdge[]> {
  let walked: SearchEdge[] = [];
  for (let before: string | null = null, more = true; more;) {
    const page: SearchPage = await search(graph, query, { last: 7, before });
    expect(page.pageInfo.hasNextPage).toBe(walked.length > 0);
    walked = [...page.edges, ...walked];
    [before, more] = [page.pageInfo.startCursor, page.pageInfo.hasPreviousPage];
  }
  return walked;
}
