import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { papergraph } from "../../src/model/papergraph.js";
import { arbitraryWeb, plainNode } from "../support/arbitrary-web.js";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import { shownPart } from "../support/reference-graph.js";
import { allPaths, distancesFrom, edgesAmong, type ReferenceStep } from "../support/reference-traversals.js";
import type { StoreUnderTest } from "./stores.js";

const relations = papergraph.relations.map(({ name }) => name);
const descents = papergraph.relations.flatMap(({ name, descent }) => (descent ? [name] : []));

const documents = {
  lineage: `query ($of: String!, $direction: LineageDirection!, $relations: [RelationType!]!, $maxDepth: Int!, $maxNodes: Int!, $minConfidence: Float! = 0.7) {
    lineage(of: $of, minConfidence: $minConfidence, direction: $direction, relations: $relations, maxDepth: $maxDepth, maxNodes: $maxNodes) {
      root { id } nodes { depth node { id } } edges { id from { id } to { id } relation sources { id } references } truncated
    }
  }`,
  neighborhood: `query ($of: String!, $relations: [RelationType!], $depth: Int!, $maxNodes: Int!, $minConfidence: Float! = 0.7) {
    neighborhood(of: $of, minConfidence: $minConfidence, relations: $relations, depth: $depth, maxNodes: $maxNodes) {
      nodes { id } nodesByDepth { depth node { id } } edges { id from { id } to { id } relation sources { id } references } truncated
    }
  }`,
  paths: `query ($from: String!, $to: String!, $via: [RelationType!], $maxLength: Int!, $first: Int!, $minConfidence: Float! = 0.7) {
    paths(from: $from, to: $to, minConfidence: $minConfidence, via: $via, maxLength: $maxLength, first: $first) {
      length nodes { id } steps { from { id } to { id } relation direction sources { id } references }
    }
  }`,
};

