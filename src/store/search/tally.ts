import { maxNames, type FoundWord, type PlacedWords } from "./ask-index.js";
import { byFrequency, qualityOfErrors, wholeQuality, type Slot, type Term } from "./match-words.js";
import { depthOf, isTitled, isWholeName, kindOf, placeOf, rankedDepth, sourceOf, type NameProperties, type Posting } from "./posting.js";
import { errorsBetween, spell } from "./typos.js";

/**
 * How well a node matches a question, best first: the whole question is its name, its alias, or begins one of them; all words are its own;
 * the question is its name but for typing errors; all words are its own, some of them completed, split or with typing errors; only some
 * words are. What has a title comes later where the question is its slug.
 */
export const tiers = { name: 1, alias: 2, prefix: 3, words: 4, similar: 5, forgiven: 6, some: 7 } as const;

/** What is known of every node, by its place, while the words of a question are looked at one after the other. */
export class Tally {
  /** The places of all that match in some way. */
  readonly places: number[] = [];
  /** The strongest posting; of a node that matches by its whole name, that one. */
  readonly best: Uint32Array;
  readonly weight: Int32Array;
  readonly depth: Uint8Array;
  private readonly tier: Uint8Array;
  private readonly matched: Uint8Array;
  private readonly whole: Uint8Array;
  /** How the word that is looked at was matched: which word it is, how well, and how far from the name. Of a name the latter alone. */
  private readonly slot: Uint8Array;
  private readonly quality: Uint8Array;
  private readonly slotDepth: Uint8Array;
  private slots = 0;
  private readonly depthOf: (each: Posting) => number;

  constructor(
    size: number,
    kinds: ReadonlySet<number>,
    private readonly names: NameProperties,
    /** Whether only nodes that have all words count. */
    readonly isOfAll: boolean,
  ) {
    this.best = new Uint32Array(size);
    this.weight = new Int32Array(size);
    [this.depth, this.tier, this.matched, this.whole, this.slot, this.quality, this.slotDepth] = Array.from(
      { length: 7 },
      () => new Uint8Array(size),
    ) as Seven<Uint8Array>;
    const depths = Array.from({ length: 256 }, (_, each) => (kinds.has(kindOf(each)) ? depthOf(each, names) : -1));
    this.depthOf = (each) => depths[each & 255] ?? -1;
  }

  /** The tier of a node; 0 where it does not match at all. */
  tierOf(place: number): number {
    const tier = this.tier[place] ?? 0;
    return tier > 0 ? tier : this.wordTier(place);
  }

  private wordTier(place: number): number {
    const matched = this.matched[place] ?? 0;
    if (matched === 0) return 0;
    if (matched < this.slots) return tiers.some;
    return this.whole[place] === this.slots ? tiers.words : tiers.forgiven;
  }

  /**
   * Counts a word of the question for every node that has it: each by its best term, and by the strongest posting of those that are as
   * good. Where only those count that have all words, the others are left out as soon as they lack one. Answers whether any node has the
   * word, of whatever kind.
   */
  countWord({ terms, rarity }: Slot): boolean {
    this.slots += 1;
    let found = false;
    for (const term of terms) {
      const weight = Math.round((rarity * term.quality) / 100);
      for (const each of postingsOf(term)) {
        found = true;
        this.countPosting(each, term.quality, weight);
      }
    }
    return found;
  }

  private countPosting(each: Posting, quality: number, weight: number): void {
    const depth = this.depthOf(each);
    if (depth < 0) return;
    const place = placeOf(each);
    if (this.isOfAll && (this.matched[place] ?? 0) < this.slots - 1) return;
    const isFirst = this.slot[place] !== this.slots;
    if (!isFirst && (this.quality[place] !== quality || depth >= at(this.slotDepth, place))) return;
    if (this.matched[place] === 0) this.places.push(place);
    if (this.matched[place] === 0 || isStronger(each, at(this.best, place))) this.best[place] = each;
    this.depth[place] = at(this.depth, place) + rankedDepth(depth) - (isFirst ? 0 : rankedDepth(at(this.slotDepth, place)));
    if (isFirst) {
      this.weight[place] = at(this.weight, place) + weight;
      this.matched[place] = at(this.matched, place) + 1;
      this.whole[place] = at(this.whole, place) + (quality === wholeQuality ? 1 : 0);
    }
    this.slot[place] = this.slots;
    this.quality[place] = quality;
    this.slotDepth[place] = depth;
  }

