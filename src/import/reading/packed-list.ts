import { constants, deflateRawSync, inflateRawSync } from "node:zlib";

/** How many items are compressed together. */
const packedAtOnce = 200;

/**
 * A list of plain data, as JSON knows it, that is held compressed: what thousands of papers say takes a tenth of its room so. It is looked through in
 * its order, as often as somebody likes; a portion of it is unpacked at a time.
 */
export class PackedList<T> implements Iterable<T> {
  readonly #packed: Uint8Array[] = [];
  #open: T[] = [];
  #unpacked: { readonly portion: number; readonly items: readonly T[] } | undefined;

  get length(): number {
    return this.#packed.length * packedAtOnce + this.#open.length;
  }

  push(item: T): void {
    if (this.#open.push(item) < packedAtOnce) return;
    this.#packed.push(deflateRawSync(JSON.stringify(this.#open), { level: constants.Z_BEST_SPEED }));
    this.#open = [];
  }

  at(index: number): T | undefined {
    const portion = Math.floor(index / packedAtOnce);
    return this.#portion(portion)[index % packedAtOnce];
  }

  *[Symbol.iterator](): Generator<T> {
    for (let portion = 0; portion <= this.#packed.length; portion += 1) yield* this.#portion(portion);
  }

  #portion(portion: number): readonly T[] {
    const packed = this.#packed[portion];
    if (packed === undefined) return portion === this.#packed.length ? this.#open : [];
    if (this.#unpacked?.portion !== portion)
      this.#unpacked = { portion, items: JSON.parse(inflateRawSync(packed).toString()) as readonly T[] };
    return this.#unpacked.items;
  }
}