/** The traversals compared with a naive reading of the graph. */
export function describeTraversals({ openStore, runs, crowdSize }: StoreUnderTest): void {
  describe("traversals", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, { nodes: [], edges: [] });
    });
    afterAll(() => graph.close());

    const webs = arbitraryWeb(papergraph);
    const minConfidence = fc.constantFrom(0, 0.7, 0.7, 0.95);
    const some = (names: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...names], { minLength: 1 });
    const byDistance = (a: readonly [string, number], b: readonly [string, number]): number =>
      Math.abs(a[1]) - Math.abs(b[1]) || (a[0] < b[0] ? -1 : 1);

    test("a lineage has every node once at its shortest depth and every edge between them, and says if it is truncated", async () => {
      const asked = fc.record({
        start: fc.nat(),
        minConfidence,
        direction: fc.constantFrom("ANCESTORS", "DESCENDANTS", "BOTH"),
        relations: fc.oneof(fc.constant(["EXTENDS"]), some(descents)),
        maxDepth: fc.constantFrom(0, 1, 2, 3, 10, 25),
        maxNodes: fc.constantFrom(1, 2, 3, 5, 200, 1000),
      });
      await fc.assert(
        fc.asyncProperty(webs, fc.array(asked, { minLength: 1, maxLength: 6 }), async (batch, questions) => {
          await graph.replace(batch);
          for (const { start, ...question } of questions) {
            const sure = shownPart(batch, question.minConfidence);
            const of = batch.nodes[start % batch.nodes.length]?.id ?? "";
            const up = question.direction === "DESCENDANTS" ? new Map([[of, 0]]) : distancesFrom(sure, of, question.relations, ["out"]);
            const down = question.direction === "ANCESTORS" ? new Map([[of, 0]]) : distancesFrom(sure, of, question.relations, ["in"]);
            const all = batch.nodes.flatMap(({ id }): [string, number][] => {
              const [above, below] = [up.get(id) ?? Infinity, down.get(id) ?? Infinity];
              if (above === Infinity && below === Infinity) return [];
              return [[id, above <= below ? 0 - above : below]];
            });
            const shown = all
              .sort(byDistance)
              .filter(([, depth]) => Math.abs(depth) <= question.maxDepth)
              .slice(0, question.maxNodes);
            const { lineage } = (await graph.ask(documents.lineage, { of, ...question })) as { lineage: { edges: unknown[] } };
            expect({ ...lineage, edges: undefined }).toEqual({
              root: { id: of },
              nodes: shown.map(([id, depth]) => ({ depth: depth === 0 ? 0 : depth, node: { id } })),
              truncated: shown.length < all.length,
            });
            const edges = edgesAmong(
              sure,
              shown.map(([id]) => id),
              question.relations,
            );
            expect(lineage.edges).toHaveLength(edges.length);
            expect(lineage.edges).toEqual(expect.arrayContaining(edges));
          }
        }),
        { numRuns: runs(60) },
      );
    });

    test("a neighborhood has the nearest nodes first and every edge between them", async () => {
      const asked = fc.record({
        start: fc.nat(),
        minConfidence,
        relations: fc.option(some(relations), { nil: undefined }),
        depth: fc.constantFrom(0, 1, 2, 10),
        maxNodes: fc.constantFrom(1, 3, 100),
      });
      await fc.assert(
        fc.asyncProperty(webs, fc.array(asked, { minLength: 1, maxLength: 6 }), async (batch, questions) => {
          await graph.replace(batch);
          for (const { start, ...question } of questions) {
            const sure = shownPart(batch, question.minConfidence);
            const of = batch.nodes[start % batch.nodes.length]?.id ?? "";
            const walked = question.relations ?? relations;
            const near = [...distancesFrom(sure, of, walked, ["out", "in"])]
              .filter(([, distance]) => distance <= question.depth)
              .sort(byDistance);
            const around = near.slice(0, question.maxNodes);
            const shown = around.map(([id]) => id);
            const answer = (await graph.ask(documents.neighborhood, { of, ...question })) as { neighborhood: { edges: unknown[] } };
            expect({ ...answer.neighborhood, edges: undefined }).toEqual({
              nodes: shown.map((id) => ({ id })),
              nodesByDepth: around.map(([id, depth]) => ({ depth, node: { id } })),
              truncated: shown.length < near.length,
            });
            const edges = edgesAmong(sure, shown, walked);
            expect(answer.neighborhood.edges).toHaveLength(edges.length);
            expect(answer.neighborhood.edges).toEqual(expect.arrayContaining(edges));
          }
        }),
        { numRuns: runs(60) },
      );
    });

    test("paths are all simple paths, shortest first, then by ids; MENTIONS only if it is named", async () => {
      const asked = fc.record({
        ends: fc.tuple(fc.nat(), fc.nat()),
        minConfidence,
        via: fc.option(some(relations), { nil: undefined }),
        maxLength: fc.constantFrom(0, 1, 2, 3, 4),
        first: fc.constantFrom(0, 1, 3, 10, 100),
      });
      await fc.assert(
        fc.asyncProperty(webs, fc.array(asked, { minLength: 1, maxLength: 6 }), async (batch, questions) => {
          await graph.replace(batch);
          for (const { ends, ...question } of questions) {
            const sure = shownPart(batch, question.minConfidence);
            const [from, to] = ends.map((end) => batch.nodes[end % batch.nodes.length]?.id ?? "") as [string, string];
            const walked = question.via ?? relations.filter((relation) => relation !== "MENTIONS");
            const all = allPaths(sure, from, to, walked, question.maxLength).sort(inOrder);
            const { paths } = await graph.ask(documents.paths, { from, to, ...question });
            expect(paths).toEqual(
              all.slice(0, question.first).map((steps) => ({
                length: steps.length,
                nodes: [{ id: from }, ...steps.map((step) => step.to)],
                steps,
              })),
            );
          }
        }),
        { numRuns: runs(60) },
      );
    });

    test(`a node with ${crowdSize.toLocaleString("en")} relations does not stop a traversal`, async () => {
      const hub = plainNode("HARDWARE", "hub");
      const crowd = Array.from({ length: crowdSize }, (_, index) => plainNode("TECHNIQUE", `t${index}`));
      const [a, b, c, d] = crowd.map(({ id }) => id) as [string, string, string, string];
      await graph.replace({
        nodes: [hub, ...crowd],
        edges: [
          ...crowd.map(({ id }) => ({ type: "TARGETS", from: id, to: hub.id, sources: [] })),
          { type: "EXTENDS", from: a, to: b, sources: [] },
          { type: "EXTENDS", from: b, to: c, sources: [] },
          { type: "EXTENDS", from: c, to: d, sources: [] },
        ],
      });
      const nodes = async (document: string, variables: object): Promise<unknown> => {
        const { paths } = (await graph.ask(document, { ...variables })) as { paths: { nodes: { id: string }[] }[] };
        return paths.map((path) => path.nodes.map(({ id }) => id));
      };
      const ways = { maxLength: 6, first: 4 };
      expect(await nodes(documents.paths, { from: a, to: d, ...ways })).toEqual([
        [a, hub.id, d],
        [a, hub.id, c, d],
        [a, b, hub.id, d],
        [a, b, c, d],
      ]);
      expect(await nodes(documents.paths, { from: hub.id, to: a, ...ways, first: 1 })).toEqual([[hub.id, a]]);
      const around = await graph.ask(documents.neighborhood, { of: a, depth: 2, maxNodes: 5 });
      expect(around).toMatchObject({ neighborhood: { nodes: [{ id: a }, { id: hub.id }, { id: b }, {}, {}], truncated: true } });
      expect(await graph.ask(`{ related(to: "${hub.id}", first: 3) { node { id } } }`)).toMatchObject({ related: [{}, {}, {}] });
    });

    test("bounds are BAD_USER_INPUT beyond their ends, and a ref that means nothing is NOT_FOUND", async () => {
      await graph.replace({ nodes: [plainNode("TECHNIQUE", "a"), plainNode("TECHNIQUE", "b")], edges: [] });
      const refused = [
        ...["maxDepth: 26", "maxDepth: -1", "maxNodes: 1001", "maxNodes: 0", "relations: [MENTIONS]"].map(
          (each) => `lineage(of: "a", ${each}) { truncated }`,
        ),
        ...["depth: 11", "depth: -1", "maxNodes: 1001"].map((each) => `neighborhood(of: "a", ${each}) { truncated }`),
        ...["maxLength: 9", "maxLength: -1", "first: 101", "first: -1"].map((each) => `paths(from: "a", to: "b", ${each}) { length }`),
        'related(to: "a", first: 101) { score }',
        ...['["a"]', "[]", '["a", "A"]', '["a", "a"]', '["a", "b", "a", "b", "a", "b", "a"]'].map(
          (refs) => `compare(refs: ${refs}) { items { id } }`,
        ),
      ];
      for (const field of refused)
        expect({ field, codes: await graph.codes(`{ ${field} }`) }).toEqual({ field, codes: ["BAD_USER_INPUT"] });
      const unknown = [
        'lineage(of: "c") { truncated }',
        'neighborhood(of: "c") { truncated }',
        'paths(from: "a", to: "c") { length }',
        'paths(from: "c", to: "a") { length }',
        'related(to: "c") { score }',
        'compare(refs: ["a", "c"]) { items { id } }',
      ];
      for (const field of unknown) expect({ field, codes: await graph.codes(`{ ${field} }`) }).toEqual({ field, codes: ["NOT_FOUND"] });
      expect(await graph.codes('{ lineage(of: "a", relations: []) { truncated nodes { depth } edges { relation } } }')).toEqual([]);
    });
  });
}

function inOrder(a: readonly ReferenceStep[], b: readonly ReferenceStep[]): number {
  const along = (steps: readonly ReferenceStep[]): string => steps.map((step) => step.to.id).join();
  const ranks = (steps: readonly ReferenceStep[]): string =>
    steps.map((step) => String(2 * relations.indexOf(step.relation) + (step.direction === "FORWARD" ? 0 : 1)).padStart(2, "0")).join();
  if (a.length !== b.length) return a.length - b.length;
  if (along(a) !== along(b)) return along(a) < along(b) ? -1 : 1;
  return ranks(a) < ranks(b) ? -1 : 1;
}