  /**
   * Counts the question as a whole for nodes that are called so, nearly so, or whose name begins so: how well connected they are decides, and
   * what has a title comes last. Answers whether anything is called in such a way, of whatever kind.
   */
  countNames(name: string, { words }: PlacedWords): boolean {
    const own = words.find(({ text }) => text === name);
    const called = [...(own?.postings ?? [])].filter((each) => sourceOf(each) === "id" || isWholeName(each));
    for (const each of called) {
      const source = sourceOf(each);
      const isLess = source === "wholeAlias" || (source === "slug" && isTitled(each, this.names));
      this.enter(each, isLess ? tiers.alias : tiers.name, wholeQuality);
    }
    const others = words.filter(({ text }) => text !== name);
    const isName = ({ postings }: FoundWord): boolean => postings.some(isWholeName);
    const begun = name === "" ? [] : others.filter((word) => word.text.startsWith(name) && isName(word));
    const longer = byFrequency(begun).slice(0, maxNames);
    for (const { postings } of longer) for (const each of postings) if (isWholeName(each)) this.enter(each, tiers.prefix, wholeQuality);
    if (own) return called.length + longer.length > 0;
    const spelling = spell(name);
    let isSimilar = false;
    for (const word of others) {
      const errors = errorsBetween(spelling, spell(word.text));
      if (errors === undefined || !isName(word)) continue;
      const { postings } = word;
      isSimilar = true;
      for (const each of postings) if (isWholeName(each)) this.enter(each, tiers.similar, qualityOfErrors(errors));
    }
    return isSimilar || longer.length > 0;
  }

  private enter(each: Posting, tier: number, quality: number): void {
    const depth = this.depthOf(each);
    if (depth < 0) return;
    const weight = isTitled(each, this.names) ? quality - titledLoss : quality;
    const place = placeOf(each);
    const known = this.tierOf(place);
    const isBetter = this.tier[place] === 0 ? known === 0 || tier < known : this.isBetter(place, tier, weight, depth);
    if (!isBetter) return;
    if (known === 0) this.places.push(place);
    this.tier[place] = tier;
    this.weight[place] = weight;
    this.depth[place] = 0;
    this.slotDepth[place] = depth;
    this.best[place] = each;
  }

  private isBetter(place: number, tier: number, weight: number, depth: number): boolean {
    const [known, knownWeight, knownDepth] = [at(this.tier, place), at(this.weight, place), at(this.slotDepth, place)];
    return tier < known || (tier === known && (weight > knownWeight || (weight === knownWeight && depth < knownDepth)));
  }
}

/** What a name loses that is a title's, or the slug of what has one: less than a typing error costs. */
const titledLoss = 10;

type Seven<T> = [T, T, T, T, T, T, T];

const at = (values: Uint8Array | Int32Array | Uint32Array, place: number): number => values[place] ?? 0;

const isStronger = (one: Posting, other: Posting): boolean => (one & 7) < (other & 7);

/** The postings of a term: of several words, the weakest in each node that has them all. */
function postingsOf({ words: [first, ...others] }: Term): Iterable<Posting> {
  if (!first) return [];
  return others.reduce<Iterable<Posting>>(both, first.postings);
}

function both(some: Iterable<Posting>, { postings }: FoundWord): Posting[] {
  const others = new Map<number, Posting>();
  for (const each of postings) others.set(placeOf(each), each);
  return [...some].flatMap((each) => {
    const other = others.get(placeOf(each));
    return other === undefined ? [] : [isStronger(each, other) ? other : each];
  });
}
