import type { Joint, Layered } from "./layers.js";

const SWEEPS = 10;

/** Space across the flow of time between two things, and around a line that passes, in pixels. */
const GAP = { things: 14, lines: 6 };

/**
 * Says where across the flow of time the middle of each vertex is: in the order of its layer, never overlapping, and as near to its neighbours as
 * that allows.
 */
export function straighten(graph: Layered): number[] {
  const positions = new Array<number>(graph.vertices.length).fill(0);
  for (const layer of graph.layers) stack(layer, graph, positions);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isLast = sweep >= SWEEPS - 2;
    const isForward = sweep % 2 === 0;
    const joints = isForward ? [graph.before] : [graph.after];
    for (const layer of isForward ? graph.layers : graph.layers.toReversed()) {
      place(layer, graph, positions, isLast ? [graph.before, graph.after] : joints);
    }
  }
  return positions;
}

function stack(layer: readonly number[], graph: Layered, positions: number[]): void {
  let end = 0;
  layer.forEach((vertex, index) => {
    end += index === 0 ? 0 : distance(graph, layer[index - 1] ?? 0, vertex);
    positions[vertex] = end;
  });
  for (const vertex of layer) positions[vertex] = (positions[vertex] ?? 0) - end / 2;
}

function distance({ vertices }: Layered, upper: number, lower: number): number {
  const [a, b] = [vertices[upper], vertices[lower]];
  const isWide = (a?.thing ?? -1) >= 0 || (b?.thing ?? -1) >= 0;
  return ((a?.size ?? 0) + (b?.size ?? 0)) / 2 + (isWide ? GAP.things : GAP.lines);
}

/** A run of vertices that touch: they move as one. */
interface Block {
  readonly length: number;
  readonly weight: number;
  readonly sum: number;
}

/** Pools adjacent violators: the weighted least squares under an order (Ayer et al., 1955), after the distances to be kept are taken off. */
function place(layer: readonly number[], graph: Layered, positions: number[], joints: readonly (readonly Joint[][])[]): void {
  const offsets: number[] = [];
  const blocks: Block[] = [];
  layer.forEach((vertex, index) => {
    const before = offsets[index - 1] ?? 0;
    offsets.push(index === 0 ? 0 : before + distance(graph, layer[index - 1] ?? 0, vertex));
    const { wanted, weight } = wish(vertex, positions, joints);
    let block: Block = { length: 1, weight, sum: weight * (wanted - (offsets[index] ?? 0)) };
    for (let last = blocks.at(-1); last && last.sum / last.weight > block.sum / block.weight; last = blocks.at(-1)) {
      block = { length: last.length + block.length, weight: last.weight + block.weight, sum: last.sum + block.sum };
      blocks.pop();
    }
    blocks.push(block);
  });
  let index = 0;
  for (const { length, weight, sum } of blocks) {
    for (let left = length; left > 0; left -= 1, index += 1) positions[layer[index] ?? 0] = sum / weight + (offsets[index] ?? 0);
  }
}

/** The weighted mean of where neighbours are; what has none would like to stay, and gives way to everything. */
function wish(vertex: number, positions: readonly number[], joints: readonly (readonly Joint[][])[]): { wanted: number; weight: number } {
  let [sum, weight] = [0, 0];
  for (const side of joints) {
    for (const joint of side[vertex] ?? []) {
      sum += joint.weight * (positions[joint.to] ?? 0);
      weight += joint.weight;
    }
  }
  return weight > 0 ? { wanted: sum / weight, weight } : { wanted: positions[vertex] ?? 0, weight: 0.01 };
}
