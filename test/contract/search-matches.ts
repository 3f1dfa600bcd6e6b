import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { arbitraryQuery } from "../support/arbitrary-query.js";
import { openGraph, readSeedBatch, type OpenGraph } from "../support/open-graph.js";
import { marked, search } from "../support/search.js";
import { named, smallLibrary } from "../support/small-library.js";
import { propertyRuns } from "../support/property-runs.js";
import type { StoreUnderTest } from "./stores.js";

const long = "A summary of many words that say nothing of interest to anybody who reads it, ";

/** What of a question a search could not find, and which text of a node matched where. */
export function describeSearchMatches({ openStore }: StoreUnderTest): void {
  describe("a search", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, {
        ...smallLibrary,
        nodes: [
          ...smallLibrary.nodes,
          named("technique:spindle", "Spindle", { summary: `${long}${long}until the distaff turns 🧶 at last. ${long}` }),
        ],
      });
    });
    afterAll(() => graph.close());

    const first = async (query: string): Promise<string | undefined> => (await search(graph, query)).edges.map(marked)[0];
    const unmatched = async (query: string): Promise<readonly string[]> => (await search(graph, query)).unmatchedWords;

    describe("names the words that nothing has", () => {
      test("as they are written, each once", async () => {
        expect(await unmatched("QuickWeave Xylophone x300 Xylophone")).toEqual(["Xylophone", "x300"]);
        expect(await unmatched("Xylóphone")).toEqual(["Xylóphone"]);
        expect(await unmatched("the carpet")).toEqual([]);
      });

      test("not those that are forgiven something, completed, joined or split", async () => {
        for (const query of ["quikweave", "quick weave", "knotcache", "acceler", "loom kit", "tileorder", "Quick-Weave-2", "QW 2"])
          expect({ query, words: await unmatched(query) }).toEqual({ query, words: [] });
      });

      test("whatever kinds are asked for", async () => {
        expect((await search(graph, "quickweave xylophone", { kinds: ["MODEL"] })).unmatchedWords).toEqual(["xylophone"]);
      });

      test("and shows what lacks one behind what has all", async () => {
        const { edges, unmatchedWords } = await search(graph, "cache x999");
        expect([edges.length > 0, unmatchedWords]).toEqual([true, ["x999"]]);
        expect(edges.every(({ score }) => score < 0.3)).toBe(true);
      });
    });

    describe("shows the text that matched", () => {
      test.each([
        ["quickweave", "[QuickWeave]"],
        ["quick w", "[QuickW]eave"],
        ["quikweave", "[QuickWeave]"],
        ["qw2", "[QW2]"],
        ["q̈uíckweave", "[QuickWeave]"],
        ["ELAN", "[Élan]"],
        ["elan 7b", "[ＥＬＡＮ-7B]"],
        ["loomkit", "[LoomKit]"],
        ["cach kno", "[Kno]t [Cache]"],
        ["knotcache", "[Knot Cache]"],
        ["memory", "[memory] of knots"],
        ["technique:knots", "[technique:knots]"],
        ["knots", "[knots]"],
        ["tile order", "A [tile] [order] for weaving patterns."],
        ["carpet fast", "Weaves [carpets] twice as [fast] on the Onyx."],
      ])("of %j as %j", async (query, text) => {
        expect(await first(query)).toBe(text);
      });

      test("of a long summary the passage around it", async () => {
        const [edge] = (await search(graph, "distaff")).edges;
        const summary = `${long}${long}until the distaff turns 🧶 at last. ${long}`;
        expect(edge?.matchedText.length).toBeLessThanOrEqual(160);
        expect(summary).toContain(edge?.matchedText);
        expect(edge && marked(edge)).toContain("until the [distaff] turns 🧶 at last.");
      });

      test("with ranges that lie in it, apart from each other, whatever is asked", async () => {
        const batch = readSeedBatch();
        await graph.replace(batch);
        await fc.assert(
          fc.asyncProperty(arbitraryQuery(batch), async (query) => {
            for (const { matchedText, ranges } of (await search(graph, query)).edges) {
              expect({ query, matchedText, isMarked: ranges.length > 0 }).toEqual({ query, matchedText, isMarked: true });
              expect(matchedText.isWellFormed()).toBe(true);
              let last = -1;
              for (const { start, end } of ranges) {
                expect({ query, matchedText, isApart: last < start && start < end && end <= matchedText.length }).toMatchObject({
                  isApart: true,
                });
                last = end;
              }
            }
          }),
          { numRuns: propertyRuns(30) },
        );
      });
    });
  });
}
