import { describe, expect, test } from "@jest/globals";
import { extractStatements } from "../../src/extract/extract-statements.js";
import { buildLexicon } from "../../src/extract/names/lexicon.js";
import { inventedLexicon } from "./support/invented.js";
import { saysOf, statementsOf } from "./support/statements.js";

/** A sentence behind "We present Foo, a sorter.", what has to be read out of it, and what must not. */
type Trap = readonly [sentence: string, wanted: readonly string[], not: readonly string[]];

const bounds: readonly Trap[] = [
  ["Foo is up to 3x faster than Qux.", ["result 3 x UP_TO SPEEDUP over Qux"], []],
  ["Foo cuts the latency by at least 20%.", ["result 20 % AT_LEAST LATENCY LOWER"], []],
  ["Its speedups range from 1.2x to 3.4x over Qux.", ["result 1.2-3.4 x RANGE SPEEDUP over Qux"], ["result 1.2 x", "result 3.4 x"]],
  ["Foo reduces the latency from 10 ms to 4 ms.", ["result 4 ms LATENCY LOWER"], ["result 10 ms"]],
  ["Foo lowers the memory from 9.4 GB to as little as 1.1 GB.", ["result 1.1 GB MEMORY LOWER"], ["result 9.4"]],
  ["Foo reduces the memory by 40%.", ["result 40 % MEMORY LOWER BETTER"], ["% of baseline"]],
  ["Foo reduces the memory to 40% of the original.", ["result 40 % of baseline MEMORY LOWER"], ["result 60"]],
  ["Foo improves the quality by 18-48%.", ["result 18-48 % RANGE ACCURACY"], ["result 18 x"]],
  ["Foo achieves a 2.1x average speedup over Qux.", ["result 2.1 x AVERAGE SPEEDUP over Qux"], []],
];

const metrics: readonly Trap[] = [
  ["Foo needs 2.3x fewer comparisons than Qux.", ["result 2.3 x OTHER LOWER BETTER over Qux"], []],
  ["With a memory of any size, Foo uses 13% fewer Buckets.", ["result 13 % OTHER LOWER"], ["MEMORY"]],
  [
    "Foo reduces memory and inference latency by 64% and 68%, respectively.",
    ["result 64 % MEMORY", "result 68 % LATENCY"],
    ["result 64 % LATENCY"],
  ],
  [
    "Foo improves SLO attainment for TTFT and TBT by 66% and 48%, respectively.",
    ["result 66 % OTHER HIGHER", "result 48 % OTHER HIGHER"],
    [],
  ],
  ["Foo doubles the throughput with only a 2% accuracy drop.", ["result 2 x THROUGHPUT", "result 2 % ACCURACY ON_PAR"], []],
  ["Foo increases the memory by 40%.", ["result 40 % MEMORY WORSE"], ["BETTER"]],
  ["Foo keeps the fidelity at 2x the throughput of Qux.", ["result 2 x THROUGHPUT over Qux"], []],
  ["Foo reaches 0.8x the throughput of Qux.", ["result 0.8 x THROUGHPUT WORSE"], []],
  ["Foo improves the accuracy on WikiBar by +4.30.", ["result 4.3 points ACCURACY HIGHER by WikiBar"], ["result 4.3 x"]],
  ["Foo answers in 12 ms, 5 ms faster than Qux.", ["result 12 ms LATENCY", "result 5 ms saved LATENCY"], []],
];

const settings: readonly Trap[] = [
  ["Foo is evaluated on Zed-7B with 8-bit weights in 2024.", [], ["result 7", "result 8", "result 2024"]],
  ["At 128K context, Foo is 2x faster.", ["result 2 x SPEEDUP"], ["result 128"]],
  ["Foo scales to 160K context lengths.", ["result 160 K tokens SCALE"], []],
  ["Foo is 3x faster at 50% sparsity.", ["result 3 x SPEEDUP"], ["result 50"]],
  ["Foo answers at 10,000 requests/s in 20 ms.", ["result 20 ms LATENCY"], ["result 10000"]],
  ["Its encoder selects 100 tokens, over 60% of which lie near an edge.", [], ["result 60", "result 100"]],
  ["Foo sorts clips averaging over two hours.", [], ["result 2 hours"]],
  ["For noise with an SNR above 20 dB, Foo reaches 97% accuracy.", ["result 97 % ACCURACY"], ["result 20"]],
  ["It has 2x higher accuracy than Qux and 4:1 compression is not used.", ["result 2 x ACCURACY over Qux"], ["result 4", "result 1"]],
  ["Foo does not reach 90% accuracy.", [], ["result 90"]],
];

