/**
 * Graphs of any size with the degree distribution of the real one: shuffled copies of the curated graph. Every node of a copy has the
 * relations of its original, as many of each type and in each direction; their targets are drawn among all copies. That is the
 * configuration model (Bollobás 1980; Molloy and Reed 1995), reached by repeatedly switching the ends of two relations (Milo and others
 * 2003), which keeps every edge single and descent acyclic.
 */
import { normalizeName, slugOf } from "../.dev/model/names.js";
import { textMaker } from "./generate-text.mjs";
import { randomNumbers } from "./random-numbers.mjs";

/** Attempts to switch each edge with another one. */
const switches = 10;

/** Days by which the dates of papers are shifted, so that a hundred copies do not share the same few days. */
const spread = 365;

/**
 * The graph of `size` nodes that is made of the real one, as a batch for a store, and `copies`: the ids of all copies of a real node. The
 * first copy is the real graph but for the mixing. The last one has room for a part only; what it would lead to beyond that is in one of
 * the others.
 */
export function generateGraph(model, real, size) {
  const random = randomNumbers(size);
  const whole = Math.floor(size / real.nodes.length);
  if (whole === 0) throw new RangeError(`The real graph has ${real.nodes.length} nodes; ask for no fewer.`);
  const homes = homesOf(real);
  const copyNode = nodeCopier(real, random);

  const nodes = [];
  const copies = new Map(real.nodes.map(({ id }) => [id, []]));
  const places = Array.from({ length: whole + 1 }, (_, copy) => {
    const originals = copy < whole ? real.nodes : someFiles(real.nodes, homes, size % real.nodes.length, random);
    const place = new Map();
    for (const { node, original } of originals.toSorted(papersFirst).map((each) => ({ original: each.id, node: copyNode(each, copy) }))) {
      place.set(original, nodes.length);
      copies.get(original).push(node.id);
      nodes.push({ node, original, copy });
    }
    return place;
  });
  const edges = places.flatMap((place) => copyEdges(real.edges, place, () => places[random.below(whole)]));
  const ranks = ranksOf(model, real.edges);
  for (const group of groupBy(edges, ({ type, from, to }) => `${type} ${nodes[from].node.kind} ${nodes[to].node.kind}`))
    mix(group, (edge) => isMixed(model, edge, nodes, homes), nodes, ranks.get(group[0].type), random);

  const idOf = (place) => nodes[place].node.id;
  return {
    batch: {
      nodes: nodes.map(({ node }) => node),
      edges: edges.map((edge) => ({ ...edge, from: idOf(edge.from), to: idOf(edge.to), sources: edge.sources.map(idOf).sort() })),
    },
    copies,
  };
}

const papersFirst = (one, other) => Number(other.kind === "PAPER") - Number(one.kind === "PAPER");

/** The paper whose file defines a node, for each node: itself for what no paper defines. */
function homesOf({ nodes, edges }) {
  const homes = new Map(nodes.map(({ id }) => [id, id]));
  for (const { type, from, to } of edges) {
    if (type === "INTRODUCES" && homes.get(to) === to) homes.set(to, from);
    if (type === "RESULT_PAPER") homes.set(from, to);
  }
  return homes;
}

/** This many nodes, in whole files. */
function someFiles(nodes, homes, count, random) {
  const chosen = [];
  for (const file of random.shuffled(groupBy(nodes, ({ id }) => homes.get(id))))
    if (chosen.length + file.length <= count) chosen.push(...file);
  return chosen;
}

/** The node that stands for a real one in a copy; in the first copy it is the real one. */
function nodeCopier(real, random) {
  const texts = textMaker(real.nodes, random);
  const taken = new Set(real.nodes.map(({ id }) => id));
  const papers = new Map();

  function newId(kind, name) {
    const words = normalizeWords(kind === "PAPER" ? name.split(":")[0] : name);
    const id = `${kind.toLowerCase()}:${words.slice(0, 5).join("-")}`;
    for (let count = 1; ; count += 1) {
      const numbered = count === 1 ? id : `${id}-${count}`;
      if (taken.has(numbered)) continue;
      taken.add(numbered);
      return numbered;
    }
  }

  return ({ id: original, kind, properties }, copy) => {
    if (copy === 0) return { id: original, kind, properties };
    const copied = texts.copyProperties({ kind, properties }, copy);
    if (kind === "RESULT") {
      const [paper, key] = slugOf(original).split("/");
      const id = `result:${slugOf(papers.get(`paper:${paper}`))}/${key}`;
      return { id, kind, properties: { ...copied, id } };
    }
    const id = newId(kind, copied.name);
    if (kind === "PAPER") papers.set(original, id);
    const dates = properties.published === undefined ? {} : movedDate(properties.published, random);
    return { id, kind, properties: { ...copied, ...dates, id, slug: slugOf(id) } };
  };
}

const normalizeWords = (name) =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .map(normalizeName)
    .map((each) => each.replace(/[^a-z0-9]/g, ""))
    .filter((each) => each !== "");

function movedDate(date, random) {
  const moved = new Date(Date.parse(date) + (random.below(2 * spread + 1) - spread) * 86_400_000).toISOString().slice(0, 10);
  return { published: moved, year: Number(moved.slice(0, 4)) };
}

function copyEdges(edges, place, another) {
  return edges
    .filter(({ from }) => place.has(from))
    .map((edge) => {
      const placeOf = (id) => place.get(id) ?? another().get(id);
      return { ...edge, from: place.get(edge.from), to: placeOf(edge.to), sources: edge.sources.map(placeOf) };
    });
}

/** What a paper says of its own contributions stays, and so do hardware families; every other edge is shuffled. */
function isMixed(model, { type, from, to }, nodes, homes) {
  const [one, other] = [nodes[from], nodes[to]];
  if (model.families.some(({ edge, kind }) => type === edge && one.node.kind === kind)) return false;
  return one.copy !== other.copy || homes.get(one.original) !== homes.get(other.original);
}

/** The depth of each real node in its lineage, for each acyclic relation. */
function ranksOf(model, edges) {
  const acyclic = [...model.edges.values()].filter((edge) => edge.acyclic);
  return new Map(
    acyclic.map(({ name }) => {
      const next = new Map();
      for (const { type, from, to } of edges) if (type === name) next.set(from, [...(next.get(from) ?? []), to]);
      const ranks = new Map();
      const rank = (id) => {
        if (!ranks.has(id)) ranks.set(id, Math.max(0, ...(next.get(id) ?? []).map((to) => rank(to) + 1)));
        return ranks.get(id);
      };
      return [name, rank];
    }),
  );
}

/** Switches the targets of edges of one type between nodes of the same kinds. Each node keeps its degree, and no edge is duplicated. */
function mix(edges, isMixed, nodes, rank, random) {
  const key = (from, to) => from * nodes.length + to;
  const present = new Set(edges.map(({ from, to }) => key(from, to)));
  const mixed = edges.filter(isMixed);
  const mayLead = (from, to) =>
    from !== to && !present.has(key(from, to)) && (rank === undefined || rank(nodes[from].original) > rank(nodes[to].original));
  for (let times = 0; times < switches; times += 1) {
    for (const one of mixed) {
      const other = random.oneOf(mixed);
      if (!mayLead(one.from, other.to) || !mayLead(other.from, one.to)) continue;
      for (const each of [one, other]) present.delete(key(each.from, each.to));
      [one.to, other.to] = [other.to, one.to];
      for (const each of [one, other]) present.add(key(each.from, each.to));
    }
  }
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
