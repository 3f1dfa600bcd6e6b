import type { Entry } from "./build-index.js";

/** A node that can be found. Its standing is what the order of all of them goes by. */
export interface PlacedEntry {
  readonly id: string;
  readonly standing: string;
  /** Its kind and its name in lower case: its variants are called so and something more. */
  readonly called: string;
  /** How many relations and results it has. */
  readonly degree: number;
  /** The same with those of its variants: those of its kind whose names go on where its own ends. */
  readonly connected: number;
}

const mostConnected = 9_999_999;
const longestName = 999;

/** By what the names of a kind are compared. */
export const calledBy = ({ kind, name }: Pick<Entry, "kind" | "name">): string => `${kind} ${name.toLowerCase()}`;

/**
 * The standing of a node: the better connected first, then the shorter name, then the id. It is a text, which a cursor holds, so that it
 * finds its place again when the graph has changed.
 */
export function standingOf(id: string, called: string, connected: number): string {
  const nameLength = called.length - called.indexOf(" ") - 1;
  const missing = String(mostConnected - Math.min(connected, mostConnected)).padStart(7, "0");
  return `${missing}${String(Math.min(nameLength, longestName)).padStart(3, "0")} ${id}`;
}

/** Nodes in the order of their standing. */
export function placeEntries<E extends Entry>(entries: readonly E[]): (E & PlacedEntry)[] {
  const sums = connectedness(entries);
  return entries
    .map((entry) => {
      const connected = sums.get(entry) ?? 0;
      const called = calledBy(entry);
      return { ...entry, called, connected, standing: standingOf(entry.id, called, connected) };
    })
    .sort((a, b) => (a.standing < b.standing ? -1 : 1));
}

/**
 * How many relations and results each node has, together with its variants. So FlashAttention is no less known than FlashAttention-2.
 */
function connectedness(entries: readonly Entry[]): Map<Entry, number> {
  const sums = new Map(entries.map((entry) => [entry, entry.degree]));
  const named = entries.map((entry) => ({ entry, name: calledBy(entry) }));
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
export const goesOn = (name: string, at: number): boolean =>
  at < name.length && !/^(?:\p{L}\p{L}|\p{N}[\p{L}\p{N}])$/u.test(name.slice(at - 1, at + 1));

/** What else would be called so that this is a variant of it. */
export const beginnings = (called: string): string[] =>
  Array.from({ length: called.length }, (_, index) => index)
    .slice(called.indexOf(" ") + 2)
    .filter((at) => goesOn(called, at))
    .map((at) => called.slice(0, at));
