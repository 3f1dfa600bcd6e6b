/**
 * Papers of a field that does not exist, in any number, as the Hugging Face API lists them: abstracts of a usual length in sentences that are put
 * together anew each time, with names that earlier papers of the same list introduce, names of the graph, numbers and what is measured.
 */
import { randomNumbers } from "./random-numbers.mjs";

const starts = "Al Bra Cor Del Em Fa Gra Hel Ir Ka Lu Mer Nor Or Pel Qua Ro Sel Tor Ul Va Wex Xy Yar Zen".split(" ");
const middles = "bo da fi ga ke li mo na pu ra si to ve wi xa zu".split(" ");
const ends = "dor fen gard lith mar nix phor quil rion sync tron vex wave zip".split(" ");
const adjectives =
  "adaptive asynchronous balanced batched causal compact contiguous deferred dense elastic fused gated greedy heterogeneous hierarchical incremental lazy lossless modular nested online parallel persistent pipelined predictive ragged recursive sparse speculative staged streaming tiled unified".split(
    " ",
  );
const nouns =
  "attention cache checkpoint collective compiler decoder dispatch embedding expert gather gradient graph kernel layout loader matrix memory optimizer page partition pipeline prefill projection quantizer queue reduction router scheduler shard softmax tensor tile token verifier weight".split(
    " ",
  );
const verbs = "aligns batches compresses fuses groups hides maps merges orders overlaps packs places prunes reorders replays routes shares splits".split(" ");
const goals = "inference latency,training throughput,memory traffic,peak memory,energy use,tail latency,communication volume,idle time".split(",");
const kinds = "framework system method technique library compiler scheduler kernel benchmark engine algorithm runtime".split(" ");
const metrics = "throughput,decoding latency,end-to-end training time,memory footprint,time to first token,energy per token".split(",");
const people = "Ada Bo Chen Dara Eli Femi Gita Hana Ivo Jun Kofi Lena Mina Noor Olu Pia Quin Ravi Sun Tess Uma Vik Wen Xia Yan Zoe".split(" ");

/** So many papers; `known` are names of the graph: techniques, hardware, models and benchmarks. */
export function* generatePapers(count, known, seed = 1) {
  const random = randomNumbers(seed);
  const { oneOf, below } = random;
  const used = new Set();
  const named = [];

  function coin() {
    for (;;) {
      const stem = oneOf(starts) + Array.from({ length: below(3) }, () => oneOf(middles)).join("") + oneOf(ends);
      const name = [stem, `${stem}-${1 + below(9)}`, `${stem}Flow`, `${stem}KV`, `${stem.toUpperCase().slice(0, 5)}${below(90)}`][below(5)];
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  }

  const many = (noun) => (noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : /(?:ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`);
  const phrase = () => `${oneOf(adjectives)} ${oneOf(nouns)} ${oneOf(nouns)}`;
  const phrases = () => `${oneOf(adjectives)} ${oneOf(nouns)} ${many(oneOf(nouns))}`;
  const other = () => (named.length > 0 && random.next() < 0.6 ? named[below(named.length)] : oneOf(known.techniques));
  const factor = () => (1 + random.next() * 8).toFixed(1 + below(2));
  const percent = () => String(5 + below(80));

  const settings = [
    () => `The growth of ${phrases()} makes ${oneOf(goals)} the main cost of ${oneOf(adjectives)} ${many(oneOf(nouns))}.`,
    () => `Existing approaches such as ${other()} ${oneOf(verbs)} each ${oneOf(nouns)} on its own, which leaves the ${phrase()} idle.`,
    () => `While ${other()} reduces ${oneOf(goals)}, it does so at the price of a ${phrase()} that no ${oneOf(nouns)} can reuse.`,
    () => `A ${oneOf(nouns)} of this size holds ${below(900) + 10} thousand ${many(oneOf(nouns))} and is read ${2 + below(30)} times per step.`,
  ];
  const mechanisms = [
    (name) => `${name} ${oneOf(verbs)} the ${phrase()} and ${oneOf(verbs)} the ${phrase()} in one pass.`,
    (name) => `Built on ${other()}, ${name} ${oneOf(verbs)} every ${phrase()} before its ${oneOf(nouns)} is needed.`,
    () => `A ${phrase()} decides which ${many(oneOf(nouns))} are kept, and a ${phrase()} decides when they are moved.`,
    (name) => `Unlike ${other()}, ${name} needs neither a ${phrase()} nor a second ${oneOf(nouns)}.`,
    () => `We implement it in ${oneOf(known.systems)} with ${1 + below(9)},${100 + below(900)} lines of code.`,
  ];
  const results = [
    (name) => `On ${oneOf(known.hardware)} GPUs, ${name} achieves ${factor()}x higher throughput than ${other()}.`,
    (name) => `Experiments with ${oneOf(known.models)} show that ${name} reduces ${oneOf(metrics)} by up to ${percent()}% compared to ${other()}.`,
    (name) => `Evaluated on ${oneOf(known.benchmarks)}, ${name} outperforms ${other()} and ${other()} by ${factor()}x and ${factor()}x, respectively.`,
    () => `It improves ${oneOf(metrics)} by ${factor()}-${9 + below(9)}.${below(9)}x without loss of accuracy.`,
    (name) => `${name} trains ${oneOf(known.models)} on ${2 ** (1 + below(7))} ${oneOf(known.hardware)} GPUs with ${percent()}% less memory.`,
  ];

  for (let index = 0; index < count; index += 1) {
    const isNamed = random.next() < 0.7;
    const name = isNamed ? coin() : "our approach";
    const kind = oneOf(kinds);
    const capital = (text) => text[0].toUpperCase() + text.slice(1);
    const subject = `${capital(oneOf(adjectives))} ${capital(many(oneOf(nouns)))} for ${capital(oneOf(adjectives))} ${capital(oneOf(nouns))} ${capital(many(oneOf(nouns)))}`;
    const presented = isNamed
      ? oneOf([`We present ${name}, a ${oneOf(adjectives)} ${kind} that`, `This paper introduces ${name}, a ${kind} which`, `We propose ${name}, a novel ${kind} that`])
      : `We study a ${oneOf(adjectives)} ${kind} that`;
    const some = (list, least, most) => Array.from({ length: least + below(most - least + 1) }, () => oneOf(list)(capital(name)));
    const sentences = [
      ...some(settings, 1, 3),
      `${presented} ${oneOf(verbs)} ${phrases()} and lowers ${oneOf(goals)}.`,
      ...some(mechanisms, 2, 3),
      ...some(results, 1, 3),
    ];
    if (isNamed) named.push(name);
    const month = new Date(Date.UTC(2023, index % 30, 1 + below(28)));
    const number = String(1 + Math.floor(index / 30)).padStart(5, "0");
    yield {
      id: `${month.toISOString().slice(2, 4)}${month.toISOString().slice(5, 7)}.${number}`,
      title: isNamed ? `${name}: ${subject}` : `${subject}, ${oneOf(["Revisited", "in Practice", "at Scale", "from Scratch"])} ${index}`,
      summary: sentences.join(" "),
      publishedAt: month.toISOString(),
      authors: Array.from({ length: 1 + below(8) }, (_, at) => ({ name: `${oneOf(people)} ${oneOf(starts)}${oneOf(middles)}${oneOf(ends)}${at}` })),
    };
  }
}
