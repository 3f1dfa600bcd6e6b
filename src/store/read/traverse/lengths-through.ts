/** A relation by its ends. */
export interface Ends<K> {
  readonly from: K;
  readonly to: K;
}

/** For each relation the length of the shortest walk between two nodes that takes it, in either direction; infinite where there is none. */
export function lengthsThrough<K>(relations: readonly Ends<K>[], from: K, to: K): number[] {
  const neighbors = new Map<K, K[]>();
  const join = (one: K, other: K): void => {
    const known = neighbors.get(one);
    if (known) known.push(other);
    else neighbors.set(one, [other]);
  };
  for (const each of relations) {
    join(each.from, each.to);
    join(each.to, each.from);
  }
  const before = distancesFrom(from, neighbors);
  const after = distancesFrom(to, neighbors);
  const length = (one: K, other: K): number => (before.get(one) ?? Infinity) + 1 + (after.get(other) ?? Infinity);
  return relations.map((each) => Math.min(length(each.from, each.to), length(each.to, each.from)));
}

function distancesFrom<K>(start: K, neighbors: ReadonlyMap<K, readonly K[]>): ReadonlyMap<K, number> {
  const distances = new Map([[start, 0]]);
  // A map visits what is added while it is walked: nearest first.
  for (const [node, distance] of distances)
    for (const next of neighbors.get(node) ?? []) if (!distances.has(next)) distances.set(next, distance + 1);
  return distances;
}
