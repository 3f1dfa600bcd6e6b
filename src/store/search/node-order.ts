import type { FoundWords } from "./ask-index.js";

/**
 * The order of all nodes that can be found, where postings know them by numbers that they keep while the order changes: it is read once for
 * each version of it.
 */
export class NodeOrder {
  private readonly places: Uint32Array;

  /** The numbers in the order of standing. */
  constructor(
    readonly version: string,
    private readonly numbers: Uint32Array,
  ) {
    this.places = new Uint32Array(numbers.reduce((most, number) => Math.max(most, number), -1) + 1);
    numbers.forEach((number, place) => {
      this.places[number] = place;
    });
  }

  /** The number of the node at a place. */
  numberAt(place: number): number {
    return this.numbers[place] ?? 0;
  }

  /** What the index answered with places instead of numbers. */
  placed({ words, next, stop, ...found }: FoundWords): FoundWords {
    const { places } = this;
    const size = this.numbers.length;
    return {
      ...found,
      size,
      next: next === null ? size : (places[next] ?? size),
      stop: stop === null ? size : (places[stop] ?? size),
      words: words.map((word) => ({ ...word, postings: word.postings.map((each) => (places[each >>> 8] ?? 0) * 256 + (each & 255)) })),
    };
  }
}
