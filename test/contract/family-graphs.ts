import type { EdgeRecord, NodeRecord, WriteBatch } from "../../src/store/port/write-batch.js";

/** `hardware:<slug>`. */
const device = (slug: string): NodeRecord => node("hardware", slug, { hardwareType: "GPU" });

/** Techniques `on-<slug>` that target the device and were evaluated on it. */
const technique = (slug: string): NodeRecord => node("technique", `on-${slug}`, { category: "KERNEL" });

function node(kind: string, slug: string, properties: object): NodeRecord {
  const id = `${kind}:${slug}`;
  const own = { id, kind: kind.toUpperCase(), slug, name: slug, aliases: [], origin: "CURATED", ...properties };
  return { id, kind: kind.toUpperCase(), properties: own };
}

const edge = (type: string, from: string, to: string): EdgeRecord => ({ type, from, to, sources: [] });

/** Devices with the wholes of each, every one of them with a technique of its own. */
function family(partOf: Readonly<Record<string, readonly string[]>>): WriteBatch {
  const slugs = Object.keys(partOf);
  return {
    nodes: slugs.flatMap((slug) => [device(slug), technique(slug)]),
    edges: slugs.flatMap((slug) => [
      edge("TARGETS", `technique:on-${slug}`, `hardware:${slug}`),
      edge("EVALUATED_ON", `technique:on-${slug}`, `hardware:${slug}`),
      ...(partOf[slug] ?? []).map((whole) => edge("PART_OF", `hardware:${slug}`, `hardware:${whole}`)),
    ]),
  };
}

/** `h0` part of `h1` part of `h2` …, as many steps. */
export const chain = (steps: number): WriteBatch =>
  family(Object.fromEntries(Array.from({ length: steps + 1 }, (_, index) => [`h${index}`, index < steps ? [`h${index + 1}`] : []])));

/** The same, the last part of the first. */
export const cycle = (steps: number): WriteBatch =>
  family(Object.fromEntries(Array.from({ length: steps }, (_, index) => [`h${index}`, [`h${(index + 1) % steps}`]])));

/** One device with two families of one architecture, one of them also directly, and with parts of its own. */
const crossing = family({
  device: ["left", "right"],
  left: ["architecture"],
  right: ["architecture", "vendor"],
  architecture: ["vendor"],
  vendor: [],
  core: ["device"],
  memory: ["device"],
  bank: ["memory"],
});

/** The same with a technique for every two of the devices: which of them counts is decided by which is nearer. */
export const diamond: WriteBatch = withPairs(crossing);

function withPairs({ nodes, edges }: WriteBatch): WriteBatch {
  const devices = nodes.filter(({ kind }) => kind === "HARDWARE").map(({ properties }) => String(properties["slug"]));
  const pairs = devices.flatMap((one, index) => devices.slice(index + 1).map((other) => ({ slug: `${one}-${other}`, pair: [one, other] })));
  return {
    nodes: [...nodes, ...pairs.map(({ slug }) => technique(slug))],
    edges: [
      ...edges,
      ...pairs.flatMap(({ slug, pair }) => pair.map((each) => edge("TARGETS", `technique:on-${slug}`, `hardware:${each}`))),
    ],
  };
}

/** A cluster of servers with a device of a generation that has a unit; the unit holds others, and a generation within a server holds it. */
export const cluster: WriteBatch = containing(
  family({ cluster: [], server: [], device: ["generation"], generation: ["vendor"], vendor: [], unit: [], part: ["unit"] }),
  { cluster: ["server"], server: ["device"], generation: ["unit"], vendor: ["server"], unit: ["part"], part: ["cluster"] },
  ["generation", "vendor"],
);

function containing(
  { nodes, edges }: WriteBatch,
  contains: Readonly<Record<string, readonly string[]>>,
  generations: readonly string[],
): WriteBatch {
  return {
    nodes: nodes.map((each) =>
      generations.some((slug) => each.id === `hardware:${slug}`)
        ? { ...each, properties: { ...each.properties, hardwareType: "ARCHITECTURE" } }
        : each,
    ),
    edges: [
      ...edges,
      ...Object.entries(contains).flatMap(([from, to]) => to.map((each) => edge("CONTAINS", `hardware:${from}`, `hardware:${each}`))),
    ],
  };
}
