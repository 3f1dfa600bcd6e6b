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
  ["It has up to 3.7x smaller tables and a merger that provides 7.3x better latency.", ["result 7.3 x EXACT LATENCY"], ["7.3 x UP_TO"]],
  ["Foo has a compression ratio from 270x to 600x.", ["result 270-600 x RANGE COMPRESSION"], []],
  ["Foo reduces the memory by over 80% and the latency by 50%.", ["result 80 % AT_LEAST", "result 50 % EXACT LATENCY"], []],
  ["Foo has a speed-up factor of approximately 50.", ["result 50 x APPROXIMATE SPEEDUP"], []],
  ["Foo is faster by a factor of four.", ["result 4 x SPEEDUP"], []],
  ["Foo cuts the merging time from nine to two hours.", ["result 2 hours TIME LOWER"], ["result 9 hours", "RANGE"]],
  ["Foo cuts the merging time from four to two hours.", ["result 2 hours TIME LOWER"], ["result 4 hours", "RANGE"]],
  ["Foo has speedups ranging from two to four times.", ["result 2-4 x RANGE SPEEDUP"], []],
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
  [
    "Foo reduces running times by 10x and message volumes by up to 15x.",
    ["result 10 x TIME LOWER", "result 15 x UP_TO OTHER LOWER"],
    ["result 15 x TIME"],
  ],
  ["Foo reduces card usage by 42-63% at matched accuracy.", ["result 42-63 % RANGE OTHER LOWER"], ["result 42-63 % RANGE ACCURACY"]],
  ["Foo has a 1.9x message reduction.", ["result 1.9 x OTHER LOWER BETTER"], ["SPEEDUP"]],
  ["Foo prunes up to 60% of buckets and is 11x faster.", ["result 60 % UP_TO OTHER LOWER"], ["result 60 % UP_TO SPEEDUP"]],
  ["Foo cuts the GFLOPs by 51%.", ["result 51 % OTHER LOWER"], ["result 51 % THROUGHPUT"]],
  ["Foo cuts the latency by 45% at 7.9x higher performance.", ["result 7.9 x SPEEDUP HIGHER"], ["result 7.9 x LATENCY"]],
  [
    "Foo improves performance by 7x/6x and energy efficiency by 11x/4x.",
    ["result 7 x SPEEDUP", "result 6 x SPEEDUP", "result 11 x ENERGY", "result 4 x ENERGY"],
    [],
  ],
  [
    "Foo has 13x, 7x, and 99x improvements in performance, energy efficiency, and EDP.",
    ["result 13 x SPEEDUP", "result 7 x ENERGY HIGHER", "result 99 x ENERGY LOWER"],
    [],
  ],
  ["Foo cuts the merging time by 29x and the memory by 6x.", ["result 29 x TIME LOWER", "result 6 x MEMORY LOWER"], []],
  ["Foo reduces the costs and outperforms old sorters by 10.9%.", ["result 10.9 %"], ["result 10.9 % COST", "LOWER"]],
  [
    "Foo reaches 123.8 TOPS/W and 34.9 TOPS.",
    ["result 123.8 TOPS/W ENERGY HIGHER", "result 34.9 TOPS THROUGHPUT"],
    ["result 123.8 TOPS THR"],
  ],
  ["Foo reduces the KV cache by 93%.", ["result 93 % MEMORY LOWER"], []],
  ["Foo has a 4.5% improvement across ten tasks with a memory reduction of 65%.", ["result 4.5 % ACCURACY", "result 65 % MEMORY"], []],
  [
    "Foo retains 96.9% of the original performance with 10x FLOP reduction.",
    ["result 96.9 % of baseline ACCURACY", "result 10 x OTHER LOWER"],
    [],
  ],
  ["Foo cuts the DSP usage by 96%, and the Time-To-First-Token by 80%.", ["result 96 % OTHER LOWER", "result 80 % LATENCY LOWER"], []],
  ["Foo outperforms Qux by 3x, and has a higher resource utilization.", ["result 3 x SPEEDUP over Qux"], ["UTILIZATION"]],
  ["Foo reaches 96% performance prediction accuracy.", ["result 96 % ACCURACY"], []],
  ["Foo does 1.6 million operations/s.", ["result 1.6 M operations/s THROUGHPUT"], []],
  ["Foo is 9.5x faster with minimal quality degradation.", ["result 9.5 x SPEEDUP HIGHER BETTER"], ["ON_PAR of Foo over nothing in"]],
  [
    "It lowers the perplexity by 0.4 PPL, and has 0.7 better perplexity.",
    ["result 0.4 perplexity points", "result 0.7 perplexity points"],
    [],
  ],
  ["Foo adapts, adding only 3.6% parameters.", ["result 3.6 % of parameters OTHER"], []],
  ["Foo cuts the stalls to less than 0.1% of the baseline.", ["result 0.1 % of baseline"], []],
  ["With only 1.4% area overhead, Foo is 2x faster.", ["result 1.4 % OTHER", "result 2 x SPEEDUP"], []],
  [String.raw`Foo is a \(2.1\times\) faster sorter.`, ["result 2.1 x SPEEDUP"], []],
  ["Foo is 6x faster (over 53x CPU speedup) than Qux.", ["result 53 x AT_LEAST SPEEDUP"], ["over CPU"]],
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
  ["Foo updates at most 1.5% of the parameters, and prunes at 30% of parameters.", ["result 1.5 % of parameters"], ["result 30"]],
  ["Foo reaches 8 tokens/s, outperforming the prior 5 tokens/s.", ["result 8 tokens/s"], ["result 5 tokens/s"]],
  ["Foo wins with only 3.8%, 0.2%, and 6.8% accuracy loss.", ["result 3.8 % ACCURACY", "result 6.8 % ACCURACY"], []],
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
  ["Foo is 2x faster than a grid parallelism engine.", ["result 2 x SPEEDUP of Foo over nothing"], ["over grid"]],
  ["Foo is 2x faster than state-of-the-art merging systems, greatly easing Zed runs.", ["result 2 x of Foo over nothing"], ["over Zed"]],
  ["Foo is 2x faster than Zed-based designs.", ["result 2 x of Foo over nothing"], ["over Zed"]],
  [
    "Foo is 7x faster than a prior XqSort accelerator and 3x faster than SORT equivalents.",
    ["result 7 x", "result 3 x"],
    ["over XqSort", "over SORT"],
  ],
  ["Foo reduces latency by 58% compared to state-of-the-art systems like OldBar.", ["result 58 % LATENCY over OldBar"], []],
  ["Foo is 22x faster than Abc's QXL.", ["result 22 x over QXL"], []],
  ["Foo keeps 91% of Qux's accuracy, outperforming Zed.", ["result 91 % of baseline over Qux"], ["over Zed"]],
  [
    "Foo is 6x faster than Qux, while having a speedup of 2x in merging.",
    ["result 6 x over Qux", "result 2 x SPEEDUP of Foo over nothing"],
    [],
  ],
  ["We match Qux and outperform the strongest baselines by 10%.", ["result 10 % of Foo over nothing"], []],
  ["A remarkable 2.1x improvement on a single GPU is seen with Foo.", ["result 2.1 x of Foo over nothing"], ["over GPU"]],
  [
    "Foo is 1.2x and 2.9x faster than Qux and the i7-sorter, respectively.",
    ["result 1.2 x over Qux", "result 2.9 x of Foo over nothing"],
    [],
  ],
  ["Foo outperforms Qux and oldsort by 2.1x and 2.7x, respectively.", ["result 2.1 x over Qux", "result 2.7 x of Foo over nothing"], []],
  ["The efficiency of Zed-7B is raised by 10.8% with Foo.", ["result 10.8 % of Foo over nothing"], ["over Zed-7B"]],
  ["Foo sorts 3x faster (vs. theoretical limits, 5.5x).", ["result 3 x"], ["result 5.5 x"]],
  ["Foo reaches 95% of Qux's quality, surpassing Zed's 67.7% by 5.2%.", ["result 95 % of baseline over Qux"], ["result 67.7"]],
  ["Foo's 90 tokens/s exceed Qux's 70 tokens/s.", ["result 90 tokens/s"], ["result 70"]],
  ["Foo is 7x faster than Fiddler in merging.", ["result 7 x SPEEDUP of Foo over Fiddler"], []],
  ["Foo is 7x faster than Microsoft in merging.", ["result 7 x SPEEDUP of Foo over nothing"], []],
  ["Foo has a 4x speedup over Pascal.", ["result 4 x SPEEDUP of Foo over nothing"], []],
  ["Foo sorts words 4x better than Korean.", ["result 4 x"], ["over Korean"]],
  ["Foo outperforms Samsung by 3x and surpasses Zed and NVIDIA by 20%.", ["result 20 % over Zed"], ["over Samsung", "NVIDIA"]],
  ["Foo is 4x faster than Greedy.", ["result 4 x SPEEDUP of Foo over nothing"], []],
  ["Foo is 4x faster than Conventional, on all trees.", ["result 4 x SPEEDUP of Foo over nothing"], []],
  ["Earlier techniques are surpassed by up to 6.1x in throughput.", ["result 6.1 x UP_TO THROUGHPUT"], []],
  ["Conventional sorting methods are sped up by 5x on Bar9.", ["result 5 x SPEEDUP on Bar9", "EVALUATED_ON Foo > Bar9"], []],
  ["Existing methods that are accelerated by cards take 7 hours.", [], ["result 7"]],
  ["Traditional tree models reach 41% accuracy with Foo on Bar9.", ["result 41 % ACCURACY"], []],
];

