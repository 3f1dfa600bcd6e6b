import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { toBatch } from "../../src/seed/to-batch.js";
import type { StatedNode } from "../../src/rules/stated-graph.js";
import type { SeedEdge, SeedGraph } from "../../src/seed/seed-graph.js";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";
import type { StoreUnderTest } from "./stores.js";

/** Claims as papers make them, and the improvement ratio that each implies. */
const claims: readonly (readonly [claim: string, properties: Readonly<Record<string, unknown>>, factor: number | null])[] = [
  ["64 % faster", { metric: "SPEEDUP", value: 64, unit: "%" }, 1.64],
  ["40 % lower latency", { metric: "LATENCY", value: 40, unit: "%", betterIs: "LOWER" }, 1.67],
  ["3x less memory", { metric: "MEMORY", value: 3, unit: "x", betterIs: "LOWER" }, 3],
  ["half the latency", { metric: "LATENCY", value: 0.5, unit: "x", betterIs: "LOWER" }, 2],
  ["up to 9x faster", { metric: "SPEEDUP", value: 9, unit: "x", bound: "UP_TO" }, 9],
  ["2 to 4x faster", { metric: "SPEEDUP", value: 2, valueMax: 4, unit: "x", bound: "RANGE" }, 2],
  ["30 % of the baseline's memory", { metric: "MEMORY", value: 30, unit: "% of baseline", betterIs: "LOWER" }, 3.33],
  ["90 % of the baseline's throughput", { metric: "THROUGHPUT", value: 90, unit: "% of baseline", outcome: "WORSE" }, 0.9],
  ["2x slower", { metric: "LATENCY", value: 2, unit: "x", betterIs: "LOWER", outcome: "WORSE" }, 0.5],
  ["30 % more latency", { metric: "LATENCY", value: 30, unit: "%", betterIs: "LOWER", outcome: "WORSE" }, 0.77],
  ["20 % less throughput", { metric: "THROUGHPUT", value: 20, unit: "%", outcome: "WORSE" }, 0.8],
  ["0.8x the throughput", { metric: "THROUGHPUT", value: 0.8, unit: "x", outcome: "WORSE" }, 0.8],
  ["75 % utilization", { metric: "UTILIZATION", value: 75, unit: "%" }, null],
  ["91 % accuracy", { metric: "ACCURACY", value: 91, unit: "%" }, null],
  ["60 % compression", { metric: "COMPRESSION", value: 60, unit: "%" }, null],
  ["740 TFLOP/s", { metric: "THROUGHPUT", value: 740, unit: "TFLOP/s" }, null],
  ["100 % less energy", { metric: "ENERGY", value: 100, unit: "%", betterIs: "LOWER" }, null],
  ["faster", { metric: "SPEEDUP" }, null],
  ["on par", { metric: "ACCURACY", outcome: "ON_PAR" }, null],
];

/** Contexts that a paper may state, and what each leaves unsaid. */
const contexts: readonly (readonly [stated: readonly string[], precision: string | undefined, missing: readonly string[]])[] = [
  [["baseline", "hardware", "models"], "FP8", []],
  [[], undefined, ["BASELINE", "HARDWARE", "MODEL", "PRECISION"]],
  [["hardware"], undefined, ["BASELINE", "MODEL", "PRECISION"]],
  [["baseline", "models"], "INT4", ["HARDWARE"]],
];

/** What is derived from a result is computed when it is written. */
export function describeDerived({ openStore }: StoreUnderTest): void {
  describe("what is derived from a result", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, toBatch(seedGraph(), papergraph));
    });
    afterAll(() => graph.close());

    const result = async (key: string): Promise<unknown> =>
      (await graph.ask("query ($id: ID!) { result(id: $id) { value factor missingContext complete } }", { id: `result:paper/${key}` }))[
        "result"
      ];

    test.each(claims.map(([claim, { value = null }, factor], index) => ({ claim, value, factor, index })))(
      "$claim: the factor is $factor, and the value stays as it was stated",
      async ({ value, factor, index }) => {
        expect(await result(`claim-${index}`)).toMatchObject({ value, factor });
      },
    );

    test.each(
      contexts.map(([stated, precision, missing], index) => ({ stated: [...stated, precision].join(), missing: [...missing], index })),
    )("if $stated is stated, $missing is missing", async ({ missing, index }) => {
      expect(await result(`context-${index}`)).toMatchObject({ missingContext: missing, complete: missing.length === 0 });
    });
  });
}

