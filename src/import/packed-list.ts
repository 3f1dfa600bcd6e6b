import { deflateRawSync, inflateRawSync } from "node:zlib";

/** So many values are packed together. */
const blockSize = 128;

/** The lightest packing: it takes less time than the collector takes to go through what is not packed. */
const options = { level: 1 };

/**
 * Plain data, each value under its index, in a tenth of the memory: what ten thousands of papers state is known long before it is written, and is
 * looked through in its order.
 */
export class PackedList<T> {
  /** The blocks of which not all values are known, by their numbers. */
  readonly #open = new Map<number, Map<number, T>>();
  readonly #packed: (Uint8Array | undefined)[] = [];
  #last: { readonly number: number; readonly values: readonly T[] } = { number: -1, values: [] };

  /** The value at an index; undefined where there is none. */
  get(index: number): T | undefined {
    const [number, place] = [Math.floor(index / blockSize), index % blockSize];
    const open = this.#open.get(number);
    if (open) return open.get(place);
    if (this.#last.number !== number) this.#last = { number, values: this.#unpacked(number) };
    return this.#last.values[place];
  }

  set(index: number, value: T): void {
    const [number, place] = [Math.floor(index / blockSize), index % blockSize];
    const block = this.#open.get(number) ?? new Map(this.#unpacked(number).entries());
    block.set(place, value);
    this.#open.set(number, block);
    if (block.size < blockSize) return;
    const values = Array.from({ length: blockSize }, (_, at) => block.get(at));
    // A copy of its own size: what the packer answers lies in a buffer that is much larger.
    this.#packed[number] = new Uint8Array(deflateRawSync(JSON.stringify(values), options));
    this.#open.delete(number);
    if (this.#last.number === number) this.#last = { number: -1, values: [] };
  }

  #unpacked(number: number): readonly T[] {
    const packed = this.#packed[number];
    return packed ? (JSON.parse(inflateRawSync(packed).toString()) as T[]) : [];
  }
}
