import type { Postings } from "./ask-index.js";
import type { Match } from "./match.js";
import type { Slot } from "./match-words.js";
import type { NodeOrder } from "./node-order.js";
import { maxPlaces, type NameProperties, type Posting } from "./posting.js";
import { smallest } from "./smallest.js";
import { Tally, tiers } from "./tally.js";

/** Where a node stands in the rank of what was found. */
export interface Rank {
  readonly tier: number;
  readonly weight: number;
  readonly depth: number;
  readonly place: number;
}

/** Everything that a question finds, in its order. */
export interface Ranking {
  readonly count: number;
  /** The weight of a node that matches every word whole. */
  readonly fullWeight: number;
  /** How many hits come before a position. */
  before(position: Rank): number;
  /** The hits from one place of the order up to another one, which is not among them. */
  hits(start: number, stop: number): Rank[];
  /** The places of all hits, in no order. */
  places(): Iterable<number>;
  /** The posting by which the node at a place was found. */
  foundBy(place: number): Posting;
  /** Ends the use of it. */
  end(): void;
  /** The words of the question that nothing has, of whatever kind; none where the question as a whole is what something is called, or nearly. */
  readonly unmatched: readonly string[];
}

const weights = 2 ** 17;
const depths = 2 ** 8;

/** What nodes are ranked by. */
interface Ranked {
  readonly match: Match;
  readonly postings: Postings;
  readonly order: NodeOrder;
  /** The kinds that are looked for, by their places in the model. */
  readonly kinds: ReadonlySet<number>;
  readonly names: NameProperties;
}

/**
 * Ranks the nodes that match a question. Of equal ones the better connected comes first, as their places say.
 */
export function rank(ranked: Ranked): Ranking {
  const { match, order } = ranked;
  // Nodes that match some words only count where nothing matches them all.
  const { tally, unmatched, isCalledSo, numbers } = tallyAll(ranked) ?? tallySlots(ranked, false);
  return {
    count: numbers.length,
    fullWeight: match.slots.reduce((sum, { rarity }) => sum + rarity, 0),
    before: (position) => {
      const number = toNumber(position);
      return numbers.reduce((count, each) => (each < number ? count + 1 : count), 0);
    },
    hits: (start, stop) => Array.from(smallest(numbers, start, stop), fromNumber),
    places: () => Array.from(numbers, (each) => each % maxPlaces),
    foundBy: (place) => tally.best(order.numberAt(place)),
    end: () => {
      tally.end();
    },
    unmatched: isCalledSo ? [] : unmatched,
  };
}

interface Tallied {
  readonly tally: Tally;
  readonly unmatched: readonly string[];
  readonly isCalledSo: boolean;
  /** The ranks of all that matches, in no order. */
  readonly numbers: Float64Array;
}

/** Counts nodes that match all words, or are called as the question is; undefined where there are none. */
function tallyAll(ranked: Ranked): Tallied | undefined {
  const ofAll = tallySlots(ranked, true);
  if (ofAll.numbers.length > 0) return ofAll;
  ofAll.tally.end();
  return undefined;
}

/** Counts every word, the one that the fewest nodes have first: where all words have to match, few are left to be looked at then. */
function tallySlots({ match: { slots, names: called }, postings, order, kinds, names }: Ranked, isOfAll: boolean): Tallied {
  const tally = new Tally(postings, order.limit, kinds, names, isOfAll);
  const rarestFirst = slots.map((slot) => ({ slot, nodes: nodesOf(slot) })).sort((a, b) => a.nodes - b.nodes);
  const unmatched = new Set(rarestFirst.flatMap(({ slot }) => (tally.countWord(slot) ? [] : [slot])));
  const isCalledSo = tally.countNames(called);
  return {
    tally,
    unmatched: slots.flatMap((slot) => (unmatched.has(slot) ? [slot.word] : [])),
    isCalledSo,
    numbers: numbersOf(tally, order),
  };
}

/** How many nodes a word has at most. */
const nodesOf = ({ terms }: Slot): number => terms.reduce((sum, { words }) => sum + Math.min(...words.map(({ count }) => count)), 0);

function numbersOf(tally: Tally, order: NodeOrder): Float64Array {
  const numbers = new Float64Array(tally.nodes.length);
  let count = 0;
  for (const node of tally.nodes) {
    const tier = tally.tierOf(node);
    const place = order.placeOf(node);
    // What came or went since the order was read is left out.
    if (place === undefined || (tally.isOfAll && tier === tiers.some)) continue;
    numbers[count++] = toNumber({ tier, weight: tally.weight(node), depth: tally.depth(node), place });
  }
  return numbers.subarray(0, count);
}

/** A rank as a number of 52 bits, in the order of ranks: a question that finds half of the nodes sorts them in no time. */
function toNumber({ tier, weight, depth, place }: Rank): number {
  return ((tier * weights + (weights - 1 - weight)) * depths + depth) * maxPlaces + place;
}

function fromNumber(value: number): Rank {
  const rest = Math.floor(value / maxPlaces);
  const tierAndWeight = Math.floor(rest / depths);
  return {
    tier: Math.floor(tierAndWeight / weights),
    weight: weights - 1 - (tierAndWeight % weights),
    depth: rest % depths,
    place: value % maxPlaces,
  };
}
