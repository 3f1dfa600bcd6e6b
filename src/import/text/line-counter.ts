/** Tells the lines of places in a text that are asked for in their order. */
export class LineCounter {
  #line = 1;
  #next: number;

  constructor(readonly text: string) {
    this.#next = this.#after(0);
  }

  /** The line, from 1 on, of a place that is not before the last one. */
  at(offset: number): number {
    while (this.#next <= offset) {
      this.#line += 1;
      this.#next = this.#after(this.#next);
    }
    return this.#line;
  }

  /** Where the line after a place begins. */
  #after(offset: number): number {
    const end = this.text.indexOf("\n", offset);
    return end === -1 ? Infinity : end + 1;
  }
}
