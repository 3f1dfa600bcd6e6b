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

  /** How many nodes can be found at all. */
  get size(): number {
    return this.numbers.length;
  }

  /** More than any number of a node. */
  get limit(): number {
    return this.places.length;
  }

  /** The number of the node at a place. */
  numberAt(place: number): number {
    return this.numbers[place] ?? 0;
  }

  /** The place of the node with a number; undefined where it came or went since the order was read. */
  placeOf(number: number): number | undefined {
    const place = this.places[number];
    return place === nowhere ? undefined : place;
  }
}
