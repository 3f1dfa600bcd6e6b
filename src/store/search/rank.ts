import { normalizeName } from "../../model/names.js";
import type { FoundWords } from "./ask-index.js";
import { matchWords, type Slot } from "./match-words.js";
import { maxPlaces, type NameProperties, type Posting } from "./posting.js";
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
  hit(index: number): Rank;
  /** The places of all hits, in no order. */
  places(): Iterable<number>;
  /** The posting by which the node at a place was found. */
  foundBy(place: number): Posting;
  /** The words of the question. */
  readonly slots: readonly Slot[];
  /** Those that nothing has, of whatever kind; none where the question as a whole is what something is called, or nearly. */
  readonly unmatched: readonly string[];
}

const weights = 2 ** 17;
const depths = 2 ** 8;

/**
 * Ranks the nodes of these kinds, given by their places in the model, that match a question. Of equal ones the better connected
 * comes first, as their places say.
 */
export function rank(text: string, found: FoundWords, kinds: ReadonlySet<number>, names: NameProperties): Ranking {
  const slots = matchWords(text, found.words, found.size);
  const tally = new Tally(found.size, kinds, names);
  const unmatched = slots.filter((slot) => !tally.countWord(slot)).map(({ word }) => word);
  const isCalledSo = tally.countNames(normalizeName(text), found);
  const numbers = numbersOf(tally);
  return {
    count: numbers.length,
    fullWeight: slots.reduce((sum, { rarity }) => sum + rarity, 0),
    before: (position) => {
      const number = toNumber(position);
      const index = numbers.findIndex((each) => each >= number);
      return index < 0 ? numbers.length : index;
    },
    hit: (index) => fromNumber(numbers[index] ?? 0),
    places: () => numbers.map((each) => each % maxPlaces),
    foundBy: (place) => tally.best[place] ?? 0,
    slots,
    unmatched: isCalledSo ? [] : unmatched,
  };
}

/** The ranks of all that matches, in order. Nodes that match some words only count where nothing matches them all. */
function numbersOf(tally: Tally): Float64Array {
  const numbers = new Float64Array(tally.places.length);
  let full = 0;
  tally.places.forEach((place, index) => {
    const tier = tally.tierOf(place);
    if (tier < tiers.some) full += 1;
    numbers[index] = toNumber({ tier, weight: tally.weight[place] ?? 0, depth: tally.depth[place] ?? 0, place });
  });
  return numbers.sort().subarray(0, full > 0 ? full : numbers.length);
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
