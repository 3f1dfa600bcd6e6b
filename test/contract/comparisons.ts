import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { papergraph } from "../../src/model/papergraph.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";
import { arbitraryBatch } from "../support/arbitrary-batch.js";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import { shownPart } from "../support/reference-graph.js";
import { relatedTo } from "../support/reference-related.js";
import type { StoreUnderTest } from "./stores.js";

interface Related {
  readonly score: number;
  readonly node: { readonly id: string };
  readonly reasons: readonly { readonly kind: string; readonly via: { readonly id: string } | null; readonly text: string }[];
}

interface Comparison {
  readonly items: readonly { readonly id: string }[];
  readonly aspects: readonly {
    readonly name: string;
    readonly shared: readonly { readonly id: string }[];
    readonly perItem: readonly { readonly item: { readonly id: string }; readonly values: readonly { readonly id: string }[] }[];
  }[];
  readonly headToHead: readonly { readonly id: string }[];
  readonly pairs: readonly {
    readonly left: { id: string };
    readonly right: { id: string };
    readonly comparable: boolean;
    readonly reasons: string[];
  }[];
}

const documents = {
  related: "query ($to: String!) { related(to: $to, first: 100) { score node { id } reasons { kind via { id } text } } }",
  compare: `query ($refs: [String!]!) {
    compare(refs: $refs) {
      items { id }
      aspects { name shared { id } perItem { item { id } values { id } } }
      headToHead { id }
      pairs { left { id } right { id } comparable reasons }
    }
  }`,
};

/** `related` and `compare`, compared with a naive reading of the graph. */
export function describeComparisons({ openStore, runs }: StoreUnderTest): void {
  describe("comparisons", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, { nodes: [], edges: [] });
    });
    afterAll(() => graph.close());
    const batches = arbitraryBatch(papergraph);

    test("related things have the documented scores and reasons, best first", async () => {
      await fc.assert(
        fc.asyncProperty(batches, fc.nat(), async (batch, start) => {
          await graph.replace(batch);
          const entities = batch.nodes.filter(({ kind }) => kind !== "RESULT");
          const to = entities[start % entities.length]?.id;
          if (to === undefined) return;
          const { related } = (await graph.ask(documents.related, { to })) as { related: Related[] };
          const expected = relatedTo(shownPart(batch), to, (type) => papergraph.edge(type).isRelation);
          const plain = related.map(({ score, node, reasons }) => ({
            score,
            node,
            reasons: reasons.map(({ kind, via }) => `${kind} ${via?.id ?? ""}`).sort(),
          }));
          const byId = (a: { node: { id: string } }, b: { node: { id: string } }): number => (a.node.id < b.node.id ? -1 : 1);
          expect([...plain].sort(byId)).toEqual(
            expected
              .map(({ score, node, reasons }) => ({ score: expect.closeTo(score, 2), node, reasons: [...reasons].sort() }))
              .sort(byId),
          );
          expect(related).toEqual([...related].sort((a, b) => b.score - a.score || byId(a, b)));
          for (const { reasons } of related) for (const { text } of reasons) expect(text).toMatch(/^\S.* .*\.$/su);
        }),
        { numRuns: runs(60) },
      );
    });

    test("a comparison shows what each has and what all share, and whether the contexts of each pair of numbers agree", async () => {
      await fc.assert(
        fc.asyncProperty(batches, fc.nat(), fc.nat(), async (batch, first, second) => {
          await graph.replace(batch);
          const entities = batch.nodes.filter(({ kind }) => kind !== "RESULT").map(({ id }) => id);
          const refs = [...new Set([entities[first % entities.length], entities[second % entities.length]])];
          if (refs.length < 2) return;
          const { compare } = (await graph.ask(documents.compare, { refs })) as { compare: Comparison };
          expect(compare.items).toEqual(refs.map((id) => ({ id })));
          for (const { shared, perItem } of compare.aspects) {
            expect(perItem.map(({ item }) => item)).toEqual(compare.items);
            const all = (perItem[0]?.values ?? []).filter(({ id }) =>
              perItem.every(({ values }) => values.some((value) => value.id === id)),
            );
            expect(shared).toEqual(all);
          }
          checkPairs(shownPart(batch), refs as [string, string], compare);
        }),
        { numRuns: runs(80) },
      );
    });

    test("numbers compare only where hardware, its count, model, precision, benchmark and baseline agree", async () => {
      await graph.replace(twoResults());
      const ask = async (): Promise<Comparison["pairs"]> =>
        ((await graph.ask(documents.compare, { refs: ["a", "b"] })) as { compare: Comparison }).compare.pairs;
      expect(await ask()).toEqual([{ left: { id: "result:p/one" }, right: { id: "result:p/two" }, comparable: true, reasons: [] }]);
      const told: [string, object, string][] = [
        ["hardware", { hardware: "hardware:y" }, "The first was measured on x, the second was measured on y."],
        ["baseline", { baseline: null }, "The second does not say its baseline."],
        ["precision", { precision: "FP16" }, "The first ran in FP8, the second ran in FP16."],
        ["count", { hardwareCount: 8 }, "The first took 1 of it, the second took 8 of it."],
        ["model", { models: null }, "The second does not say with what model it was measured."],
        ["benchmark", { benchmarks: null }, "The second does not say by what benchmark it was measured."],
      ];
      for (const [what, change, reason] of told) {
        await graph.replace(twoResults(change));
        expect({ what, pairs: await ask() }).toMatchObject({ what, pairs: [{ comparable: false, reasons: [reason] }] });
      }
    });
  });
}

