import { locateWords } from "../../model/located-words.js";
import type { Model } from "../../model/model.js";
import type { Position } from "../../plan/selection.js";
import type { FacetAnswer, Question } from "../port/answer.js";
import type { FoundWords, Postings } from "./ask-index.js";
import { countFacets } from "./count-facets.js";
import type { Match } from "./match.js";
import type { NodeOrder } from "./node-order.js";
import { fieldOf, nameProperties } from "./posting.js";
import { rank, type Rank, type Ranking } from "./rank.js";
import type { Slot } from "./match-words.js";
import { tiers } from "./tally.js";

/** A hit of a page without its node: what the search knows of it. */
export interface Hit extends Rank {
  readonly score: number;
  readonly field: string;
}

/** A page of what was found, before its nodes are read. */
export interface FoundPage {
  readonly count: number;
  /** In reading order, one more than the page has room for where there are more. */
  readonly hits: readonly Hit[];
  /** True where hits come at or before the start of the page, and at or after its end. */
  readonly earlier: boolean;
  readonly later: boolean;
  readonly slots: readonly Slot[];
  /** As they are written. */
  readonly unmatched: readonly string[];
  readonly facets: Readonly<Record<`>${string}`, readonly FacetAnswer[]>>;
}

/** What a tier counts at least, and how much more the weight adds at most. */
const scores: Readonly<Record<number, readonly [least: number, more: number]>> = {
  [tiers.name]: [1, 0],
  [tiers.alias]: [0.9, 0],
  [tiers.prefix]: [0.7, 0.19],
  [tiers.words]: [0.6, 0.09],
  [tiers.similar]: [0.5, 0.09],
  [tiers.forgiven]: [0.3, 0.19],
  [tiers.some]: [0.1, 0.19],
};

/** Weights of names are percentages; those of words are sums over the words of the question. */
const isByWords = (tier: number): boolean => tier === tiers.words || tier === tiers.forgiven || tier === tiers.some;

/** What the index answered to a question: its words, what it means by them, in which nodes they stand, and the order of all nodes. */
interface FoundMatch {
  readonly found: FoundWords;
  readonly match: Match;
  readonly postings: Postings;
  readonly order: NodeOrder;
}

/** Ranks what the index answered and cuts the page; one row more shows whether there are more. */
export function cutPage(
  model: Model,
  { text, page: { kinds, range, facets } }: Question<"search">,
  { found, match, postings, order }: FoundMatch,
): FoundPage {
  const names = nameProperties(model);
  const ranking = rank({ match, postings, order, names, kinds: new Set(kinds.map((kind) => model.kinds.indexOf(kind))) });
  const placeOf = (number: number | null): number => (number === null ? undefined : order.placeOf(number)) ?? order.size;
  const start = range.after ? beforePosition(ranking, range.after, placeOf(found.next)) : 0;
  const stop = range.before ? beforePosition(ranking, range.before, placeOf(found.stop)) : ranking.count;
  const length = Math.max(0, Math.min(range.size + 1, stop - start));
  const ranked = range.backward ? ranking.hits(stop - length, stop).reverse() : ranking.hits(start, start + length);
  const hits = ranked.map((hit) => ({
    ...hit,
    score: scoreOf(hit, ranking.fullWeight),
    field: fieldOf(ranking.foundBy(hit.place), names),
  }));
  const page = {
    count: ranking.count,
    hits,
    earlier: start > 0,
    later: stop < ranking.count,
    slots: match.slots,
    unmatched: asWritten(text, ranking.unmatched),
    facets: countFacets(model, facets, ranking, { postings, order }),
  };
  ranking.end();
  return page;
}

function asWritten(text: string, words: readonly string[]): readonly string[] {
  if (words.length === 0) return words;
  const located = locateWords(text);
  return words.map((word) => {
    const place = located.find((each) => each.text === word);
    return text.slice(place?.start, place?.end);
  });
}

/** How many hits come before a position, whose standing begins at this place by now. */
function beforePosition(ranking: Ranking, position: Position, place: number): number {
  const [tier = 0, weight = 0, depth = 0] = position.map(Number);
  return ranking.before({ tier, weight, depth, place });
}

function scoreOf({ tier, weight }: Rank, fullWeight: number): number {
  const [least, more] = scores[tier] ?? [0, 0];
  return Math.round(1000 * (least + (more * weight) / (isByWords(tier) ? fullWeight : 100))) / 1000;
}
