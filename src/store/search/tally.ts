import type { FoundWord, Postings } from "./ask-index.js";
import { both, onlyOf } from "./intersect.js";
import type { NameMatches } from "./match-names.js";
import { qualityOfErrors, wholeQuality, type Slot, type Term } from "./match-words.js";
import { depthOf, isStronger, isTitled, isWholeName, kindOf, numberOf, rankedDepth, sourceOf } from "./posting.js";
import type { NameProperties, Posting } from "./posting.js";
import { giveBack, takeScratch, type Scratch } from "./scratch.js";

/**
 * How well a node matches a question, best first: the whole question is its name, its alias, or begins one of them; all words are its own;
 * the question is its name but for typing errors; all words are its own, some of them completed, split or with typing errors; only some
 * words are. What has a title comes later where the question is its slug.
 */
export const tiers = { name: 1, alias: 2, prefix: 3, words: 4, similar: 5, forgiven: 6, some: 7 } as const;

/** What is known of every node, by its number, while the words of a question are looked at one after the other. */
export class Tally {
  /** The numbers of all that match in some way. */
  readonly nodes: number[] = [];
  private readonly of: Scratch;
  private slots = 0;
  private readonly depthOf: Int8Array;

  /** Of nodes whose numbers are below a limit. */
  constructor(
    private readonly postings: Postings,
    limit: number,
    kinds: ReadonlySet<number>,
    private readonly names: NameProperties,
    /** Whether only nodes that have all words count. */
    readonly isOfAll: boolean,
  ) {
    this.of = takeScratch(limit);
    this.depthOf = Int8Array.from({ length: 256 }, (_, each) => (kinds.has(kindOf(each)) ? depthOf(each, names) : -1));
  }

  /** Gives back what was needed to count. The tally says nothing any more. */
  end(): void {
    giveBack(this.of, this.nodes);
  }

  /** The strongest posting of a node; of one that matches by its whole name, that one. */
  best(number: number): Posting {
    return at(this.of.best, number);
  }

  weight(number: number): number {
    return at(this.of.weight, number);
  }

  depth(number: number): number {
    return at(this.of.depth, number);
  }

  /** The tier of a node; 0 where it does not match at all. */
  tierOf(number: number): number {
    const tier = at(this.of.tier, number);
    return tier > 0 ? tier : this.wordTier(number);
  }

  private wordTier(number: number): number {
    const matched = at(this.of.matched, number);
    if (matched === 0) return 0;
    if (matched < this.slots) return tiers.some;
    return this.of.whole[number] === this.slots ? tiers.words : tiers.forgiven;
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
      const postings = this.postingsOf(term);
      found ||= postings.length > 0;
      this.countPostings(this.isOfAll && this.slots > 1 ? onlyOf(postings, this.nodes) : postings, term.quality, weight);
    }
    return found;
  }

  /** Most of the time of a search for common words is spent here, so that everything is looked up once, and the array not by its iterator. */
  private countPostings(postings: Uint32Array, quality: number, weight: number): void {
    const { depthOf, nodes, slots } = this;
    const { best, depth: depths, matched, slot, quality: qualities, slotDepth, weight: weights, whole } = this.of;
    const least = this.isOfAll ? slots - 1 : 0;
    const isWhole = quality === wholeQuality ? 1 : 0;
    for (let index = 0; index < postings.length; index += 1) {
      const each = at(postings, index);
      const number = numberOf(each);
      const before = at(matched, number);
      if (before < least) continue;
      const depth = at(depthOf, each & 255);
      if (depth < 0) continue;
      if (slot[number] !== slots) {
        if (before === 0) nodes.push(number);
        if (before === 0 || isStronger(each, at(best, number))) best[number] = each;
        depths[number] = at(depths, number) + rankedDepth(depth);
        weights[number] = at(weights, number) + weight;
        matched[number] = before + 1;
        whole[number] = at(whole, number) + isWhole;
        slot[number] = slots;
        qualities[number] = quality;
      } else {
        if (qualities[number] !== quality || depth >= at(slotDepth, number)) continue;
        if (isStronger(each, at(best, number))) best[number] = each;
        depths[number] = at(depths, number) + rankedDepth(depth) - rankedDepth(at(slotDepth, number));
      }
      slotDepth[number] = depth;
    }
  }

  /**
   * Counts the question as a whole for nodes that are called so, nearly so, or whose name begins so: how well connected they are decides, and
   * what has a title comes last. Answers whether anything is called in such a way, of whatever kind.
   */
  countNames({ own, longer, similar }: NameMatches): boolean {
    let isCalledSo = longer.length + similar.length > 0;
    for (const each of own ? this.allOf(own) : []) {
      const source = sourceOf(each);
      if (source !== "id" && !isWholeName(each)) continue;
      isCalledSo = true;
      const isLess = source === "wholeAlias" || (source === "slug" && isTitled(each, this.names));
      this.enter(each, isLess ? tiers.alias : tiers.name, wholeQuality);
    }
    for (const word of longer) this.enterNamed(word, tiers.prefix, wholeQuality);
    for (const { word, errors } of similar) this.enterNamed(word, tiers.similar, qualityOfErrors(errors));
    return isCalledSo;
  }

  private enterNamed(word: FoundWord, tier: number, quality: number): void {
    for (const each of this.allOf(word)) if (isWholeName(each)) this.enter(each, tier, quality);
  }

  private enter(each: Posting, tier: number, quality: number): void {
    const depth = at(this.depthOf, each & 255);
    if (depth < 0) return;
    const weight = isTitled(each, this.names) ? quality - titledLoss : quality;
    const number = numberOf(each);
    const known = this.tierOf(number);
    const isBetter = this.of.tier[number] === 0 ? known === 0 || tier < known : this.isBetter(number, tier, weight, depth);
    if (!isBetter) return;
    if (known === 0) this.nodes.push(number);
    this.of.tier[number] = tier;
    this.of.weight[number] = weight;
    this.of.depth[number] = 0;
    this.of.slotDepth[number] = depth;
    this.of.best[number] = each;
  }

  private isBetter(number: number, tier: number, weight: number, depth: number): boolean {
    const [known, knownWeight, knownDepth] = [at(this.of.tier, number), at(this.of.weight, number), at(this.of.slotDepth, number)];
    return tier < known || (tier === known && (weight > knownWeight || (weight === knownWeight && depth < knownDepth)));
  }

  /** The postings of a term: of several words, the weakest in each node that has them all. */
  private postingsOf({ words: [first, ...others] }: Term): Uint32Array {
    return others.reduce((some, word) => both(some, this.allOf(word)), first ? this.allOf(first) : none);
  }

  private allOf(word: FoundWord): Uint32Array {
    return this.postings.get(word) ?? none;
  }
}

const none = new Uint32Array(0);

/** What a name loses that is a title's, or the slug of what has one: less than a typing error costs. */
const titledLoss = 10;

const at = (values: Int8Array | Uint8Array | Int32Array | Uint32Array, number: number): number => values[number] ?? 0;