/**
 * Every pair of results on one metric is there once, and is comparable where the plain reading of both contexts is the same and complete.
 */
function checkPairs(batch: WriteBatch, [left, right]: [string, string], { pairs, headToHead }: Comparison): void {
  const linked = (id: string, link: string): string[] =>
    batch.edges
      .filter((edge) => edge.type === `RESULT_${link}` && edge.from === id)
      .map((edge) => edge.to)
      .sort();
  const property = (id: string, name: string): unknown => batch.nodes.find((node) => node.id === id)?.properties[name] ?? null;
  const results = (subject: string): string[] =>
    batch.edges
      .filter((edge) => edge.type === "RESULT_SUBJECT" && edge.to === subject)
      .map((edge) => edge.from)
      .sort();
  const contextOf = (id: string): unknown[] => [
    ...["BASELINE", "HARDWARE", "MODELS", "BENCHMARKS"].map((link) => linked(id, link)),
    property(id, "precision"),
    property(id, "hardwareCount"),
  ];
  const isSaid = (value: unknown): boolean => value !== null && (value as { length?: number }).length !== 0;
  const expected = results(left).flatMap((one) =>
    results(right)
      .filter((other) => property(one, "metric") === property(other, "metric"))
      .map((other) => {
        const [mine, others] = [contextOf(one), contextOf(other)];
        const comparable = [0, 1, 2, 4].every((place) => isSaid(mine[place])) && JSON.stringify(mine) === JSON.stringify(others);
        return { left: { id: one }, right: { id: other }, comparable };
      }),
  );
  const given = pairs.map(({ left: one, right: other, comparable }) => ({ left: one, right: other, comparable }));
  expect(given).toHaveLength(expected.length);
  expect(given).toEqual(expect.arrayContaining(expected));
  for (const { comparable, reasons } of pairs) expect(reasons.length === 0).toBe(comparable);
  const against = [
    ...results(left).filter((id) => linked(id, "BASELINE").includes(right)),
    ...results(right).filter((id) => linked(id, "BASELINE").includes(left)),
  ];
  expect(headToHead.map(({ id }) => id)).toEqual(against.sort());
}

/** Two results of one paper on two techniques, alike in everything but what is changed of the second. */
function twoResults(change: object = {}): WriteBatch {
  const context = {
    hardware: "hardware:x",
    models: "model:m",
    benchmarks: "benchmark:k",
    baseline: "system:s",
    precision: "FP8",
    hardwareCount: 1,
  };
  const node = (kind: string, slug: string, own: object): WriteBatch["nodes"][number] => {
    const id = `${kind.toLowerCase()}:${slug}`;
    return { id, kind, properties: { id, kind, slug, name: slug, aliases: [], origin: "CURATED", ...own } };
  };
  const results = [
    { id: "result:p/one", subject: "technique:a", ...context },
    { id: "result:p/two", subject: "technique:b", ...context, ...change },
  ];
  const links = ["subject", "hardware", "models", "benchmarks", "baseline"] as const;
  return {
    nodes: [
      node("PAPER", "p", { contribution: "METHOD" }),
      ...["a", "b"].map((slug) => node("TECHNIQUE", slug, { category: "KERNEL" })),
      ...["x", "y"].map((slug) => node("HARDWARE", slug, { hardwareType: "GPU" })),
      node("MODEL", "m", {}),
      node("BENCHMARK", "k", {}),
      node("SYSTEM", "s", { systemType: "LIBRARY" }),
      ...results.map(({ id, precision, hardwareCount }) => ({
        id,
        kind: "RESULT",
        properties: {
          ...{
            id,
            kind: "RESULT",
            metric: "SPEEDUP",
            bound: "EXACT",
            betterIs: "HIGHER",
            outcome: "BETTER",
            claim: "It is faster.",
            origin: "CURATED",
          },
          ...{ precision, hardwareCount, missingContext: [], complete: true },
        },
      })),
    ],
    edges: results.flatMap((result) => [
      { type: "RESULT_PAPER", from: result.id, to: "paper:p", sources: [] },
      ...links.flatMap((link) => {
        const to = result[link] as string | null;
        return to === null ? [] : [{ type: `RESULT_${link.toUpperCase()}`, from: result.id, to, sources: [] }];
      }),
    ]),
  };
}
