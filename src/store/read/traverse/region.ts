/** A relation by its ends. */
export interface Ends<K> {
  readonly from: K;
  readonly to: K;
}

/** Where each node leads, along and against its relations: to a node as often as there are relations to it. */
export function neighborsIn<K>(relations: Iterable<Ends<K>>): ReadonlyMap<K, readonly K[]> {
  const neighbors = new Map<K, K[]>();
  const join = (one: K, other: K): void => {
    const known = neighbors.get(one);
    if (known) known.push(other);
    else neighbors.set(one, [other]);
  };
  for (const { from, to } of relations) {
    join(from, to);
    join(to, from);
  }
  return neighbors;
}

/** How many steps each node is from one. */
export function distancesFrom<K>(start: K, neighbors: ReadonlyMap<K, readonly K[]>): ReadonlyMap<K, number> {
  const distances = new Map([[start, 0]]);
  // A map visits what is added while it is walked: nearest first.
  for (const [node, distance] of distances)
    for (const next of neighbors.get(node) ?? []) if (!distances.has(next)) distances.set(next, distance + 1);
  return distances;
}
