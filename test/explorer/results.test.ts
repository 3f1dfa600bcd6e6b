import { expect, test } from "@jest/globals";
import type { ResultRow } from "../../src/explorer/parts/result-row.js";
import { groupResults } from "../../src/explorer/pages/results/groups.js";
import { toCsvAddress } from "../../src/explorer/pages/results/results-filter.js";
import { parseResults } from "../../src/explorer/pages/results/results-state.js";

const cublas = { id: "system:cublas", name: "cuBLAS" };

function row(key: string, given: Partial<ResultRow>): ResultRow {
  return {
    id: `result:p/${key}`,
    metric: "SPEEDUP",
    value: 2,
    valueMax: null,
    bound: "EXACT",
    unit: "x",
    betterIs: "HIGHER",
    outcome: "BETTER",
    precision: "FP16",
    hardwareCount: null,
    claim: "It is twice as fast.",
    factor: 2,
    missingContext: [],
    subject: { id: "technique:a", name: "A" },
    baseline: cublas,
    furtherBaselines: [],
    hardware: [{ id: "hardware:h100", name: "H100" }],
    models: [{ id: "model:llama", name: "Llama" }],
    benchmarks: [],
    paper: { id: "paper:p", name: "P", published: "2024-01" },
    origin: "CURATED",
    confidence: 1,
    ...given,
  };
}

const keysOf = (rows: readonly ResultRow[]): string[] => rows.map(({ id }) => id.slice("result:p/".length));

test("numbers of another baseline, another metric or another way to state them are never ranked together", () => {
  const groups = groupResults([
    row("cap", { bound: "UP_TO", factor: 9 }),
    row("one", { factor: 3 }),
    row("else", { baseline: { id: "system:b", name: "B" } }),
    row("two", { factor: 2 }),
    row("latency", { metric: "LATENCY" }),
    row("cap-2", { bound: "UP_TO", factor: 2 }),
  ]);
  expect(groups.map((group) => group.ranked.map(({ rows }) => keysOf(rows)))).toEqual([[["cap", "cap-2"]], [["one", "two"]], [], []]);
});

test("what has no baseline, or no factor, is not ranked", () => {
  const noBaseline = groupResults([row("one", { baseline: null }), row("two", { baseline: null })]);
  const noFactor = groupResults([row("one", {}), row("two", { factor: null, value: null })]);
  expect([...noBaseline, ...noFactor].map(({ ranked, why }) => [ranked, why])).toEqual([
    [[], "nothing says what these numbers are measured against"],
    [[], "for some no factor follows from what the paper says"],
  ]);
});

test("numbers are ranked under the same conditions only, and what is not said is not the same", () => {
  const [group] = groupResults([
    row("a100-large", { hardware: [{ id: "hardware:a100", name: "A100" }], factor: 9 }),
    row("unsaid", { precision: null, factor: 4 }),
    row("large", { factor: 3 }),
    row("unsaid-too", { precision: null, factor: 3 }),
    row("eight", { hardwareCount: 8 }),
    row("small", { factor: 1.5 }),
  ]);
  expect(group?.ranked.map(({ conditions, rows }) => [conditions, keysOf(rows)])).toEqual([
    ["on H100, with Llama, in FP16", ["large", "small"]],
  ]);
  expect([keysOf(group?.unranked ?? []), group?.why]).toEqual([
    ["a100-large", "unsaid", "unsaid-too", "eight"],
    "precision is not always said; hardware and number of devices differ",
  ]);
});

test("the table of results holds what passes the filters of the page", () => {
  const { searchParams, pathname } = new URL(
    toCsvAddress(parseResults({ search: new URLSearchParams("metric=SPEEDUP&hardware=h100") })),
    "http://x",
  );
  expect(pathname).toBe("/export/results.csv");
  expect(JSON.parse(searchParams.get("filter") ?? "")).toEqual({ metric: { eq: "SPEEDUP" }, hardware: { some: { ref: "h100" } } });
});
