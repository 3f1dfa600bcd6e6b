import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Kind, Type } from "../../src/model/model.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";
import { arbitraryBatch } from "../support/arbitrary-batch.js";
import { plainNode } from "../support/arbitrary-web.js";
import { arbitraryScope, filterGenerator } from "../support/arbitrary-filter.js";
import { listDocument, listIn, variablesOf } from "../support/list-document.js";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import type { FilterInput } from "../support/reference-filter.js";
import { referenceGraph, type ReferenceGraph } from "../support/reference-graph.js";
import { listRows, type ListQuestion } from "../support/reference-list.js";
import type { StoreUnderTest } from "./stores.js";

/** Filters that go through many relations, which a store decides in another way than those that go through one or two. */
export function describeDeepFilters({ openStore, runs, isSlow }: StoreUnderTest): void {
  describe("a filter through many relations", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, { nodes: [], edges: [] });
    });
    afterAll(() => graph.close());

    test("passes what a plain reading of a random graph passes, with any quantifier, scope and condition on the way", async () => {
      const cases = arbitraryBatch(papergraph).chain((batch) =>
        fc.record({ batch: fc.constant(batch), questions: fc.array(arbitraryDeepQuestion(batch), { minLength: 1, maxLength: 4 }) }),
      );
      await fc.assert(
        fc.asyncProperty(cases, async ({ batch, questions }) => {
          await graph.replace(batch);
          const reference = referenceGraph(batch, papergraph);
          for (const question of questions) {
            const document = listDocument(papergraph, question, "totalCount nodes { id }");
            const expected = listRows(reference, question).map(({ node }) => ({ id: node.id }));
            expect(listIn(await graph.ask(document, variablesOf(question, { first: 100 })))).toEqual({
              totalCount: expected.length,
              nodes: expected,
            });
          }
        }),
        { numRuns: runs(40) },
      );
    });

    test("is decided once for each node, where ways multiply from hub to hub", async () => {
      const [lower, upper] = ["a", "b"].map((letter) =>
        Array.from({ length: 40 }, (_, index) => plainNode("TECHNIQUE", `${letter}${index}`)),
      );
      const edges = (lower ?? []).flatMap(({ id: from }) =>
        (upper ?? []).map(({ id: to }) => ({ type: "EXTENDS", from, to, sources: [] })),
      );
      await graph.replace({ nodes: [...(lower ?? []), ...(upper ?? [])], edges });
      const nested = (quantifier: string, name: string): FilterInput =>
        Array.from({ length: 10 }).reduce<FilterInput>(
          (filter, _, index) => ({ [index % 2 === 0 ? "extendedBy" : "extends"]: { [quantifier]: filter } }),
          { name: { contains: name } },
        );
      const document = `query ($none: MethodFilter, $some: MethodFilter, $every: MethodFilter) {
        none: methods(filter: $none) { totalCount } some: methods(filter: $some) { totalCount } every: methods(filter: $every) { totalCount }
      }`;
      const variables = { none: nested("some", "c"), some: nested("some", "a1"), every: nested("every", "a") };
      expect(await graph.ask(document, variables)).toEqual({
        none: { totalCount: 0 },
        some: { totalCount: 40 },
        every: { totalCount: 80 },
      });
    });

    test("is counted by many values at once as the nodes that it passes are", async () => {
      const cases = arbitraryBatch(papergraph).chain((batch) =>
        fc.record({ batch: fc.constant(batch), question: arbitraryDeepQuestion(batch) }),
      );
      await fc.assert(
        fc.asyncProperty(cases, async ({ batch, question }) => {
          await graph.replace(batch);
          const passing = listRows(referenceGraph(batch, papergraph), question).map(({ node }) => node.id);
          const named = { ...question, filter: { id: { in: passing } } };
          // Neo4j finds the rows for each value anew, and takes minutes to plan ten of these.
          const by = [...papergraph.type(question.type).facets.keys()].slice(0, isSlow ? 2 : 10);
          const counted = `totalCount facets(by: [${by.join(" ")}]) { field values { value count } }`;
          const countsOf = async (each: ListQuestion): Promise<unknown> =>
            listIn(await graph.ask(listDocument(papergraph, each, counted), variablesOf(each, { first: 0 })));
          expect(await countsOf(question)).toEqual(await countsOf(named));
        }),
        { numRuns: runs(20) },
      );
    });
  });
}

function arbitraryDeepQuestion(batch: WriteBatch): fc.Arbitrary<ListQuestion> {
  const reference = referenceGraph(batch, papergraph);
  const lists = [...papergraph.types.values()].filter((type) => type.list);
  return fc
    .tuple(fc.constantFrom(...lists), fc.integer({ min: 2, max: 5 }))
    .chain(([type, depth]) =>
      arbitraryDeepFilter(reference, type, type.kinds, depth).map((filter) => ({ type: type.name, filter, orderBy: [] })),
    );
}

/** One relation inside of another, so many of them, some joined with another condition or turned to its opposite. */
function arbitraryDeepFilter(reference: ReferenceGraph, type: Type, kinds: readonly Kind[], depth: number): fc.Arbitrary<FilterInput> {
  const ends = [...type.ends.values()];
  const condition = filterGenerator(reference)(type, kinds, 0);
  if (depth === 0 || ends.length === 0) return condition;
  const chain = fc.constantFrom(...ends).chain((end): fc.Arbitrary<FilterInput> => {
    const inner = arbitraryDeepFilter(reference, reference.model.type(end.target), end.targetKinds, depth - 1);
    if (end.shape === "one") return inner.map((filter) => ({ [end.field]: filter }));
    const isScoped = end.direction === "out" && end.edge.scope !== undefined;
    return fc
      .tuple(inner, fc.constantFrom("some", "some", "none", "every"), arbitraryScope)
      .map(([filter, quantifier, scope]) => ({ [end.field]: { [quantifier]: filter, ...(isScoped && { scope }) } }));
  });
  return fc.oneof(
    { weight: 4, arbitrary: chain },
    { weight: 1, arbitrary: chain.map((filter) => ({ not: filter })) },
    { weight: 1, arbitrary: fc.tuple(chain, condition).map((filters) => ({ or: filters })) },
    { weight: 1, arbitrary: fc.tuple(chain, condition).map((filters) => ({ and: filters })) },
  );
}
