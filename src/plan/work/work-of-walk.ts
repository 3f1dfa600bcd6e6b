import type { Kind } from "../../model/model.js";
import { countOfTypes, meetingDegree, nodesOf } from "./graph-counts.js";
import type { WorkTally } from "./tally.js";
import { weights } from "./weights.js";

/** Adds what it takes to walk from a node along relations until so many nodes are found, and answers how many these are at most. */
export function addWalk(tally: WorkTally, relations: readonly string[], depth: number, nodes: number, path: string): number {
  const degree = meetingDegree(tally.counts, relations);
  const found = Math.min(nodes, 1 + degree ** depth);
  const edges = Math.min(Math.min(nodes, 1 + degree ** Math.max(0, depth - 1)) * degree, 2 * countOfTypes(tally.counts, relations));
  tally.add(weights.question + weights.walked * edges, path, "walk");
  return found;
}

/**
 * The same for descent: from the first node lead as many relations as from any that is reached by one, and from the next ones as many as
 * from nodes of these kinds on the whole, so that it ends soon.
 */
export function addDescent(
  tally: WorkTally,
  relations: readonly string[],
  depth: number,
  nodes: number,
  kinds: readonly Kind[],
  path: string,
): number {
  const further = countOfTypes(tally.counts, relations) / Math.max(1, nodesOf(tally.counts, kinds));
  let [level, found] = [meetingDegree(tally.counts, relations), 1];
  for (let step = 0; step < depth && found < nodes; step += 1) {
    found += level;
    level *= further;
  }
  tally.add(weights.question + weights.walked * Math.min(found, nodes), path, "walk");
  return Math.min(found, nodes);
}

/**
 * How many relations a search for paths from both ends reads: until each side has found about the square root of all things, since then
 * they have met, and of more for more paths; no more than so many steps from either end.
 */
export function pathEdges(
  { counts }: WorkTally,
  relations: readonly string[],
  kinds: readonly Kind[],
  length: number,
  paths: number,
): number {
  const degree = meetingDegree(counts, relations);
  const nodes = Math.min(Math.sqrt(nodesOf(counts, kinds) * Math.max(1, paths)), degree ** (length / 2));
  return Math.min(2 * nodes * degree, 2 * countOfTypes(counts, relations));
}
