import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { End } from "../../src/model/model.js";
import { papergraph } from "../../src/model/papergraph.js";
import { filterGenerator } from "../support/arbitrary-filter.js";
import { arbitraryFieldQuestion } from "../support/arbitrary-question.js";
import { openGraph, readSeedBatch, type OpenGraph } from "../support/open-graph.js";
import { referenceGraph } from "../support/reference-graph.js";
import { arbitraryCut, checkList } from "./check-list.js";
import type { StoreUnderTest } from "./stores.js";

/**
 * Every relation of every type, interfaces among them, asked of random nodes of the curated graph; of a slow store one of each form.
 */
export function describeRelations({ openStore, runs, isSlow }: StoreUnderTest): void {
  describe("what a relation lists, its edges, counts and pages agree, whatever is asked", () => {
    const batch = readSeedBatch();
    const reference = referenceGraph(batch, papergraph);
    const filter = filterGenerator(reference);
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, batch);
    });
    afterAll(() => graph.close());

    const lists = [...papergraph.types.values()].flatMap((type) =>
      [...type.ends.values()].filter(({ shape }) => shape !== "one" && shape !== "many").map((end) => ({ type, end })),
    );
    const unlike = new Map(lists.map((list) => [formOf(list.end), list]));
    for (const { type, end } of isSlow ? unlike.values() : lists) {
      test(`${type.name}.${end.field}`, async () => {
        const question = arbitraryFieldQuestion(reference, filter, type, end);
        // A scope is one more thing to get wrong.
        const numRuns = runs(end.edge.scope === undefined ? 3 : 8);
        await fc.assert(
          fc.asyncProperty(question, arbitraryCut(isSlow), (each, cut) => checkList(graph, reference, each, cut)),
          { numRuns },
        );
        expect.hasAssertions();
      });
    }
  });
}

/** What the statement of a relation's list depends on beside names. */
const formOf = ({ direction, edge, targetKinds }: End): string =>
  JSON.stringify([direction, edge.scope, edge.isRelation, targetKinds.length > 1]);
