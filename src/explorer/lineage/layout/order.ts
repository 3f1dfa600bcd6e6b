import type { Joint, Layered } from "./layers.js";

const SWEEPS = 12;

/**
 * Orders each layer so that few lines cross, and answers how many still do: weighted medians up and down, swaps of neighbours after each sweep,
 * and the best order that was seen (Gansner et al., "A technique for drawing directed graphs", 1993).
 */
export function orderLayers(graph: Layered): number {
  const places = new Array<number>(graph.vertices.length).fill(0);
  const number = (layer: readonly number[]): void => {
    for (const [place, vertex] of layer.entries()) places[vertex] = place;
  };
  graph.layers.forEach(number);
  let best = graph.layers.map((layer) => [...layer]);
  let fewest = countCrossings(graph, places);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    const isForward = sweep % 2 === 0;
    const joints = isForward ? graph.before : graph.after;
    for (const layer of isForward ? graph.layers : graph.layers.toReversed()) {
      sortByMedian(layer, joints, places);
      number(layer);
    }
    for (const layer of graph.layers) swapNeighbours(layer, graph, places);
    const crossings = countCrossings(graph, places);
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = graph.layers.map((layer) => [...layer]);
  }
  best.forEach((layer, index) => (graph.layers[index] = layer));
  return fewest;
}

/** Sorts what has neighbours among the places of what has any; what has none keeps its place. */
function sortByMedian(layer: number[], joints: readonly Joint[][], places: readonly number[]): void {
  const medians = new Map<number, number>();
  for (const vertex of layer) {
    const median = medianOf((joints[vertex] ?? []).map(({ to }) => places[to] ?? 0).sort((a, b) => a - b));
    if (median !== null) medians.set(vertex, median);
  }
  const movable = layer.filter((vertex) => medians.has(vertex)).sort((a, b) => (medians.get(a) ?? 0) - (medians.get(b) ?? 0));
  let next = 0;
  layer.forEach((vertex, place) => {
    if (medians.has(vertex)) layer[place] = movable[next++] ?? vertex;
  });
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length >> 1;
  const [left, right] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  if (sorted.length === 0) return null;
  if (sorted.length % 2 === 1) return right;
  if (sorted.length === 2) return (left + right) / 2;
  const spreadLeft = left - (sorted[0] ?? 0);
  const spreadRight = (sorted.at(-1) ?? 0) - right;
  return spreadLeft + spreadRight === 0 ? (left + right) / 2 : (left * spreadRight + right * spreadLeft) / (spreadLeft + spreadRight);
}

/** Swaps neighbours for as long as that takes crossings away. */
function swapNeighbours(layer: number[], graph: Layered, places: number[]): void {
  for (let improved = true; improved;) {
    improved = false;
    for (let place = 1; place < layer.length; place += 1) {
      const [upper, lower] = [layer[place - 1] ?? 0, layer[place] ?? 0];
      const gain = [graph.before, graph.after].reduce((sum, joints) => {
        const [above, below] = [joints[upper] ?? [], joints[lower] ?? []];
        return sum + crossingsOfTwo(above, below, places) - crossingsOfTwo(below, above, places);
      }, 0);
      if (gain <= 0) continue;
      layer[place - 1] = lower;
      layer[place] = upper;
      places[lower] = place - 1;
      places[upper] = place;
      improved = true;
    }
  }
}

function crossingsOfTwo(upper: readonly Joint[], lower: readonly Joint[], places: readonly number[]): number {
  let crossings = 0;
  for (const a of upper) for (const b of lower) if ((places[a.to] ?? 0) > (places[b.to] ?? 0)) crossings += 1;
  return crossings;
}

/** Counts the inversions between each layer and the next in a Fenwick tree (Barth, Mutzel and Jünger, "Simple and efficient bilayer cross counting", 2004). */
function countCrossings({ layers, after }: Layered, places: readonly number[]): number {
  let crossings = 0;
  layers.forEach((layer, index) => {
    const tree = new Array<number>((layers[index + 1]?.length ?? 0) + 1).fill(0);
    let seen = 0;
    for (const vertex of layer) {
      const targets = (after[vertex] ?? []).map(({ to }) => places[to] ?? 0);
      for (const target of targets) {
        let notBeyond = 0;
        for (let at = target + 1; at > 0; at -= at & -at) notBeyond += tree[at] ?? 0;
        crossings += seen - notBeyond;
      }
      for (const target of targets) {
        for (let at = target + 1; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
      }
      seen += targets.length;
    }
  });
  return crossings;
}
