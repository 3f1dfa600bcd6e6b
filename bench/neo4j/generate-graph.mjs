/** A graph of any size with the shape of the real seeds: a few hubs and a long tail. */

const categories = [
  "KERNEL",
  "QUANTIZATION",
  "SERVING",
  "ATTENTION",
  "PARALLELISM",
  "MEMORY",
  "TRAINING",
  "SPARSITY",
  "COMPILATION",
  "DECODING",
];
const ideas = [
  "Sparse",
  "Fused",
  "Paged",
  "Ring",
  "Tiled",
  "Adaptive",
  "Speculative",
  "Blockwise",
  "Streaming",
  "Grouped",
  "Ragged",
  "Lazy",
];
const things = [
  "Attention",
  "Decoding",
  "Cache",
  "Pipeline",
  "Quantizer",
  "Scheduler",
  "Kernel",
  "Prefill",
  "Optimizer",
  "Router",
  "Gather",
];

/** In the seeds one device in six is a family, and half of all evaluations name one of the five best-known devices. */
const familySize = 6;

/**
 * The seed graph of `techniques` techniques: half as many papers, and hardware in families. The same number gives the same graph.
 * Low numbers are the best-known: `hardware:h0` is what most evaluations name, `technique:t0` what most techniques extend.
 */
export function generateGraph(techniques) {
  const random = randomNumbers(techniques);
  const papers = techniques / 2;
  const devices = 40 + Math.round(techniques / 100);
  const below = (count) => Math.floor(random() * count);
  /** A number below `count`; the chance of each falls as its number grows. */
  const popular = (count) => Math.floor(count ** random()) - 1;
  const oneOf = (words) => words[below(words.length)];

  const nodes = [];
  const edges = new Map();
  const relate = (type, from, to, source) => {
    if (from !== to) edges.set(`${type} ${from} ${to}`, { type, from, to, source });
  };

  for (let index = 0; index < papers; index++) {
    const published = `${2017 + below(9)}-${String(1 + below(12)).padStart(2, "0")}`;
    const name = `${oneOf(ideas)} ${oneOf(things)} for ${oneOf(things)}, Part ${index}`;
    nodes.push(entity("PAPER", `p${index}`, { name, published, contribution: "METHOD" }));
  }
  for (let index = 0; index < devices; index++) {
    const family = index % familySize === familySize - 1;
    nodes.push(
      entity("HARDWARE", `h${index}`, { name: `${family ? "Family" : "Device"} ${index}`, hardwareType: family ? "ARCHITECTURE" : "GPU" }),
    );
    const whole = index - (index % familySize) + familySize - 1;
    if (whole < devices) relate("PART_OF", `hardware:h${index}`, `hardware:h${whole}`);
  }
  for (let index = 0; index < techniques; index++) {
    const id = `technique:t${index}`;
    nodes.push(entity("TECHNIQUE", `t${index}`, { name: `${oneOf(ideas)}${oneOf(things)}-${index}`, category: categories[popular(11)] }));
    const source = `paper:p${below(papers)}`;
    relate("INTRODUCES", source, id, source);
    for (let left = below(4); left > 0; left--) relate("MENTIONS", `paper:p${below(papers)}`, id, source);
    if (index > 0) for (let left = below(3); left > 0; left--) relate("EXTENDS", id, `technique:t${popular(index)}`, source);
    for (let left = below(4); left > 0; left--) relate("EVALUATED_ON", id, `hardware:h${popular(devices)}`, source);
    if (random() < 0.3) relate("TARGETS", id, `hardware:h${popular(devices)}`, source);
  }
  return { nodes, edges: [...edges.values()] };
}

const entity = (kind, slug, properties) => ({ id: `${kind.toLowerCase()}:${slug}`, kind, properties });

/** Pseudorandom numbers from 0 up to 1, the same for the same seed: mulberry32. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