/** What follows from the papers that introduce something is worked out by the store. */
export function describeIntroduced({ openStore }: StoreUnderTest): void {
  test("a thing is introduced when the first dated paper that introduces it appeared; undated ones, and other relations, say nothing", async () => {
    const node = (id: string, own: object = {}): WriteBatch["nodes"][number] => ({
      id,
      kind: id.startsWith("paper") ? "PAPER" : "TECHNIQUE",
      properties: { id, name: id, aliases: [], origin: "CURATED", contribution: "METHOD", category: "KERNEL", ...own },
    });
    const said = (type: string, paper: string, to: string): WriteBatch["edges"][number] => {
      const from = `paper:${paper}`;
      return { type, from, to: `technique:${to}`, sources: [from] };
    };
    const nodes = [
      ...[node("paper:late", { published: "2024-02-01" }), node("paper:year", { published: "2023" })],
      ...[node("paper:day", { published: "2023-01-02" }), node("paper:undated"), node("paper:first", { published: "2020" })],
      ...["day", "none", "undated", "year"].map((slug) => node(`technique:${slug}`)),
    ];
    const edges = [
      ...["late", "day", "undated"].map((paper) => said("INTRODUCES", paper, "day")),
      ...["day", "year", "late"].map((paper) => said("INTRODUCES", paper, "year")),
      ...[said("INTRODUCES", "undated", "undated"), said("MENTIONS", "first", "day"), said("MENTIONS", "first", "none")],
    ];
    const graph = await openGraph(openStore, { nodes, edges });
    const dates = async (): Promise<unknown> =>
      graph.ask(`{
        techniques(orderBy: [{ field: INTRODUCED, direction: DESC }]) { nodes { id introduced } }
        methods(filter: { introduced: { gte: "2023-01" } }) { nodes { id } }
      }`);
    expect(await dates()).toEqual({
      techniques: {
        nodes: [
          { id: "technique:day", introduced: "2023-01-02" },
          { id: "technique:year", introduced: "2023" },
          { id: "technique:none", introduced: null },
          { id: "technique:undated", introduced: null },
        ],
      },
      // 2023 is not wholly before 2023-01.
      methods: { nodes: [{ id: "technique:day" }, { id: "technique:year" }] },
    });
    await graph.replace({ nodes, edges: [] });
    expect(await graph.ask(`{ techniques(filter: { introduced: { isNull: false } }) { totalCount } }`)).toEqual({
      techniques: { totalCount: 0 },
    });
    await graph.close();
  });
}

const at = "test.yaml";

function seedGraph(): SeedGraph {
  const entity = (id: string, kind: string, properties: object): StatedNode => ({ id, kind, at, properties: { name: id, ...properties } });
  const linked = (key: string, links: readonly string[]): SeedEdge[] =>
    ["paper", "subject", ...links].map((link) => {
      const to = { paper: "paper:paper", hardware: "hardware:device", models: "model:model" }[link] ?? "technique:technique";
      return { type: `RESULT_${link.toUpperCase()}`, from: `result:paper/${key}`, to, at, implied: false };
    });
  const made = (key: string, properties: object): StatedNode => ({
    id: `result:paper/${key}`,
    kind: "RESULT",
    at,
    properties: { metric: "SPEEDUP", bound: "EXACT", betterIs: "HIGHER", outcome: "BETTER", claim: key, ...properties },
  });
  return {
    files: [at],
    reasons: [],
    nodes: [
      entity("paper:paper", "PAPER", { contribution: "METHOD" }),
      entity("technique:technique", "TECHNIQUE", { category: "KERNEL" }),
      entity("hardware:device", "HARDWARE", { hardwareType: "GPU" }),
      entity("model:model", "MODEL", {}),
      ...claims.map(([, properties], index) => made(`claim-${index}`, properties)),
      ...contexts.map(([, precision], index) => made(`context-${index}`, precision === undefined ? {} : { precision })),
    ],
    edges: [
      ...claims.map((_, index) => linked(`claim-${index}`, [])),
      ...contexts.map(([stated], index) => linked(`context-${index}`, stated)),
    ].flat(),
  };
}