const places: readonly Trap[] = [
  ["Foo is 2x and 3x faster on Bar7 and Bar9, respectively.", ["result 2 x on Bar7", "result 3 x on Bar9"], ["TARGETS"]],
  [
    "Foo saves 20% of the energy on Bar9 and 35% on NPU.",
    ["result 20 % ENERGY over nothing on Bar9"],
    ["result 35 % ENERGY LOWER BETTER of Foo over nothing on"],
  ],
  ["Foo cuts the energy by 35%, enabling use on phones and on Bar9.", ["result 35 % ENERGY"], ["on Bar9"]],
  ["Foo wins with a GPU memory reduction of 65%.", ["result 65 % MEMORY"], ["on GPU"]],
  ["Foo is 2x faster than Qux on GPU Bar9.", ["result 2 x over Qux on Bar9"], ["on GPU"]],
  ["On an embedded platform, the Bar7, Foo is 19x faster than Qux.", ["result 19 x over Qux on Bar7"], []],
  ["We evaluate Foo on 2, 4 and 8 Bar9 GPUs. Foo is 1.2x faster than baseline USP.", ["result 1.2 x over USP on Bar9"], []],
  ["Foo is 3x faster on Bar7, whereas QuxLib is 1.5x faster on Bar9.", ["EVALUATED_ON Foo > Bar7"], ["EVALUATED_ON Foo > Bar9"]],
  ["Previous work implemented in QuxLib needs 8 hours on a Bar9.", [], ["USES", "EVALUATED_ON", "result 8"]],
  ["Unlike prior sorters for Bar9, Foo needs no tables.", [], ["TARGETS", "EVALUATED_ON"]],
  ["Foo runs an 8B model on a single GPU with 24GB memory (e.g., Bar9).", [], ["result 24"]],
  ["We evaluate Foo and compare it with a sorter based on Bar9.", [], ["EVALUATED_ON"]],
  ["We evaluate Foo on a server equipped with two Bar9 cards.", ["EVALUATED_ON Foo > Bar9"], []],
  ["We implement Foo within an existing fast sorting framework, QuxLib.", ["USES Foo > QuxLib"], ["EXTENDS"]],
];

