import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { descends } from "../../src/model/descent.js";
import { narrowerTypes, narrowingField } from "../../src/model/narrowing.js";
import { papergraph } from "../../src/model/papergraph.js";
import { operators } from "../support/arbitrary-comparison.js";
import { filterGenerator } from "../support/arbitrary-filter.js";
import { arbitraryListQuestion } from "../support/arbitrary-question.js";
import { openGraph, readSeedBatch, type OpenGraph } from "../support/open-graph.js";
import { referenceGraph } from "../support/reference-graph.js";
import { arbitraryCut, checkList } from "./check-list.js";
import type { StoreUnderTest } from "./stores.js";

/** Every root list of the curated graph, asked at random. */
export function describeLists({ openStore, runs, isSlow }: StoreUnderTest): void {
  describe("the rows, totalCount, facets and pages of a list agree, whatever is asked", () => {
    const batch = readSeedBatch();
    const reference = referenceGraph(batch, papergraph);
    const filter = filterGenerator(reference);
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, batch);
    });
    afterAll(() => graph.close());

    test("generated filters use every field and operator that the schema offers", async () => {
      for (const type of papergraph.types.values()) {
        const { name, properties, ends, isNamed } = type;
        if (properties.size === 0 || name === "Node") continue;
        const answer = await graph.ask(`{ __type(name: "${name}Filter") { inputFields { name type { inputFields { name } } } } }`);
        const { inputFields } = answer["__type"] as { inputFields: readonly InputField[] };
        const asked = [...properties.values()].filter(({ filter: isFiltered }) => isFiltered !== false);
        const generated = [
          "and",
          "or",
          "not",
          ...(isNamed ? ["ref", "refs"] : []),
          ...(descends(papergraph, type) ? ["descendsFrom"] : []),
          ...narrowerTypes(papergraph, type).map(narrowingField),
          ...asked.map((property) => property.name),
          ...ends.keys(),
        ];
        expect(generated.sort()).toEqual(inputFields.map((field) => field.name).sort());
        for (const { name: own, type: valueType } of asked) {
          const offered = inputFields.find((field) => field.name === own)?.type.inputFields ?? [];
          expect(valueType === "boolean" || valueType === "evidence" ? [] : [...operators[valueType]].sort()).toEqual(
            offered.map((field) => field.name).sort(),
          );
        }
      }
    });

    for (const type of papergraph.types.values()) {
      if (!type.list) continue;
      test(type.list.field, async () => {
        await fc.assert(
          fc.asyncProperty(arbitraryListQuestion(filter, type), arbitraryCut(isSlow), (question, cut) =>
            checkList(graph, reference, question, cut),
          ),
          { numRuns: runs(10) },
        );
        expect.hasAssertions();
      });
    }
  });
}

interface InputField {
  readonly name: string;
  readonly type: { readonly inputFields: readonly { readonly name: string }[] | null };
}
