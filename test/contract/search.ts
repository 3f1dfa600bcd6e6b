import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import { foundBy, search } from "../support/search.js";
import { smallLibrary } from "../support/small-library.js";
import type { StoreUnderTest } from "./stores.js";

/** What a search finds, in which order, and what it forgives. */
export function describeSearch({ openStore }: StoreUnderTest): void {
  describe("a search", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, smallLibrary);
    });
    afterAll(() => graph.close());

    const found = (query: string): Promise<string[]> => foundBy(graph, query);
    const fields = async (query: string): Promise<(readonly [string, string])[]> =>
      (await search(graph, query)).edges.map(({ node, field }) => [node.id, field] as const);

    describe("ranks", () => {
      test("the name, then its completions, shortest first and names before titles", async () => {
        expect(await fields("quick weave")).toEqual([
          ["technique:quickweave", "name"],
          ["paper:quickweave", "slug"],
          ["technique:quickweave-2", "name"],
        ]);
      });

      test("an alias before a prefix of one", async () => {
        expect(await fields("qw")).toEqual([
          ["technique:quickweave", "alias"],
          ["technique:quickweave-2", "alias"],
        ]);
      });

      test("a name, then words of a title, of a summary and of a claim", async () => {
        expect(await fields("pattern")).toEqual([
          ["technique:pattern", "name"],
          ["paper:quickweave", "title"],
          ["technique:quickweave", "summary"],
        ]);
        expect(await fields("carpet")).toEqual([
          ["system:loomkit", "claim"],
          ["paper:loomkit", "claim"],
        ]);
      });

      test("whole words before completed or misspelt ones", async () => {
        expect(await found("library loom")).toEqual(["system:loomkit", "paper:loomkit"]);
        expect(await found("cache knot")).toEqual(["technique:knot-cache", "technique:knots"]);
        expect(await found("cach kno")).toEqual(["technique:knot-cache", "technique:knots"]);
      });

      test("rare words first, if nothing has all of them", async () => {
        expect(await found("accelerators, but fewer xylophones")).toEqual(["technique:quickweave-2", "hardware:x100", "hardware:x200"]);
      });

      test("with scores that fall from 1", async () => {
        for (const query of ["quick weave", "pattern", "qw", "fewer accelerators", "cach kno", "librarie for lomkit"]) {
          const scores = (await search(graph, query)).edges.map(({ score }) => score);
          expect({ query, scores }).toEqual({ query, scores: [...scores].sort((a, b) => b - a) });
          expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        }
        expect((await search(graph, "LOOMKIT")).edges[0]).toMatchObject({ score: 1, field: "name", node: { id: "system:loomkit" } });
      });

      test("an id and a slug as highly as a name", async () => {
        expect((await search(graph, "technique:knots")).edges[0]).toMatchObject({ score: 1, field: "id", node: { id: "technique:knots" } });
        expect((await search(graph, "knots")).edges[0]).toMatchObject({ score: 1, field: "slug", node: { id: "technique:knots" } });
      });
    });

    describe("forgives", () => {
      test.each(["quickweave", "QUICK WEAVE", "Quick-Weave", "quikweave", "Quick Waeve", "qiuck weave", "quickwve", "q̈uíckweave"])(
        "%j for QuickWeave",
        async (query) => {
          expect((await found(query))[0]).toBe("technique:quickweave");
        },
      );

      test("two errors in a long word, one in a short one and none in fewer than four letters", async () => {
        expect(await found("acelerater")).toEqual(["hardware:x100", "hardware:x200"]);
        expect(await found("acelratir")).toEqual([]);
        expect((await found("knott"))[0]).toBe("technique:knots");
        expect(await found("knxtt")).toEqual([]);
        expect(await found("qx")).toEqual([]);
      });

      test("nothing in numbers", async () => {
        expect(await found("x100")).toEqual(["hardware:x100"]);
        expect(await found("x300")).toEqual([]);
        expect(await found("quickweave 3")).not.toContain("technique:nothing");
        expect((await found("quikweave2"))[0]).toBe("technique:quickweave-2");
      });

      test("words that are joined or split", async () => {
        expect((await found("knotcache"))[0]).toBe("technique:knot-cache");
        expect((await found("loom kit"))[0]).toBe("system:loomkit");
        expect((await found("tileorder"))[0]).toBe("technique:quickweave");
        expect((await found("tile order for weavingpatterns"))[0]).toBe("technique:quickweave");
      });

      test("accents, width and composition", async () => {
        for (const query of ["elan", "ÉLAN", "E\u0301lan", "ＥＬＡＮ", "\u202eelan\u202c", "el\u00adan"])
          expect({ query, ids: await found(query) }).toEqual({ query, ids: ["model:elan"] });
      });

      test("the words that stand in every text", async () => {
        expect(await found("the library of a loom")).toEqual(await found("library loom"));
        expect(await found("of the")).toEqual([]);
      });
    });
  });
}
