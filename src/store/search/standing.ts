import type { Entry } from "./build-index.js";

/** A node that can be found. Its standing is what the order of all of them goes by. */
export interface PlacedEntry {
  readonly id: string;
  readonly standing: string;
}

const mostConnected = 9_999_999;
const longestName = 999;

/**
 * Nodes in the order of their standing: the better connected first, then the shorter name, then the id. A standing is a text, which a cursor
 * holds, so that it finds its place again when the graph has changed.
 */
export function placeEntries<E extends Entry>(entries: readonly E[]): (E & PlacedEntry)[] {
  const connected = connectedness(entries);
  return entries
    .map((entry) => {
      const missing = String(mostConnected - Math.min(connected.get(entry) ?? 0, mostConnected)).padStart(7, "0");
      const length = String(Math.min(entry.name.length, longestName)).padStart(3, "0");
      return { ...entry, standing: `${missing}${length} ${entry.id}` };
    })
    .sort((a, b) => (a.standing < b.standing ? -1 : 1));
}

/**
 * How many relations and results each node has, together with its variants: those of its kind whose names go on where its own ends. So
 * FlashAttention is no less known than FlashAttention-2.
 */
function connectedness(entries: readonly Entry[]): Map<Entry, number> {
  const sums = new Map(entries.map((entry) => [entry, entry.degree]));
  const named = entries.map((entry) => ({ entry, name: `${entry.kind} ${entry.name.toLowerCase()}` }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const begun: (typeof named)[number][] = [];
  for (const each of named) {
    while (begun.length > 0 && !each.name.startsWith(begun.at(-1)?.name ?? "")) begun.pop();
    for (const { entry, name } of begun) {
      if (goesOn(each.name, name.length)) sums.set(entry, (sums.get(entry) ?? 0) + each.entry.degree);
    }
    begun.push(each);
  }
  return sums;
}

/** Whether a new word or number begins in a name here. */
const goesOn = (name: string, at: number): boolean =>
  at < name.length && !/^(?:\p{L}\p{L}|\p{N}[\p{L}\p{N}])$/u.test(name.slice(at - 1, at + 1));
