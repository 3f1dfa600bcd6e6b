import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { improvementFactor } from "../../src/model/declare/improvement-factor.js";
import type { EdgeRecord, NodeRecord, WriteBatch } from "../../src/store/port/write-batch.js";
import { plainNode } from "../support/arbitrary-web.js";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import type { StoreUnderTest } from "./stores.js";

/** A result: its number, and what it says of its context. Without more it says everything. */
interface Stated {
  readonly paper?: string;
  readonly subject?: string;
  readonly value: number;
  readonly bound?: string;
  readonly metric?: string;
  readonly unit?: string;
  readonly baseline?: string | null;
  readonly hardware?: string | null;
  readonly model?: string | null;
  readonly precision?: string | null;
  readonly benchmark?: string;
}

/** A graph of some results, under the keys r0, r1 … */
function graphOf(results: readonly Stated[]): WriteBatch {
  const things = ["a", "b"].map((slug) => plainNode("TECHNIQUE", slug));
  const others = [plainNode("SYSTEM", "base"), plainNode("BENCHMARK", "bench"), plainNode("MODEL", "m1"), plainNode("MODEL", "m2")];
  const hardware = [plainNode("HARDWARE", "h1"), plainNode("HARDWARE", "h2"), plainNode("HARDWARE", "family")];
  const papers = ["2021-05", "2022", "2023-01-15", null].map((published, index) => {
    const node = plainNode("PAPER", `p${index}`);
    return published === null ? node : { ...node, properties: { ...node.properties, published } };
  });
  const written = results.map(recordsOf);
  const isMember: EdgeRecord = { type: "PART_OF", from: "hardware:h1", to: "hardware:family", sources: [] };
  return {
    nodes: [...things, ...others, ...hardware, ...papers, ...written.map(({ node }) => node)],
    edges: [isMember, ...written.flatMap(({ edges }) => edges)],
  };
}

function recordsOf(result: Stated, index: number): { readonly node: NodeRecord; readonly edges: readonly EdgeRecord[] } {
  const { value, bound = "EXACT", metric = "SPEEDUP", unit = "x", precision = "FP8", paper = "p0", subject = "a" } = result;
  const { baseline = "system:base", hardware = "hardware:h1", model = "model:m1", benchmark } = result;
  const stated = { metric, value, bound, unit, betterIs: "HIGHER", outcome: "BETTER", ...(precision !== null && { precision }) };
  const id = `result:${paper}/r${index}`;
  const factor = improvementFactor({ properties: stated, links: new Set() });
  const own = { id, kind: "RESULT", slug: `${paper}/r${index}`, claim: "It is so.", missingContext: [], complete: true, origin: "CURATED" };
  const link = (name: string, to: string | null | undefined): EdgeRecord[] =>
    to == null ? [] : [{ type: `RESULT_${name}`, from: id, to, sources: [] }];
  return {
    node: { id, kind: "RESULT", properties: { ...own, ...stated, ...(factor !== null && { factor }) } },
    edges: [
      ...link("PAPER", `paper:${paper}`),
      ...link("SUBJECT", `technique:${subject}`),
      ...link("BASELINE", baseline),
      ...link("HARDWARE", hardware),
      ...link("MODELS", model),
      ...link("BENCHMARKS", benchmark),
    ],
  };
}

const disagreementsOf = `query ($filter: ResultFilter) {
  disagreements(filter: $filter) {
    totalCount truncated
    nodes {
      subject { id } metric baseline { id } hardware { id } unit min max likelyReason results { id } sources { id }
      pairs { left { id } right { id } comparable reasons }
    }
  }
}`;

const recordsOfAll = `query ($metric: Metric, $hardware: String, $benchmark: String, $unsaid: [ResultContext!]! = []) {
  records(metric: $metric, hardware: $hardware, benchmark: $benchmark, unsaid: $unsaid) {
    totalCount undated truncated leftOut { context count }
    lines {
      metric bound unit betterIs baseline { id } hardware { id } hardwareCount models { id } precision benchmarks { id } unsaid count
      records { published number result { id } }
    }
  }
}`;

