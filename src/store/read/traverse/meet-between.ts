import type { Question } from "../../port/answer.js";
import type { Handle } from "../../port/facts.js";
import { longerLimit, searchLimit } from "../questions/paths.js";
import type { Reading } from "../reading.js";
import { hasPaths } from "./has-paths.js";
import { lengthsThrough } from "./lengths-through.js";

/** A relation by the keys of its ends. */
export interface Relation<K> {
  readonly edge: Handle;
  readonly relation: string;
  readonly from: K;
  readonly to: K;
}

/** One side of the search for paths: its last level, and what of it is known. */
export interface SearchSide<S, R, K> {
  readonly root: K;
  readonly depth: number;
  /** The nodes of the last level. */
  readonly last: readonly K[];
  /** Whether any hub was not opened. */
  readonly leftHubs: boolean;
  /** How many relations the last level has, where it was looked at and they are few. */
  readonly few: number | undefined;
  /** Looks at the relations of the last level; of more than `most` it need not know more. */
  look(most: number): Reading<S, R, void>;
  /** How many relations there are to open; once the sides have met, without those of hubs. Of more than `most` it is some number above it. */
  size(met: boolean, most: number): Reading<S, R, number>;
  /** Opens the last level: its relations lead to the next one. */
  open(): Reading<S, R, readonly Relation<K>[]>;
}

/** What a search has read: nothing where its ends did not meet. */
interface Found<K> {
  readonly relations: ReadonlyMap<Handle, Relation<K>>;
  /** The length that none of the paths asked for exceeds. */
  readonly longest: number;
  /** False where it gave up before the ends could meet. */
  readonly complete: boolean;
}

type Bounds = Pick<Question<"paths">, "maxLength" | "first">;

/** The relations on which the paths between two ends lie that are asked for, and whether the search for them was finished. */
export function* waysBetween<S, R, K>(
  a: SearchSide<S, R, K>,
  b: SearchSide<S, R, K>,
  bounds: Bounds,
): Reading<S, R, { readonly ways: readonly Relation<K>[]; readonly complete: boolean }> {
  const { relations, longest, complete } = yield* meetBetween(a, b, bounds);
  const read = [...relations.values()];
  const lengths = lengthsThrough(read, a.root, b.root);
  return { ways: read.filter((_, index) => (lengths[index] ?? Infinity) <= longest), complete };
}

/**
 * A breadth-first search from either end, the one that has fewer relations to open first: until the two meet and, where there are fewer
 * paths as short as that than asked for, on until there are enough of the longer ones.
 */
function* meetBetween<S, R, K>(a: SearchSide<S, R, K>, b: SearchSide<S, R, K>, { maxLength, first }: Bounds): Reading<S, R, Found<K>> {
  const relations = new Map<Handle, Relation<K>>();
  let [read, met] = [0, false];
  const ended = (complete: boolean, longest = maxLength): Found<K> => ({ relations: met ? relations : new Map(), longest, complete });
  for (;;) {
    met ||= haveMet(a, b);
    const length = a.depth + b.depth;
    if (first === 0 || length >= maxLength || a.root === b.root) return ended(true);
    // Every path so long is among what was read, unless it leads through a hub that was left closed: what is longer comes after it.
    if (met && !a.leftHubs && !b.leftHubs && hasPaths(relations.values(), a.root, b.root, length, first)) return ended(true, length);
    const left = (met ? longerLimit : searchLimit) - read;
    if (left < 0) return ended(true);
    const [sizeA, sizeB] = yield* sizesOf(a, b, met, left);
    if (met ? sizeA + sizeB === 0 : sizeA === 0 || sizeB === 0) return ended(true);
    const isA = sizeB === 0 || (sizeA > 0 && sizeA <= sizeB);
    const size = isA ? sizeA : sizeB;
    if (size > left) return ended(met);
    for (const each of yield* (isA ? a : b).open()) relations.set(each.edge, each);
    read += size;
  }
}

/** Whether the last levels of both sides share a node. */
function haveMet<K>(a: { readonly last: readonly K[] }, b: { readonly last: readonly K[] }): boolean {
  const far = new Set(b.last);
  return a.last.some((each) => far.has(each));
}

/** How many relations the last level of either side has to open: of what is more than `most`, a number above it. */
function* sizesOf<S, R, K>(
  a: SearchSide<S, R, K>,
  b: SearchSide<S, R, K>,
  met: boolean,
  most: number,
): Reading<S, R, readonly [number, number]> {
  yield* a.look(most);
  yield* b.look(most);
  // Before they have met, a hub need not be counted to know that it is the larger side.
  if (!met && a.few !== undefined && b.few === undefined) return [a.few, Infinity];
  if (!met && b.few !== undefined && a.few === undefined) return [Infinity, b.few];
  return [yield* a.size(met, most), yield* b.size(met, most)];
}
