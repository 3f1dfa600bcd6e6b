import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { papergraph } from "../../src/model/papergraph.js";
import { filterGenerator } from "../support/arbitrary-filter.js";
import { arbitraryFieldQuestion } from "../support/arbitrary-question.js";
import { openGraph, readSeedBatch, type OpenGraph } from "../support/open-graph.js";
import { referenceGraph } from "../support/reference-graph.js";
import { arbitraryCut, checkList } from "./check-list.js";
import type { StoreUnderTest } from "./stores.js";

/** Every relation of every type, interfaces among them, asked of random nodes of the curated graph. */
export function describeRelations({ openStore, runs }: StoreUnderTest): void {
  describe("what a relation lists, its edges, counts and pages agree, whatever is asked", () => {
    const batch = readSeedBatch();
    const reference = referenceGraph(batch, papergraph);
    const filter = filterGenerator(reference);
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, batch);
    });
    afterAll(() => graph.close());

    for (const type of papergraph.types.values()) {
      for (const end of type.ends.values()) {
        if (end.shape === "one" || end.shape === "many") continue;
        test(`${type.name}.${end.field}`, async () => {
          const question = arbitraryFieldQuestion(reference, filter, type, end);
          // A scope is one more thing to get wrong.
          const numRuns = runs(end.edge.scope === undefined ? 3 : 8);
          await fc.assert(
            fc.asyncProperty(question, arbitraryCut, (each, cut) => checkList(graph, reference, each, cut)),
            { numRuns },
          );
          expect.hasAssertions();
        });
      }
    }
  });
}
