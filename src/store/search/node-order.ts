import type { FoundWords, PlacedWords } from "./ask-index.js";

/** Where a number stands that no node has any more. */
const nowhere = 0xffffffff;

/**
 * The order of all nodes that can be found. Postings know them by numbers that they keep while the order changes: it is read once for each
 * version of it.
 */
export class NodeOrder {
  private readonly places: Uint32Array;

  /** The numbers in the order of standing. */
  constructor(
    readonly version: string,
    private readonly numbers: Uint32Array,
  ) {
    this.places = new Uint32Array(numbers.reduce((most, number) => Math.max(most, number), -1) + 1).fill(nowhere);
    numbers.forEach((number, place) => {
      this.places[number] = place;
    });
  }

  /** The number of the node at a place. */
  numberAt(place: number): number {
    return this.numbers[place] ?? 0;
  }

  /** What the index answered with places instead of numbers. A node that came or went since the order was read is left out. */
  placed({ words, next, stop, ...found }: FoundWords): PlacedWords {
    const size = this.numbers.length;
    return {
      ...found,
      size,
      next: next === null ? size : (this.placeOf(next) ?? size),
      stop: stop === null ? size : (this.placeOf(stop) ?? size),
      words: words.map((word) => ({ ...word, postings: this.placedPostings(word.postings) })),
    };
  }

  private placeOf(number: number): number | undefined {
    const place = this.places[number];
    return place === nowhere ? undefined : place;
  }

  private placedPostings(postings: Uint32Array): Uint32Array {
    const placed = new Uint32Array(postings.length);
    let size = 0;
    for (const each of postings) {
      const place = this.placeOf(each >>> 8);
      if (place !== undefined) placed[size++] = place * 256 + (each & 255);
    }
    return placed.subarray(0, size);
  }
}