const rivals: readonly Trap[] = [
  ["Foo outperforms Qux by 3x and Zed by 20%.", ["result 3 x over Qux", "result 20 % over Zed"], ["result 20 % over Qux"]],
  ["Foo surpasses gsort by 3.1x, bsort2 by 2.5x, and t_sort by 20%.", ["result 3.1 x over gsort", "result 2.5 x over bsort2"], []],
  ["Foo is on par with Qux while reducing the latency by 2.5x.", ["result 2.5 x LATENCY over Qux"], []],
  ["Foo is 16x faster than the teacher model Ovi on Bar9.", ["result 16 x SPEEDUP over Ovi on Bar9"], ["over Bar9"]],
  ["Foo is 2x faster than state-of-the-art sorters on Bar9.", ["result 2 x SPEEDUP over nothing on Bar9"], []],
  ["Foo reaches 84.2% accuracy on WikiBar, surpassing the Qux baseline.", ["result 84.2 % ACCURACY over Qux by WikiBar"], []],
  ["Foo is 2.2x faster than GPU Jacobi.", ["result 2.2 x SPEEDUP"], ["over GPU"]],
  ["Foo needs 4 ms, whereas existing sorters need 20 ms.", ["result 4 ms"], ["result 20"]],
  ["Foo's 90 tokens/s exceed Qux's 70 tokens/s.", ["result 90 tokens/s"], ["result 70"]],
];

const places: readonly Trap[] = [
  ["Foo is 2x and 3x faster on Bar7 and Bar9, respectively.", ["result 2 x on Bar7", "result 3 x on Bar9"], ["TARGETS"]],
  [
    "Foo saves 20% of the energy on Bar9 and 35% on NPU.",
    ["result 20 % ENERGY over nothing on Bar9"],
    ["result 35 % ENERGY LOWER BETTER of Foo over nothing on"],
  ],
  ["On an embedded platform, the Bar7, Foo is 19x faster than Qux.", ["result 19 x over Qux on Bar7"], []],
  ["We evaluate Foo on 2, 4 and 8 Bar9 GPUs. Foo is 1.2x faster than baseline USP.", ["result 1.2 x over USP on Bar9"], []],
  ["Unlike prior sorters for Bar9, Foo needs no tables.", [], ["TARGETS", "EVALUATED_ON"]],
  ["Foo runs an 8B model on a single GPU with 24GB memory (e.g., Bar9).", [], ["result 24"]],
  ["We implement Foo within an existing fast sorting framework, QuxLib.", ["USES Foo > QuxLib"], ["EXTENDS"]],
];

const source = (sentence: string): { title: string; abstract: string } => ({
  title: "Foo: Fast Sorting",
  abstract: `We present Foo, a sorter. ${sentence}`,
});

describe.each([
  ["bounds", bounds],
  ["metrics", metrics],
  ["settings", settings],
  ["rivals", rivals],
  ["places", places],
] as const)("%s", (_, traps) => {
  test.each(traps)("%s", (sentence, wanted, not) => {
    const said = statementsOf(extractStatements(source(sentence), inventedLexicon));
    const missing = wanted.filter((each) => !saysOf(said, each));
    const tooMuch = not.filter((each) => saysOf(said, each));
    expect({ missing, tooMuch, said }).toEqual({ missing: [], tooMuch: [], said });
  });
});

test("short forms that a text gives another meaning are not those of the graph", () => {
  const text = "We present Foo, a sorter. It is written for solid-state drives (SSDs) and measured by Mean Sorting Order (MSO).";
  const nodes = [
    { id: "technique:ssd", kind: "TECHNIQUE", name: "state sorting duality", aliases: ["SSD"] },
    { id: "technique:mso", kind: "TECHNIQUE", name: "multi sorter operator", aliases: ["MSO"] },
  ];
  const read = extractStatements({ title: "Foo: Fast Sorting", abstract: text }, buildLexicon(nodes));
  expect(read.names.map(({ thing }) => thing.name)).not.toContain("state sorting duality");
  expect(read.names.map(({ thing }) => thing.name)).not.toContain("multi sorter operator");
});
