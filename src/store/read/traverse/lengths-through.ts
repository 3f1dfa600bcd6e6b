import { distancesFrom, neighborsIn, type Ends } from "./region.js";

/** For each relation the length of the shortest walk between two nodes that takes it, in either direction; infinite where there is none. */
export function lengthsThrough<K>(relations: readonly Ends<K>[], from: K, to: K): number[] {
  const neighbors = neighborsIn(relations);
  const before = distancesFrom(from, neighbors);
  const after = distancesFrom(to, neighbors);
  const length = (one: K, other: K): number => (before.get(one) ?? Infinity) + 1 + (after.get(other) ?? Infinity);
  return relations.map((each) => Math.min(length(each.from, each.to), length(each.to, each.from)));
}