const devices: readonly Trap[] = [
  ["Furthermore, Alder and Birch supercomputers are slow.", ["names Alder", "names Birch"], ["names Furthermore"]],
  ["Lastly, Alder and Birch supercomputers are slow.", ["names Alder", "names Birch"], ["names Lastly"]],
  ["Modern supercomputers are slow.", [], ["names Modern"]],
  ["We run it on the Alder, Birch and Cedar supercomputers.", ["names Alder", "names Birch", "names Cedar"], []],
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
  ["devices", devices],
] as const)("%s", (_, traps) => {
  test.each(traps)("%s", (sentence, wanted, not) => {
    const said = statementsOf(extractStatements(source(sentence), inventedLexicon));
    const missing = wanted.filter((each) => !saysOf(said, each));
    const tooMuch = not.filter((each) => saysOf(said, each));
    expect({ missing, tooMuch, said }).toEqual({ missing: [], tooMuch: [], said });
  });
});

test("an article before a device is no part of another device's name", () => {
  const nodes = [{ id: "hardware:a9", kind: "HARDWARE", name: "A9", aliases: [] }];
  const read = extractStatements(source("Foo sorts in 8 hours on a V9."), buildLexicon(nodes));
  expect(read.names.map(({ thing }) => thing.name)).not.toContain("A9");
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
