import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { papergraph } from "../../src/model/papergraph.js";
import { arbitraryBatch } from "../support/arbitrary-batch.js";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import { referenceGraph } from "../support/reference-graph.js";
import type { ListQuestion } from "../support/reference-list.js";
import { arbitraryCut, checkList, looks, type Cut } from "./check-list.js";
import { questionsTo } from "./questions-to.js";
import type { StoreUnderTest } from "./stores.js";

/** Looks at everything, in one page. */
const whole: Cut = { pages: 1, from: 0, to: 1, looks };

/** Random graphs, with what no curated graph has: equal names, awkward numbers and letters, cycles, and nothing at all. */
export function describeSmallGraphs({ openStore, runs, isSlow }: StoreUnderTest): void {
  describe("lists and relations agree in graphs of any shape", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, { nodes: [], edges: [] });
    });
    afterAll(() => graph.close());

    test("an empty graph answers empty lists and counts of 0", async () => {
      for (const type of papergraph.types.values()) {
        const question: ListQuestion = { type: type.name, filter: {}, orderBy: [] };
        if (type.list) await checkList(graph, referenceGraph({ nodes: [], edges: [] }, papergraph), question, whole);
      }
      expect.hasAssertions();
    });

    test("an alias is found even if another alias of the same node differs only by a hyphen", async () => {
      const aliases = ["FA-2", "FA2", "fa 2"];
      const properties = { id: "model:a", kind: "MODEL", slug: "a", name: "a", aliases, formerIds: [], origin: "CURATED" };
      const batch = { nodes: [{ id: "model:a", kind: "MODEL", properties }], edges: [] };
      await graph.replace(batch);
      for (const alias of [...aliases, "FA 2"]) {
        const question: ListQuestion = { type: "Model", filter: { aliases: { has: alias } }, orderBy: [] };
        await checkList(graph, referenceGraph(batch, papergraph), question, whole);
      }
      expect.hasAssertions();
    });

    test("a relation that leads to nothing is counted and summed up like any other", async () => {
      const properties = { id: "model:a", kind: "MODEL", slug: "a", name: "a", aliases: [], formerIds: [], origin: "CURATED" };
      const batch = { nodes: [{ id: "model:a", kind: "MODEL", properties }], edges: [] };
      await graph.replace(batch);
      const question: ListQuestion = { type: "Model", of: { field: "resultsAsBaseline", id: "model:a" }, filter: {}, orderBy: [] };
      await checkList(graph, referenceGraph(batch, papergraph), question, whole);
      expect.hasAssertions();
    });

    test("rows, totalCount, facets and pages agree in random graphs", async () => {
      const cases = arbitraryBatch(papergraph).chain((batch) =>
        fc.record({
          batch: fc.constant(batch),
          questions: fc.array(questionsTo(batch), { minLength: 1, maxLength: 4 }),
          cut: arbitraryCut(isSlow),
        }),
      );
      await fc.assert(
        fc.asyncProperty(cases, async ({ batch, questions, cut }) => {
          await graph.replace(batch);
          const reference = referenceGraph(batch, papergraph);
          for (const question of questions) await checkList(graph, reference, question, cut);
        }),
        { numRuns: runs(150) },
      );
      expect.hasAssertions();
    });
  });
}
