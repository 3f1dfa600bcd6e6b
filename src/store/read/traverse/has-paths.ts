import { distancesFrom, neighborsIn, type Ends } from "./region.js";

/** After so many steps the look for paths is given up: there are many dead ends. */
const patience = 10_000;

/**
 * Whether relations hold so many paths between two nodes, each of at most `length` steps and through no node twice. False also where it took
 * too many steps to tell.
 */
export function hasPaths<K>(relations: Iterable<Ends<K>>, from: K, to: K, length: number, count: number): boolean {
  const neighbors = neighborsIn(relations);
  const distances = distancesFrom(to, neighbors);
  const visited = new Set<K>();
  let [found, steps] = [0, 0];
  const walk = (node: K, left: number): void => {
    if (node === to) {
      found += 1;
      return;
    }
    visited.add(node);
    for (const next of neighbors.get(node) ?? []) {
      steps += 1;
      if (found >= count || steps > patience) break;
      if (!visited.has(next) && (distances.get(next) ?? Infinity) < left) walk(next, left - 1);
    }
    visited.delete(node);
  };
  walk(from, length);
  return found >= count;
}
