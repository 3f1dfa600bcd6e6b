import type { Entry } from "./build-index.js";
import { maxPlaces } from "./posting.js";

/** The numbers by which the index knows nodes, by their ids, and the one that no node had yet. */
export interface EntryNumbers {
  readonly numbers: ReadonlyMap<string, number>;
  readonly next: number;
}

/** Numbers for all nodes: those that they have, and the next ones, from a least on. All anew where few are left. */
export function numberEntries(entries: readonly Pick<Entry, "id">[], known: ReadonlyMap<string, number>, least = 0): EntryNumbers {
  const numbers = new Map<string, number>();
  let next = [...known.values()].reduce((most, number) => Math.max(most, number + 1), least);
  const keep = next + entries.length < maxPlaces / 2;
  if (!keep) next = 0;
  for (const { id } of entries) numbers.set(id, (keep ? known.get(id) : undefined) ?? next++);
  return { numbers, next };
}