/** What is said of results by their contexts: where they exclude each other, and which were the best of their time. */
export function describeResultContexts({ openStore }: StoreUnderTest): void {
  describe("results in their contexts", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, { nodes: [], edges: [] });
    });
    afterAll(() => graph.close());

    const disagreements = async (results: readonly Stated[], filter: object = {}): Promise<Record<string, unknown>> => {
      await graph.replace(graphOf(results));
      return (await graph.ask(disagreementsOf, { filter }))["disagreements"] as Record<string, unknown>;
    };
    const records = async (results: readonly Stated[], asked: object): Promise<Record<string, unknown>> => {
      await graph.replace(graphOf(results));
      return (await graph.ask(recordsOfAll, { ...asked }))["records"] as Record<string, unknown>;
    };

    test("numbers on one subject, metric, baseline and hardware that exclude each other are told with range, sources and reason", async () => {
      const found = await disagreements([
        { value: 1.4, paper: "p0" },
        { value: 2.6, paper: "p1" },
        { value: 1.2, paper: "p2", bound: "UP_TO", precision: null },
      ]);
      expect(found).toEqual({
        totalCount: 1,
        truncated: false,
        nodes: [
          {
            subject: { id: "technique:a" },
            metric: "SPEEDUP",
            baseline: { id: "system:base" },
            hardware: [{ id: "hardware:h1" }],
            unit: "x",
            min: 1.2,
            max: 2.6,
            likelyReason: "NONE_STATED",
            results: [{ id: "result:p2/r2" }, { id: "result:p0/r0" }, { id: "result:p1/r1" }],
            sources: [{ id: "paper:p0" }, { id: "paper:p1" }, { id: "paper:p2" }],
            pairs: [
              { left: { id: "result:p0/r0" }, right: { id: "result:p1/r1" }, comparable: true, reasons: [] },
              {
                left: { id: "result:p0/r0" },
                right: { id: "result:p2/r2" },
                comparable: false,
                reasons: ["The second does not say its precision."],
              },
              {
                left: { id: "result:p1/r1" },
                right: { id: "result:p2/r2" },
                comparable: false,
                reasons: ["The second does not say its precision."],
              },
            ],
          },
        ],
      });
    });

    test.each<[string, Stated, string]>([
      ["another model", { value: 3, paper: "p1", model: "model:m2" }, "OTHER_CONTEXT"],
      ["an unsaid model", { value: 3, paper: "p1", model: null }, "UNSAID_CONTEXT"],
      ["the same paper", { value: 3, model: null }, "ONE_PAPER"],
    ])("%s is the likely reason of a disagreement", async (_name, other, likelyReason) => {
      expect(await disagreements([{ value: 1.4 }, other])).toMatchObject({ totalCount: 1, nodes: [{ likelyReason }] });
    });

    test.each<[string, Stated]>([
      ["another subject", { value: 3, subject: "b" }],
      ["another metric", { value: 3, metric: "THROUGHPUT" }],
      ["another baseline", { value: 3, baseline: "technique:b" }],
      ["other hardware", { value: 3, hardware: "hardware:h2" }],
      ["an unsaid baseline", { value: 3, baseline: null }],
      ["unsaid hardware", { value: 3, hardware: null }],
      ["the family of the hardware", { value: 3, hardware: "hardware:family" }],
      ["a best case above it", { value: 3, bound: "UP_TO" }],
      ["an average", { value: 3, bound: "AVERAGE" }],
    ])("%s makes no disagreement", async (_name, other) => {
      expect(await disagreements([{ value: 1.4 }, { ...other, paper: "p1" }])).toEqual({ totalCount: 0, truncated: false, nodes: [] });
    });

    test("only results that pass the filter are held against each other", async () => {
      const results = [{ value: 1.4 }, { value: 3, paper: "p1" }];
      expect(await disagreements(results, { paper: { ref: "paper:p1" } })).toMatchObject({ totalCount: 0 });
      expect(await disagreements(results, { hardware: { some: { ref: "family" } } })).toMatchObject({ totalCount: 1 });
    });

    test("records are the results that were better than all comparable ones before them", async () => {
      const found = await records(
        [
          { value: 2, paper: "p0" },
          { value: 1.5, paper: "p1" },
          { value: 2.5, paper: "p2", subject: "b" },
          { value: 9, paper: "p2", bound: "UP_TO" },
          { value: 9, paper: "p2", precision: null },
          { value: 9, paper: "p2", model: "model:m2" },
          { value: 9, paper: "p3" },
        ],
        { metric: "SPEEDUP", hardware: "family" },
      );
      const context = {
        metric: "SPEEDUP",
        unit: "x",
        betterIs: "HIGHER",
        baseline: { id: "system:base" },
        hardware: [{ id: "hardware:h1" }],
      };
      expect(found).toMatchObject({ totalCount: 3, undated: 1, truncated: false, leftOut: [{ context: "PRECISION", count: 1 }] });
      expect((found["lines"] as unknown[])[0]).toEqual({
        ...context,
        bound: "EXACT",
        hardwareCount: null,
        models: [{ id: "model:m1" }],
        precision: "FP8",
        benchmarks: [],
        unsaid: [],
        count: 3,
        records: [
          { published: "2021-05", number: 2, result: { id: "result:p0/r0" } },
          { published: "2023-01-15", number: 2.5, result: { id: "result:p2/r2" } },
        ],
      });
    });

    test("what may be unsaid is asked for, and a factor is never without its baseline", async () => {
      const results: Stated[] = [
        { value: 80, unit: "%", metric: "ACCURACY", baseline: null, precision: null, benchmark: "benchmark:bench" },
        { value: 90, unit: "%", metric: "ACCURACY", baseline: null, precision: null, benchmark: "benchmark:bench", paper: "p1" },
        { value: 3, baseline: null, precision: null, benchmark: "benchmark:bench" },
      ];
      expect(await records(results, { benchmark: "bench" })).toMatchObject({
        lines: [],
        leftOut: [
          { context: "BASELINE", count: 3 },
          { context: "PRECISION", count: 3 },
        ],
      });
      expect(await records(results, { benchmark: "bench", unsaid: ["BASELINE", "PRECISION"] })).toMatchObject({
        totalCount: 1,
        leftOut: [{ context: "BASELINE", count: 1 }],
        lines: [{ unit: "%", unsaid: ["BASELINE", "PRECISION"], count: 2, records: [{ number: 80 }, { number: 90 }] }],
      });
    });

    test("records of nothing are refused, and of what is not there they are not found", async () => {
      expect(await graph.codes(recordsOfAll, {})).toEqual(["BAD_USER_INPUT"]);
      expect(await graph.codes(recordsOfAll, { hardware: "no such thing" })).toEqual(["NOT_FOUND"]);
    });

    test("a name that means nothing in a filter is told beside the answer", async () => {
      await graph.replace(graphOf([{ value: 2 }]));
      const { unknownRefs } = await graph.extensions(disagreementsOf, { filter: { subject: { ref: "no such thing" } } });
      expect(unknownRefs).toMatchObject([{ ref: "no such thing", argument: "filter.subject.ref" }]);
    });
  });
}
